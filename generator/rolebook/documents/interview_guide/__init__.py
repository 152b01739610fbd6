"""Stand-alone document, one for each role with a structured interview: how to run it, score it and count it."""

from rolebook.documents.interview_guide.view import DOCUMENT

__all__ = ["DOCUMENT"]
