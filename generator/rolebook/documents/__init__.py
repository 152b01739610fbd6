"""Documents: one folder each, and the one list that names them all, in the order of the site."""

from __future__ import annotations

from typing import Any

from rolebook.documents import (
    catalogue,
    chain,
    criteria,
    domains,
    error_types,
    field_index,
    fields,
    interview_guide,
    job_description,
    messages,
    metrics,
    packet,
    practice,
    practice_guide,
    practice_packet,
    practice_sheet,
    quality_plan,
    quality_plans,
    questions,
    reviewer_guide,
    rule,
    rules,
    score_sheet,
    scorecard,
    team_home,
    team_kits,
)
from rolebook.documents.contract import Document

DOCUMENTS: tuple[Document[Any], ...] = (
    catalogue.DOCUMENT,
    job_description.DOCUMENT,
    practice.DOCUMENT,
    practice_packet.DOCUMENT,
    practice_guide.DOCUMENT,
    practice_sheet.DOCUMENT,
    metrics.DOCUMENT,
    criteria.DOCUMENT,
    domains.DOCUMENT,
    error_types.DOCUMENT,
    chain.DOCUMENT,
    rules.DOCUMENT,
    rule.DOCUMENT,
    field_index.DOCUMENT,
    fields.DOCUMENT,
    packet.DOCUMENT,
    team_home.DOCUMENT,
    team_kits.DOCUMENT,
    reviewer_guide.DOCUMENT,
    score_sheet.DOCUMENT,
    interview_guide.DOCUMENT,
    scorecard.DOCUMENT,
    quality_plan.DOCUMENT,
    messages.DOCUMENT,
    questions.DOCUMENT,
    quality_plans.DOCUMENT,
)
