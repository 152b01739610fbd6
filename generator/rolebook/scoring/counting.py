"""What one reviewer's rulings on one answer come to: errors found, false alarms, and what counts as neither.

Source: the reviewer's guide and the descriptions of the rulings in `sheet.schema.json`. An error counts once, however
many findings hit it, and one finding that gives the reasons of two errors finds two; so it makes no difference whether
somebody writes two problems of a line into one finding or into two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rolebook.catalog.addresses import parse_place
from rolebook.catalog.key import KeyedError
from rolebook.catalog.response import GivenFinding
from rolebook.catalog.sheet import Ruling
from rolebook.statistics import Share


@dataclass(frozen=True, slots=True)
class Counts:
    """One reviewer's rulings, counted.

    Attributes:
        found: ids of the keyed errors that were found.
        not_in_key: valid findings that the key lacks.
        false_alarms: findings on right lines, and those with the wrong reason.
        wrong_reasons: how many of the false alarms have the right line and the wrong reason.
        repeats: findings of an error that another finding has found.
        neutral: findings that are true and not material.
        alarms_in: false alarms by the text they point at; "" for those that point nowhere.
    """

    found: frozenset[str]
    not_in_key: int
    false_alarms: int
    wrong_reasons: int
    repeats: int
    neutral: int
    alarms_in: Mapping[str, int]

    @property
    def right(self) -> int:
        """What counts as right: errors found, and valid findings that the key lacks."""
        return len(self.found) + self.not_in_key

    @property
    def precision(self) -> Share:
        """Right / (right + false alarms); its value is None when nothing counts as either."""
        return Share(self.right, self.right + self.false_alarms)


def counted(findings: Sequence[GivenFinding], rulings: Sequence[Ruling]) -> Counts:
    """Count rulings, whose finding numbers (from 1) must exist."""
    found: set[str] = set()
    counts: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    for ruling in sorted(rulings, key=lambda one: one.finding):
        name = str(ruling.ruling)
        if name == "hit":
            name = "hit" if set(ruling.errors) - found else "repeat"
            found |= set(ruling.errors)
        counts[name] += 1
        if name in ("false-alarm", "wrong-reason"):
            alarms[text_of(findings[ruling.finding - 1])] += 1
    return Counts(
        found=frozenset(found),
        not_in_key=counts["not-in-key"],
        false_alarms=alarms.total(),
        wrong_reasons=counts["wrong-reason"],
        repeats=counts["repeat"],
        neutral=counts["neutral"],
        alarms_in=dict(sorted(alarms.items())),
    )


def text_of(marked: GivenFinding | KeyedError) -> str:
    """The text (output or source) that a finding or an error points at; "" when it points nowhere."""
    if marked.missing_from is not None:
        return marked.missing_from
    places = () if marked.at is None else parse_place(marked.at)
    return places[0].text if places else ""
