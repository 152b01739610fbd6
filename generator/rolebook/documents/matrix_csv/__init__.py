"""The matrix across roles as a table of values with commas between them."""

from rolebook.documents.matrix_csv.view import DOCUMENT

__all__ = ["DOCUMENT"]
