"""Site page, one for each role: what the work is, what it pays, how people are chosen and how to apply."""

from rolebook.documents.job_description.view import DOCUMENT

__all__ = ["DOCUMENT"]
