"""Page for the team, one per role: what changed about it in meaning, when, and for whom."""

from rolebook.documents.role_changes.view import DOCUMENT

__all__ = ["DOCUMENT"]
