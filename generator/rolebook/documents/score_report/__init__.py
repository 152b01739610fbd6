"""The report of a scoring round: what was measured, how sure that is, where reviewers differ, what the rule says."""

from rolebook.documents.score_report.facts import Facts
from rolebook.documents.score_report.view import INLINE, ReportView, report_view

__all__ = ["INLINE", "Facts", "ReportView", "report_view"]
