"""Which roles are like a role, and why: the same field, family and kinds of work, near in depth and complexity.

The distance of two roles counts what a person who leaves one for the other would have to change:

    another field 3, another family 2, no kind of work in common 1,
    and 1 for each step of depth and of complexity between them

A role that shares neither field nor family is not similar, nor is one whose depth or complexity is more than
one step away. This is this project's own judgement, to be read and not to be measured with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from rolebook.catalog.role import Role
from rolebook.documents.words import FAMILIES, listed
from rolebook.language import gettext as _

MOST = 4
"""How many similar roles a page names."""

MOST_COMPARED = 4
"""How many roles stand side by side: more do not fit a screen."""


@dataclass(frozen=True, slots=True)
class _Place:
    """All of a role that its neighbours depend on: roles in the same place have the same ones."""

    domain: str
    family: str
    tasks: frozenset[str]
    depth: int
    complexity: int

    def distance(self, other: _Place) -> int | None:
        """How far `other` is, or None when the two are not similar."""
        deeper, harder = abs(self.depth - other.depth), abs(self.complexity - other.complexity)
        field_differs, family_differs = self.domain != other.domain, self.family != other.family
        if deeper > 1 or harder > 1 or (field_differs and family_differs):
            return None
        return 3 * field_differs + 2 * family_differs + self.tasks.isdisjoint(other.tasks) + deeper + harder


@dataclass(frozen=True)
class Neighbourhood:
    """Every role in use, so that those near one can be found without comparing it with all others."""

    _members: dict[_Place, list[Role]]
    _near: dict[_Place, tuple[Role, ...]] = field(default_factory=dict)

    def similar(self, role: Role) -> tuple[Role, ...]:
        """Up to `MOST` roles in use that are like `role`, the nearest first; equally near ones by title."""
        place = _place(role)
        if place not in self._near:
            self._near[place] = tuple(islice(self._nearest(place), MOST + 1))  # one may be the role itself
        return tuple(other for other in self._near[place] if other.id != role.id)[:MOST]

    def _nearest(self, place: _Place) -> Iterator[Role]:
        at: dict[int, list[Role]] = defaultdict(list)
        for other, members in self._members.items():
            distance = place.distance(other)
            if distance is not None:
                at[distance] += members
        for distance in sorted(at):
            yield from sorted(at[distance], key=lambda role: (role.title.casefold(), role.id))


def neighbourhood(roles: Iterable[Role]) -> Neighbourhood:
    """The neighbourhood of the roles in use; retired ones are nobody's neighbours."""
    members: dict[_Place, list[Role]] = defaultdict(list)
    for role in roles:
        if role.status != "retired":
            members[_place(role)].append(role)
    return Neighbourhood(dict(members))


def why(role: Role, other: Role) -> str:
    """What the two have in common, and where `other` stands: `Same field and family; one step deeper (D4), …`."""
    domain, family = other.domain.area, FAMILIES[other.family]
    same = [
        *([_("field")] if domain.id == role.domain.area.id else []),
        *([_("family")] if other.family == role.family else []),
        *([_("kind of work")] if _shares_work(role, other) else []),
    ]
    differs = [
        *([] if domain.id == role.domain.area.id else [_("in {field}").format(field=domain.name)]),
        *([] if other.family == role.family else [_("family {family}").format(family=family.name)]),
        _depth(other.domain.depth - role.domain.depth, f"D{other.domain.depth}"),
        _complexity(other.complexity - role.complexity, f"C{other.complexity}"),
    ]
    return _("Same {same}; {differs}.").format(same=listed(same), differs=_(", ").join(differs))


def _depth(difference: int, code: str) -> str:
    if not difference:
        return _("same depth ({code})").format(code=code)
    return (_("one step deeper ({code})") if difference > 0 else _("one step less deep ({code})")).format(code=code)


def _complexity(difference: int, code: str) -> str:
    if not difference:
        return _("same complexity ({code})").format(code=code)
    said = _("one step more complex ({code})") if difference > 0 else _("one step less complex ({code})")
    return said.format(code=code)


def _place(role: Role) -> _Place:
    tasks = frozenset(task.id for task in role.domain.task_types)
    return _Place(role.domain.area.id, role.family, tasks, role.domain.depth, role.complexity)


def _shares_work(role: Role, other: Role) -> bool:
    return not _place(role).tasks.isdisjoint(_place(other).tasks)
