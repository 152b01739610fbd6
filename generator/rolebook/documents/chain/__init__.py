"""Library page: for each role, the chain from metric to criterion to the part that gives evidence."""

from rolebook.documents.chain.view import DOCUMENT

__all__ = ["DOCUMENT"]
