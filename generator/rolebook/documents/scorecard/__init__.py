"""Stand-alone document, one for each role: what the first 90 days are measured by, and sheets to measure them."""

from rolebook.documents.scorecard.view import DOCUMENT

__all__ = ["DOCUMENT"]
