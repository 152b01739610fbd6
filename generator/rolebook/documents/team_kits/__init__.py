"""Page for the team: every kit with its documents, its pay, and what its key holds."""

from rolebook.documents.team_kits.view import DOCUMENT

__all__ = ["DOCUMENT"]
