"""The practice kit's guide: what a reviewer's guide looks like, public with all its answers."""

from rolebook.documents.practice_guide.view import DOCUMENT

__all__ = ["DOCUMENT"]
