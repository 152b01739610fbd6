"""Library page: every criterion, computed or judged, with what it is scored on and who uses it."""

from rolebook.documents.criteria.view import DOCUMENT

__all__ = ["DOCUMENT"]
