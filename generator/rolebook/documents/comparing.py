"""A role in words, fact by fact, in rows that other roles have, too: what a comparison puts side by side.

Rows of two roles belong together when their ids are the same. A row without values is a fact that the role does not
have; a row that is not there at all (a metric, a criterion, a step) means the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Requirement, Role, Stage
from rolebook.documents.iso import country, language, places
from rolebook.documents.job_description.subject import Posting, hours_paid
from rolebook.documents.numbers import counted, day, duration, measured, money, money_range, of_hundred, trimmed
from rolebook.documents.offering import hours
from rolebook.documents.prose import plain
from rolebook.documents.words import BASIS_NAMES, COMPLEXITY, DIRECTIONS, ENGAGEMENTS, FAMILIES, STAGES, depth_name
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class Row:
    """A fact: its id, what it is called, and its values in words, in an order that means nothing."""

    id: str
    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Facts that belong together."""

    id: str
    name: str
    rows: tuple[Row, ...]


def sections(posting: Posting, today: str) -> tuple[Section, ...]:
    """All that roles are compared by; of the openings those that are open on `today` (ISO 8601)."""
    role = posting.role
    return (
        Section("work", _("The work"), tuple(_work(role))),
        Section("offer", _("Pay, hours and places"), tuple(_offer(role, posting.openings(today)))),
        Section("targets", _("Targets for day 90"), tuple(_targets(role))),
        Section("asked", _("What is asked"), tuple(_asked(role))),
        Section("process", _("How people are chosen"), tuple(_process(posting))),
        Section("criteria", _("What is scored"), tuple(_criteria(role))),
    )


def _work(role: Role) -> Iterator[Row]:
    level = COMPLEXITY[role.complexity]
    yield Row("family", _("Family"), (FAMILIES[role.family].name,))
    yield Row("domain", _("Domain"), (role.domain.area.name,))
    yield Row("depth", _("Depth"), (depth_name(role.domain.area, role.domain.depth),))
    yield Row("complexity", _("Complexity"), (f"{level.code} {level.name}",))
    yield Row("tasks", _("Kinds of task"), tuple(kind.name for kind in role.domain.task_types))


def _offer(role: Role, openings: Iterable[Opening]) -> Iterator[Row]:
    openings = tuple(openings)
    pay = role.pay
    yield Row("pay", _("Pay an hour"), (money_range(pay.min, pay.max, pay.currency),))
    yield Row("hours", _("Hours"), (hours(role.hours),))
    yield Row("open", _("Open now"), _open_now(openings))
    yield Row("until", _("Apply until"), _once(day(one.valid_through) for one in openings))
    yield Row("contract", _("Contract"), _once(ENGAGEMENTS[one.engagement] for one in openings))
    yield Row("remote", _("Remote from"), _once(_countries(openings, ("remote",))))
    yield Row("places", _("On site, at least in part"), _once(_countries(openings, ("on-site", "hybrid"))))


def _countries(openings: Iterable[Opening], workplaces: tuple[str, ...]) -> Iterator[str]:
    for one in openings:
        if one.workplace in workplaces:
            town = f"{one.town}, " if one.town else ""
            yield from (f"{town}{place}" for place in places(sorted(one.countries, key=country), sorted(one.regions)))


def _targets(role: Role) -> Iterator[Row]:
    for target in role.metrics.targets:
        metric = target.metric
        value = _("{value}, {better} is better ({basis})").format(
            value=measured(target.day_90, metric.unit),
            better=DIRECTIONS[metric.direction],
            basis=BASIS_NAMES[target.basis],
        )
        yield Row(f"target.{metric.id}", metric.name, (value,))


def _asked(role: Role) -> Iterator[Row]:
    spoken = (f"{language(needed.tag)}, {needed.level}" for needed in role.domain.languages)
    yield Row("languages", _("Languages"), _once(spoken))
    for level, name in (("must", _("Needed")), ("nice", _("Welcome"))):
        told = (plain(one.text) for one in role.requirements if one.level == level and not one.credential)
        yield Row(level, name, _once(told))
    yield Row("papers", _("Papers"), _once(_paper(one) for one in role.requirements if one.credential))


def _paper(needed: Requirement) -> str:
    assert needed.credential
    other = needed.credential.alternative
    wanted = _("needed") if needed.level == "must" else _("welcome")
    paper = f"{needed.credential.name}, {wanted}"
    return _("{paper}; or: {other}").format(paper=paper, other=plain(other)) if other else paper


def _process(posting: Posting) -> Iterator[Row]:
    role = posting.role
    seen: Counter[str] = Counter()
    for number, stage in enumerate(role.process, 1):
        seen[stage.kind] += 1
        again = seen[stage.kind]
        name = f"{STAGES[stage.kind]} {again}" if again > 1 else STAGES[stage.kind]
        yield Row(f"step.{stage.kind}.{again}", name, (_step(number, stage, role),))
    yield Row("time", _("All steps"), (duration(sum(stage.minutes for stage in role.process)),))
    yield Row("paid", _("Paid in all"), _paid(posting.hours_paid, role))
    yield Row("cut", _("To pass"), (of_hundred(role.decision.cut.at),))
    yield Row("raters", _("Scored by"), (counted(role.decision.raters, "reviewer", "reviewers"),))


def _step(number: int, stage: Stage, role: Role) -> str:
    pay = "".join(_paid(hours_paid(stage), role)) or _("not paid")
    return _("Step {number}: {time}; {pay}").format(number=number, time=duration(stage.minutes), pay=pay)


def _paid(paid: float, role: Role) -> tuple[str, ...]:
    if not paid:
        return ()
    amount = money(paid * role.pay.task_rate, role.pay.currency)
    return (_("{amount} for {hours}\N{NO-BREAK SPACE}h").format(amount=amount, hours=trimmed(paid)),)


def _criteria(role: Role) -> Iterator[Row]:
    for line in role.rubric.criteria:
        said = _("{weight}, at least {least} of 5") if line.must_reach else "{weight}"
        value = said.format(weight=of_hundred(line.weight), least=line.must_reach)
        yield Row(f"criterion.{line.criterion.id}", line.criterion.name, (value,))


def _open_now(openings: Sequence[Opening]) -> tuple[str, ...]:
    positions = sum(one.positions for one in openings)
    return (counted(positions, "position", "positions"),) if positions else ()


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))
