"""Two to four roles side by side."""

from rolebook.documents.compare.view import DOCUMENT

__all__ = ["DOCUMENT"]
