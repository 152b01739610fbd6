"""Findings that reviewers ruled differently: what they may want to talk about, after both have locked."""

from __future__ import annotations

from collections.abc import Sequence

from rolebook.catalog.response import GivenFinding
from rolebook.catalog.sheet import Ruling
from rolebook.documents.score_report.blocks import Block, table
from rolebook.documents.score_report.words import RULINGS
from rolebook.scoring.round import Candidate


def differing(candidate: Candidate) -> Block | None:
    """Every finding on which two reviewers differ; None without one."""
    reviews = sorted(candidate.answer.reviews, key=lambda one: one.reviewer)
    ruled = [{ruling.finding: ruling for ruling in review.rulings} for review in reviews]
    rows = []
    for at, finding in enumerate(candidate.answer.given.findings, start=1):
        said = [by[at] for by in ruled if at in by]
        if len({(one.ruling, one.errors) for one in said}) > 1:
            rows.append([str(at), place(finding), finding.why or "–", *map(_said, _padded(said, len(reviews)))])
    if not rows:
        return None
    head = ["Finding", "Where", "The candidate's reason", *(review.reviewer for review in reviews)]
    return Block("Reviewers differ on these findings", table=table("Findings ruled differently", head, rows))


def place(finding: GivenFinding) -> str:
    """Where a finding points, as it was typed."""
    if finding.missing_from is not None:
        return f"missing from {finding.missing_from}"
    if finding.at is None:
        return "nowhere"
    return finding.at if isinstance(finding.at, str) else ", ".join(finding.at)


def _padded(said: Sequence[Ruling], length: int) -> list[Ruling | None]:
    return [*said, *[None] * (length - len(said))]


def _said(ruling: Ruling | None) -> str:
    if ruling is None:
        return "–"
    named = f" ({', '.join(ruling.errors)})" if ruling.errors else ""
    note = f": {ruling.note}" if ruling.note else ""
    return f"{RULINGS[ruling.ruling]}{named}{note}"
