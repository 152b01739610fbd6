"""Library page: every metric with its definition, formula, unit, source and uncertainty."""

from rolebook.documents.metrics.view import DOCUMENT

__all__ = ["DOCUMENT"]
