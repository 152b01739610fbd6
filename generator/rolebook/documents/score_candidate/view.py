"""A page about one candidate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rolebook.documents.score_report.candidate import CandidateView, candidate_view
from rolebook.documents.score_report.facts import Facts
from rolebook.documents.score_report.view import foot
from rolebook.scoring.round import Candidate


@dataclass(frozen=True, slots=True)
class PageView:
    """The page."""

    lang: str
    audience: Literal["team", "public"]
    title: str
    banner: str
    kit: str
    report: str
    candidate: CandidateView
    foot: str


def page_view(candidate: Candidate, facts: Facts) -> PageView:
    """The page about `candidate`, one folder below the report."""
    return PageView(
        lang="en",
        audience=facts.audience,
        title=f"{candidate.code} · {facts.kit.title}",
        banner=facts.banner,
        kit=facts.kit.title,
        report="../report.html",
        candidate=candidate_view(candidate, facts),
        foot=foot(facts),
    )
