"""Where a role's criteria get their evidence, as far as it is open: the scored parts of its exercises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.library import Criterion, Metric
from rolebook.catalog.role import Role, RubricLine
from rolebook.documents.numbers import duration
from rolebook.documents.words import STAGES, inside
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class Source:
    """A scored part of an exercise, or a whole exercise whose parts are not published.

    Attributes:
        number: the step of the process, from 1.
        scores: ids of the criteria that it gives evidence for.
    """

    title: str
    number: int
    kind: str
    time: str
    scores: frozenset[str]

    @property
    def step(self) -> str:
        """`step 2, paid task`."""
        return _("step {number}, {kind}").format(number=self.number, kind=self.kind)


def sources(role: Role) -> Iterator[Source]:
    """Every source of evidence, in the order of the process."""
    for number, stage in enumerate(role.process, 1):
        if stage.exercise is None:
            continue
        kind = inside(STAGES[stage.kind])
        if stage.exercise.card is None:
            time = duration(stage.exercise.minutes)
            yield Source(_("Unpublished exercise"), number, kind, time, _ids(stage.exercise.scores))
            continue
        for part in stage.exercise.card.parts:
            if part.scores:
                yield Source(part.title, number, kind, duration(part.minutes), _ids(part.scores))


def measures(line: RubricLine, metric: Metric) -> bool:
    """Whether a line of a rubric is said to measure a metric."""
    return any(measured.id == metric.id for measured in line.measures)


def _ids(criteria: tuple[Criterion, ...]) -> frozenset[str]:
    return frozenset(criterion.id for criterion in criteria)
