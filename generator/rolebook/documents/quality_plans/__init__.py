"""Library page for the team: every quality plan with its sampling, overlap and escalation."""

from rolebook.documents.quality_plans.view import DOCUMENT

__all__ = ["DOCUMENT"]
