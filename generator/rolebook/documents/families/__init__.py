"""Site page: each family of roles as a matrix of depth and complexity."""

from rolebook.documents.families.view import DOCUMENT

__all__ = ["DOCUMENT"]
