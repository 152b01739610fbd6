"""The page about the practice kit: what it is, how to use it, and its two documents."""

from rolebook.documents.practice.view import DOCUMENT

__all__ = ["DOCUMENT"]
