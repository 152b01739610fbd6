"""The practice kit's score sheet: the whole way of a reviewer for trying, without what the team alone knows."""

from rolebook.documents.practice_sheet.view import DOCUMENT

__all__ = ["DOCUMENT"]
