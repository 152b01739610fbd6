"""What roles are made of and use, so that a change of it is a change of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from rolebook.catalog.role import TeamRole
from rolebook.changes.model import Subject

_NOBODY: Set[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Users:
    """Who uses what, as it is today.

    Attributes:
        roles: the ids of all roles.
        by_thing: kind and id, in the words of a comparison, such as `("metric", "agreement-raw")`, to the ids of the
            roles that use it. A role uses itself, by its id and its former ids.
    """

    roles: tuple[str, ...]
    by_thing: Mapping[tuple[str, str], Set[str]]

    def of_file(self, path: str) -> Set[str]:
        """Whose own file it is, or a file of whose kit."""
        match path.split("/"):
            case ["kits", kit, _]:
                return self.by_thing.get(("kit", kit), _NOBODY)
            case ["roles", name]:
                return self.by_thing.get(("role", name.removesuffix(".yaml")), _NOBODY)
        return _NOBODY

    def of(self, subject: Subject, opening_of: str) -> Set[str]:
        """Who uses the thing that changed; `opening_of` is the role of an opening."""
        if subject.kind == "opening":
            return self.by_thing.get(("role", opening_of), _NOBODY)
        named = self.by_thing.get((subject.kind, subject.id), _NOBODY)
        return named | self.by_thing.get((subject.kind, subject.formerly), _NOBODY)


def users(roles: Iterable[TeamRole]) -> Users:
    """All that `roles` use. Facts about the company are everybody's, and left out."""
    known = tuple(roles)
    by_thing: dict[tuple[str, str], set[str]] = {}
    for role in known:
        for thing in _things(role):
            by_thing.setdefault(thing, set()).add(role.id)
    return Users(tuple(role.id for role in known), by_thing)


def _things(role: TeamRole) -> Iterator[tuple[str, str]]:
    yield from (("role", name) for name in (role.id, *role.formerly))
    for target in role.metrics.targets:
        yield "metric", target.metric.id
    for line in role.rubric.criteria:
        yield "criterion", line.criterion.id
        yield from (("metric", metric.id) for metric in line.measures)
    yield "domain", role.domain.area.id
    for family in role.domain.area.families:
        yield "error family", family.id
        yield from (("error type", kind.id) for kind in family.types)
    yield from (("task type", kind.id) for kind in role.domain.task_types)
    for stage in role.process:
        yield from (("interview question", question.id) for question in stage.questions)
        if stage.exercise:
            yield "kit", stage.exercise.kit
    yield "quality plan", role.quality.use.id
