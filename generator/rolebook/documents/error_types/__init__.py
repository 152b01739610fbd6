"""Library page: the shared names for what can be wrong with an output, by family."""

from rolebook.documents.error_types.view import DOCUMENT

__all__ = ["DOCUMENT"]
