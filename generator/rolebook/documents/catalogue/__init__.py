"""Site page: all roles, as cards by family and in one complete table."""

from rolebook.documents.catalogue.view import DOCUMENT

__all__ = ["DOCUMENT"]
