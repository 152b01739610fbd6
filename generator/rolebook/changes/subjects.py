"""Roles, kits, the library and openings of two sides, paired by id, and what is different about each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from rolebook.catalog.catalogs import PublicCatalog, TeamCatalog
from rolebook.catalog.library import ErrorFamily, ErrorType, Question
from rolebook.changes.kits import kit_subjects
from rolebook.changes.model import Group, Subject
from rolebook.changes.pairs import Things, paired, things_of, told
from rolebook.changes.side import Catalogs
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of thing: where it stands in a catalogue, and which of its former ids it tells."""

    group: Group
    name: str
    things: Callable[[PublicCatalog], Iterable[Any]]
    formerly: Callable[[Any], Sequence[str]] = lambda _thing: ()


_KINDS: Final = (
    _Kind("roles", "role", lambda catalog: catalog.roles, lambda role: role.formerly),
    _Kind("library", "metric", lambda catalog: catalog.metrics),
    _Kind("library", "criterion", lambda catalog: catalog.criteria),
    _Kind("library", "domain", lambda catalog: catalog.domains),
    _Kind("library", "error family", lambda catalog: _families(catalog)),
    _Kind("library", "error type", lambda catalog: _error_types(catalog)),
    _Kind("library", "task type", lambda catalog: catalog.task_types),
    _Kind("library", "quality plan", lambda catalog: catalog.quality_plans),
    _Kind("library", "interview question", lambda catalog: _questions(catalog)),
    _Kind("openings", "opening", lambda catalog: [row for role in catalog.roles for row in role.openings]),
)


def subjects(before: Catalogs, after: Catalogs) -> Iterator[Subject]:
    """Everything that changed, group by group: roles, kits, library, openings."""
    roles, *rest = _KINDS
    yield from _of_kind(roles, before, after)
    yield from kit_subjects(before, after)
    for kind in rest[:-1]:
        yield from _of_kind(kind, before, after)
    yield from _company(before, after)
    yield from _of_kind(rest[-1], before, after)


def _of_kind(kind: _Kind, before: Catalogs, after: Catalogs) -> Iterator[Subject]:
    old, new = (
        things_of(kind.things(side.team), {Audience.PUBLIC: kind.things(side.public)}) for side in (before, after)
    )
    for subject, was, name in paired(kind.group, kind.name, old, new, _renamed(kind, old, new)):
        open_to_all = any(Audience.PUBLIC in side.get(name, {}) for side in (old, new))
        found = replace(subject, audience=Audience.PUBLIC if open_to_all else Audience.TEAM)
        if found.state in ("changed", "renamed"):
            found = replace(found, changes=told(old[was], new[name]))
        if found.changes or found.state != "changed":
            yield found


def _renamed(kind: _Kind, old: Things, new: Things) -> dict[str, str]:
    """Former ids of the things that are new by their name and say which one of the older side they were."""
    renamed = {}
    for name, faces in new.items():
        former = [was for was in kind.formerly(faces[Audience.TEAM]) if was in old and was not in new]
        if name not in old and former:
            renamed[name] = former[0]
    return renamed


def _families(catalog: PublicCatalog) -> Iterator[ErrorFamily]:
    """Every family of errors that a domain names; several domains may name the same."""
    return (family for domain in catalog.domains for family in domain.families)


def _error_types(catalog: PublicCatalog) -> Iterator[ErrorType]:
    return (kind for family in _families(catalog) for kind in family.types)


def _questions(catalog: PublicCatalog) -> tuple[Question, ...]:
    return catalog.questions if isinstance(catalog, TeamCatalog) else ()


def _company(before: Catalogs, after: Catalogs) -> Iterator[Subject]:
    old, new = ({Audience.TEAM: side.team.company, Audience.PUBLIC: side.public.company} for side in (before, after))
    if found := told(old, new):
        yield Subject("library", "company facts", "", "changed", changes=found)
