"""Library page for the team: every structured interview question with its probes and anchors."""

from rolebook.documents.questions.view import DOCUMENT

__all__ = ["DOCUMENT"]
