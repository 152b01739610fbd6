"""The ids that a role file may refer to, each with its meaning in a line, so that nobody needs another page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import Metric
from rolebook.documents.prose import plain

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s")
_UNITS: Final = {
    "fraction": "a number from 0 to 1",
    "coefficient": "a number up to 1",
    "hours": "hours",
    "count-per-output": "how many in an output",
    "percent": "percent",
}
# Everybody may know their names, as the empty file has them; what they ask is the team's.
_QUESTIONS: Final = (
    ("a-problem-you-caught", "An error that the candidate once caught", "The past, and how it was told to others."),
    ("defend-your-review", "The candidate's own task, looked at again", "One sure finding and one unsure one."),
)


@dataclass(frozen=True, slots=True)
class Choices:
    """What may stand in one sort of field.

    Attributes:
        anchor: name of the heading in an address.
        title: heading.
        fields: the names of the fields.
        entries: id and meaning of each word, the meaning a name and, where it tells more, a first sentence.
    """

    anchor: str
    title: str
    fields: tuple[str, ...]
    entries: tuple[tuple[str, str], ...]


def choices_of(catalog: PublicCatalog) -> tuple[Choices, ...]:
    """The library in a line each. Questions are the team's: only the usual ones are named, and not what they ask."""
    criteria = [(entry.id, entry.name, entry.summary) for entry in catalog.criteria]
    return (
        _listed("domains", "Fields of work", ("area",), ((it.id, it.name, it.summary) for it in catalog.domains)),
        _listed("task-types", "Sorts of task", ("task_types",), ((t.id, t.name, t.means) for t in catalog.task_types)),
        _listed("metrics", "Metrics", ("metric", "measures"), map(_metric, catalog.metrics)),
        _listed("criteria", "Criteria", ("criterion", "scores", "shown_by"), criteria),
        _listed("questions", "Usual questions of the interview", ("questions", "shown_by"), _QUESTIONS),
        _listed("plans", "Weekly audits", ("use",), ((it.id, it.name, it.summary) for it in catalog.quality_plans)),
    )


def _metric(metric: Metric) -> tuple[str, str, str]:
    """A target is a bare number, so its unit has to be said."""
    return metric.id, f"{metric.name} ({_UNITS[metric.unit]}, {metric.direction} is better)", metric.definition


def _listed(anchor: str, title: str, fields: tuple[str, ...], found: Iterable[tuple[str, str, str]]) -> Choices:
    entries = tuple(
        (id_, f"{name}. {_SENTENCE_END.split(plain(text).strip(), maxsplit=1)[0]}") for id_, name, text in found
    )
    return Choices(anchor, title, fields, entries)
