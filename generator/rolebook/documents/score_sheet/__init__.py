"""The score sheet to a kit: one file in which a reviewer calibrates, qualifies, rules on findings and scores."""

from rolebook.documents.score_sheet.view import DOCUMENT

__all__ = ["DOCUMENT"]
