"""Page for the team: which part of which kit measures what, across all roles; and the same as a table to download."""

from rolebook.documents.matrix.view import DOCUMENT

__all__ = ["DOCUMENT"]
