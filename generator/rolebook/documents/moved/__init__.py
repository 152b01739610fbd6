"""A page at the address that a role had under an earlier id; it leads to where the role is now."""

from rolebook.documents.moved.view import DOCUMENT

__all__ = ["DOCUMENT"]
