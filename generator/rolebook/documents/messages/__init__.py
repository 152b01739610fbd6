"""Stand-alone document, one for each role: the messages that candidates get, filled in as far as a file can know."""

from rolebook.documents.messages.view import DOCUMENT

__all__ = ["DOCUMENT"]
