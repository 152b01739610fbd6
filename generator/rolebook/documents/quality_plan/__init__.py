"""Stand-alone document, one for each role: who reads how much of the work every week, and what follows."""

from rolebook.documents.quality_plan.view import DOCUMENT

__all__ = ["DOCUMENT"]
