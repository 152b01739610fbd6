"""Page for the team: what is here for each role, what needs attention, and what must never leave this site."""

from rolebook.documents.team_home.view import DOCUMENT

__all__ = ["DOCUMENT"]
