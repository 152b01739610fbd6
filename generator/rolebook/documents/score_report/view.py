"""The report as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rolebook.documents.numbers import counted, day
from rolebook.documents.score_report.blocks import Block, Section
from rolebook.documents.score_report.candidate import CandidateView, candidate_view
from rolebook.documents.score_report.facts import Facts
from rolebook.documents.score_report.key_changes import key_changes
from rolebook.documents.score_report.method import method
from rolebook.documents.score_report.overview import in_order, overview, states, to_do
from rolebook.documents.score_report.record import passed_over, record
from rolebook.documents.score_report.reviewers import reviewers
from rolebook.documents.score_report.standings import fairness, overrides, places
from rolebook.documents.shared import Link

INLINE = 40
"""Up to so many candidates stand in the report itself; more get a page each, so that the report stays readable."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """The report; candidates by total, with their parts when there are few."""

    lang: str
    audience: Literal["team", "public"]
    title: str
    banner: str
    kicker: str
    heading: str
    facts: tuple[tuple[str, str], ...]
    practice: bool
    to_do: tuple[str, ...]
    contents: tuple[Link, ...]
    overview: Block
    candidates: tuple[CandidateView, ...]
    sections: tuple[Section, ...]
    foot: str


def hrefs(facts: Facts) -> dict[str, str]:
    """Where each candidate's part stands, as seen from the report."""
    codes = [one.code for one in facts.scored.candidates]
    pattern = "#packet-{}" if len(codes) <= INLINE else "candidates/{}.html"
    return {code: pattern.format(code) for code in codes}


def report_view(facts: Facts) -> ReportView:
    """The whole report."""
    links = hrefs(facts)
    candidates = in_order(facts)
    inline = candidates if len(candidates) <= INLINE else []
    made = (
        places(facts, links),
        overrides(facts),
        key_changes(facts),
        reviewers(facts),
        fairness(facts),
        passed_over(facts),
        method(facts),
        record(facts),
    )
    sections = tuple(section for section in made if section is not None)
    each = (Link("Each candidate", "#each"),) if inline else ()
    return ReportView(
        lang="en",
        audience=facts.audience,
        title=f"{facts.kit.title} · score report",
        banner=facts.banner,
        kicker=f"Score report{f' · {facts.role}' if facts.role else ''}",
        heading=facts.kit.title,
        facts=_facts(facts),
        practice=facts.rule.practice,
        to_do=to_do(facts),
        contents=(
            Link("Candidates", "#candidates"),
            *each,
            *(Link(section.title, f"#{section.id}") for section in sections),
        ),
        overview=overview(facts, links),
        candidates=tuple(candidate_view(one, facts) for one in inline),
        sections=sections,
        foot=foot(facts),
    )


def foot(facts: Facts) -> str:
    """What the last line of every page of the report says."""
    kit, key = facts.record.kit, facts.record.key
    rubric = f" · rubric {facts.record.rubric}" if facts.record.rubric else ""
    return f"{kit[0]} {kit[1]} · hash {kit[2]} · key {key[0]}{rubric} · Rolebook {facts.record.program}"


def _facts(facts: Facts) -> tuple[tuple[str, str], ...]:
    return (
        ("Candidates", str(len(facts.scored.candidates))),
        *((name.capitalize(), str(count)) for name, count in states(facts)),
        ("Reviewers", counted(len(facts.reviewers), "reviewer")),
        ("Keyed", f"{counted(len(facts.key.errors), 'error')}, {counted(len(facts.key.items), 'short judgement')}"),
        ("Day", day(facts.record.today)),
    )
