"""One candidate's page of a score report, for rounds that are too large for a single one."""

from rolebook.documents.score_candidate.view import PageView, page_view

__all__ = ["PageView", "page_view"]
