"""Site page: one open position. A position that is not open has none."""

from rolebook.documents.opening.view import DOCUMENT

__all__ = ["DOCUMENT"]
