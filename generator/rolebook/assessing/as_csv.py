"""The round as a table for a spreadsheet: one row per candidate, by code. A cell of text never starts a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from rolebook.assessing.register import escaped
from rolebook.documents.score_report import Facts
from rolebook.documents.score_report.words import points, score
from rolebook.scoring.round import Candidate


def as_csv(facts: Facts) -> str:
    """Candidates by code; empty where something is not defined or not known."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_header(facts))
    writer.writerows(_row(one, facts) for one in facts.scored.candidates)
    return out.getvalue()


def _header(facts: Facts) -> list[str]:
    criteria = [f"score_{line.id.replace('-', '_')}" for line in facts.rule.lines]
    override = ["override", "override_who", "override_on", "override_why"]
    return [
        "packet",
        "decision",
        "reviewers",
        *criteria,
        "total",
        "final_total",
        "below_minimum",
        "third_asked",
        "tau_b",
        "kappa_with_key",
        "items_right",
        "items",
        "flips",
        *override,
    ]


def _row(candidate: Candidate, facts: Facts) -> Iterator[str]:
    done, decision, override = candidate.result, candidate.decision, candidate.override
    yield escaped(candidate.code)
    yield decision.state
    yield str(len(done.opinions))
    for line in facts.rule.lines:
        yield score(done.scores[line.id]) if line.id in done.scores else ""
    yield "" if done.total is None else points(done.total)
    yield "" if decision.final is None else points(decision.final)
    yield escaped(" ".join(done.below))
    yield "yes" if done.asks else "no"
    yield _number(done.ranked.tau)
    yield _number(done.consistent.kappa)
    yield str(done.consistent.right.found)
    yield str(done.consistent.right.of)
    yield str(done.consistent.flips.found)
    yield from (map(escaped, (override.decision, override.who, override.on, override.why)) if override else [""] * 4)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
