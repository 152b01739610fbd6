"""Page for the team: what must be read again, and by when."""

from rolebook.documents.team_reviews.view import DOCUMENT

__all__ = ["DOCUMENT"]
