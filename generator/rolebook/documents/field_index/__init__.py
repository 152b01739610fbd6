"""Reference page: every kind of file, with a link to its fields."""

from rolebook.documents.field_index.view import DOCUMENT

__all__ = ["DOCUMENT"]
