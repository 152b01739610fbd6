"""Numbers of a dossier that can not be.

What it catches: in `validity` of a role, more people who went on than were decided on; a value outside its interval;
an interval or a period that ends before it begins; a group twice; a criterion, a metric or a stage that the role does
not have.

Why: the dossier prints these numbers when a selection is questioned. One that can not be costs all the others their
credit.

## Fails

```yaml
roles/seed-sorter.yaml:
  validity: {cut_study: {on: "2026-11-01", judges: 12, low: 66, high: 56, note: Twelve judges.}}
```

## Passes

```yaml
roles/seed-sorter.yaml:
  validity: {cut_study: {on: "2026-11-01", judges: 12, low: 56, high: 66, note: Twelve judges.}}
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.catalog.role import TeamRole
from rolebook.catalog.validity import Agreement, FollowUp, Impact
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB599",
    "record-amiss",
    Severity.ERROR,
    "A number that can not be costs all others in the dossier their credit.",
)
AUDIENCE = Audience.TEAM

_Amiss = tuple[tuple[str | int, ...], str, str]
_COPY = "Copy the number again from where it was worked out."


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per number or name that can not be."""
    for role in catalog.roles:
        for path, message, help in _amiss(role):
            yield Problem(INFO, role.file, ("validity", *path), message, help)


def _amiss(role: TeamRole) -> Iterator[_Amiss]:
    known = role.validity
    if known.cut_study and known.cut_study.low > known.cut_study.high:
        yield ("cut_study", "high"), "The range ends below its beginning.", _COPY
    for position, one in enumerate(known.agreement):
        yield from _interval(("agreement", position), one)
        yield from _criterion(("agreement", position), one, role)
    for position, told in enumerate(known.follow_up):
        yield from _interval(("follow_up", position), told)
        yield from _criterion(("follow_up", position), told, role)
        if told.metric.id not in {target.metric.id for target in role.metrics.targets}:
            help = "Name a metric that this role has a target for."
            yield ("follow_up", position, "metric"), f"The role has no target for `{told.metric.id}`.", help
    for position, impact in enumerate(known.impact):
        yield from _impact(("impact", position), impact, role)


def _interval(path: tuple[str | int, ...], one: Agreement | FollowUp) -> Iterator[_Amiss]:
    if not one.low <= one.value <= one.high:
        yield (*path, "value"), f"{one.value:g} is not between {one.low:g} and {one.high:g}.", _COPY


def _criterion(path: tuple[str | int, ...], one: Agreement | FollowUp, role: TeamRole) -> Iterator[_Amiss]:
    if one.criterion.id not in {line.criterion.id for line in role.rubric.criteria}:
        help = "Name a criterion of this role's rubric."
        yield (*path, "criterion"), f"The rubric has no criterion `{one.criterion.id}`.", help


def _impact(path: tuple[str | int, ...], one: Impact, role: TeamRole) -> Iterator[_Amiss]:
    if one.until < one.since:
        yield (*path, "until"), f"The period ends on {one.until}, before it begins on {one.since}.", _COPY
    stages = [stage.id for stage in role.process]
    if one.stage not in (*stages, "final"):
        help = f"Write `final`, or one of: {', '.join(stages)}."
        yield (*path, "stage"), f"The process has no stage `{one.stage}`.", help
    names = Counter(count.group for count in one.counts)
    for position, count in enumerate(one.counts):
        if count.went_on > count.decided:
            message = f"{count.went_on} went on, of {count.decided} who were decided on."
            yield (*path, "counts", position, "went_on"), message, _COPY
        if names[count.group] > 1:
            yield (*path, "counts", position, "group"), f"The group `{count.group}` is counted twice.", _COPY
