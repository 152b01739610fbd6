"""Reference pages: every field of one kind of file, from its schema."""

from rolebook.documents.fields.view import DOCUMENT

__all__ = ["DOCUMENT"]
