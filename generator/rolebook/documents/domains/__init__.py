"""Library page: fields of knowledge with their five depths, and the kinds of task."""

from rolebook.documents.domains.view import DOCUMENT

__all__ = ["DOCUMENT"]
