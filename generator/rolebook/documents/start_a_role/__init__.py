"""Page with an empty role file: a link that opens it in a web editor, and its text to copy."""

from rolebook.documents.start_a_role.view import DOCUMENT

__all__ = ["DOCUMENT"]
