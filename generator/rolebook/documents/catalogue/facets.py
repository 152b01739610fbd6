"""What a role can be found by, as plain values, and the choices that a reader has for each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from rolebook.catalog.library import Domain, TaskType
from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Role
from rolebook.documents.iso import country, language
from rolebook.documents.words import COMPLEXITY, FAMILIES, FAMILIES_ALSO_CALLED, WORKPLACES
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class Facets:
    """What a role can be found by: ids and codes, for `data-` attributes.

    Attributes:
        open: how many positions can be applied for today.
        tasks: ids of the kinds of task, with spaces between.
        pay: what an hour pays, `USD:60:95`, with spaces between; the role's own range and those of its open positions.
        languages: BCP 47 tags with spaces between.
        places: where an open position may be filled, `remote:US on-site:DE`.
    """

    family: str
    domain: str
    depth: int
    complexity: int
    tasks: str
    status: str
    overdue: bool
    open: int
    pay: str
    languages: str
    places: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: how the address writes it, how people read it, and how many roles have it.

    `also` holds further words by which a search finds those roles, with commas between.
    """

    value: str
    name: str
    count: int
    also: str = ""


_NO_WORDS: Mapping[str, Sequence[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Group:
    """Values of which several may be chosen: `name` is what the address calls them."""

    name: str
    legend: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that a reader may choose; a value that no role has is left out."""

    groups: tuple[Group, ...]
    currencies: tuple[Choice, ...]
    workplaces: tuple[Choice, ...]
    countries: tuple[Choice, ...]
    open: int
    current: int
    overdue: int
    retired: int


def facets(role: Role, today: str) -> Facets:
    """The facets of a role on `today`; only an active one has open positions."""
    openings = [opening for opening in role.openings if role.status == "active" and opening.is_open(today)]
    return Facets(
        family=role.family,
        domain=role.domain.area.id,
        depth=role.domain.depth,
        complexity=role.complexity,
        tasks=" ".join(kind.id for kind in role.domain.task_types),
        status=role.status,
        overdue=role.status != "retired" and role.review_by < today,
        open=sum(opening.positions for opening in openings),
        pay=" ".join(dict.fromkeys(_pay(role, openings))),
        languages=" ".join(dict.fromkeys(needed.tag for needed in role.domain.languages)),
        places=" ".join(sorted({f"{one.workplace}:{code}" for one in openings for code in one.countries})),
    )


def _pay(role: Role, openings: Iterable[Opening]) -> Iterable[str]:
    yield f"{role.pay.currency}:{role.pay.min:g}:{role.pay.max:g}"
    for opening in openings:
        if opening.pay_unit == "hour":
            yield f"{opening.currency}:{opening.pay_min:g}:{opening.pay_max:g}"


def choices(roles: Sequence[Role], found: Sequence[Facets]) -> Choices:
    """What can be chosen, with the number of roles in use that have it; `found` are the facets of `roles`."""
    in_use = [one for one in found if one.status != "retired"]
    overdue = sum(one.overdue for one in in_use)
    return Choices(
        groups=tuple(_groups(roles, in_use)),
        currencies=_choices((_firsts(one.pay) for one in in_use), {}),
        workplaces=_choices((_firsts(one.places) for one in in_use), WORKPLACES),
        countries=_countries(in_use),
        open=sum(one.open > 0 for one in in_use),
        current=len(in_use) - overdue,
        overdue=overdue,
        retired=len(found) - len(in_use),
    )


def _groups(roles: Sequence[Role], found: Sequence[Facets]) -> Iterable[Group]:
    domains = {role.domain.area.id: role.domain.area for role in roles}
    tasks = {kind.id: kind for role in roles for kind in role.domain.task_types}
    tags = sorted({tag for one in found for tag in one.languages.split()})
    complexities = {str(number): f"{level.code} {level.name}" for number, level in enumerate(COMPLEXITY)}
    yield Group(
        "family",
        _("Family"),
        _choices(
            ([one.family] for one in found),
            {family.code: family.name for family in FAMILIES.values()},
            FAMILIES_ALSO_CALLED,
        ),
    )
    yield Group("domain", _("Domain"), _library(([one.domain] for one in found), domains))
    yield Group("task", _("Kind of task"), _library((one.tasks.split() for one in found), tasks))
    depths = {str(depth): f"D{depth}" for depth in range(5)}
    yield Group("depth", _("Depth"), _choices(([str(one.depth)] for one in found), depths))
    yield Group("complexity", _("Complexity"), _choices(([str(one.complexity)] for one in found), complexities))
    languages = {tag: language(tag) for tag in tags}
    yield Group("language", _("Language"), _choices((one.languages.split() for one in found), languages))


def _library(
    values: Iterable[Iterable[str]], members: Mapping[str, Domain] | Mapping[str, TaskType]
) -> tuple[Choice, ...]:
    """Choices that are members of the library, by name, with the words that find them."""
    names = _by_name({id: member.name for id, member in members.items()})
    return _choices(values, names, {id: member.also_called for id, member in members.items()})


def _by_name(names: Mapping[str, str]) -> Mapping[str, str]:
    return dict(sorted(names.items(), key=lambda pair: (pair[1].casefold(), pair[0])))


def _firsts(facts: str) -> set[str]:
    return {fact.partition(":")[0] for fact in facts.split()}


def _countries(found: Iterable[Facets]) -> tuple[Choice, ...]:
    codes = [{place.partition(":")[2] for place in one.places.split()} for one in found]
    return _choices(codes, _by_name({code: country(code) for of_one in codes for code in of_one}))


def _choices(
    values: Iterable[Iterable[str]], names: Mapping[str, str], also: Mapping[str, Sequence[str]] = _NO_WORDS
) -> tuple[Choice, ...]:
    """The values that occur, in the order of `names`; without names, those that most roles have first."""
    counts = Counter(value for of_one in values for value in of_one)
    order = names or {value: value for value, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))}
    return tuple(
        Choice(value, name, counts[value], ", ".join(also.get(value, ())))
        for value, name in order.items()
        if value in counts
    )
