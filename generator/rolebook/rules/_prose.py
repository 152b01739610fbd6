"""Everything that authors wrote for people to read, with its path, gathered once for the rules about wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

import msgspec

from rolebook.catalog.base import Frozen, Prose
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import (
    Criterion,
    Domain,
    ErrorFamily,
    ErrorType,
    Metric,
    QualityPlan,
    Question,
    TaskType,
)
from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Role
from rolebook.catalog.walk import Path
from rolebook.rules._wordlists import WORD, Phrases

COMPANY_FILE = "roles/library/company.yaml"

_ELSEWHERE = (Criterion, Domain, ErrorFamily, ErrorType, Metric, Opening, QualityPlan, Question, TaskType)
"""What linking put in place: it stands in another file."""

_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|\n\s*\n")
_DENIED = re.compile(r"\b(?:no|not|never|nor|neither|without|none|nobody|cannot)\b|n['\u2019]t\b", re.IGNORECASE)


class Passage(NamedTuple):
    """One text and its place in its file."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells people: a role's, or the company's (`role` is None)."""

    file: str
    role: Role | None
    passages: tuple[Passage, ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found: where, in which line of the text, and as it was written."""

    path: Path
    line: int
    found: str


class _Latest:
    """The texts of the catalogue that was asked for last: several rules read them, one after another."""

    catalog: PublicCatalog | None = None
    told: tuple[Told, ...] = ()


def told(catalog: PublicCatalog) -> tuple[Told, ...]:
    """What every role, and the company, tells people."""
    if _Latest.catalog is not catalog:
        roles = (_told(role.file, role, tuple(_of_role(role))) for role in catalog.roles)
        company = _told(COMPANY_FILE, None, tuple(prose_of(catalog.company)))
        _Latest.catalog, _Latest.told = catalog, (*roles, company)
    return _Latest.told


def hits(source: Told, wanted: Phrases, denied_too: bool = True) -> Iterator[Hit]:
    """The first phrase of each text; with `denied_too` False, none in a sentence that says no to it."""
    if not any(words <= source.words for words in wanted.words):
        return
    for passage in source.passages:
        for found in wanted.pattern.finditer(passage.text):
            if denied_too or not _DENIED.search(_sentence(passage.text, found.start(), found.end())):
                yield Hit(passage.path, line_of(passage.text, found.start()), found[0])
                break


def line_of(text: str, position: int) -> int:
    """Which line of `text` (0-based) a position is in."""
    return text.count("\n", 0, position)


def prose_of(thing: Frozen, path: Path = ()) -> list[Passage]:
    """Every prose text of an object that stands in the same file, with its path from `path`."""
    found: list[Passage] = []
    _gather(thing, path, found)
    return found


def _gather(thing: Frozen, path: Path, found: list[Passage]) -> None:
    for name, key, kind in _plan(type(thing)):
        value = getattr(thing, name)
        if value is None:
            continue
        if kind == "prose":
            found.append(Passage((*path, key), value))
        elif kind == "named":
            inherited = getattr(getattr(thing, "criterion", None), "anchors", {})
            found += [Passage((*path, key, n), text) for n, text in value.items() if inherited.get(n) != text]
        elif kind == "one":
            _gather(value, (*path, key), found)
        else:
            for position, member in enumerate(value):
                _gather(member, (*path, key, position), found)


def _sentence(text: str, start: int, end: int) -> str:
    begins = [found.end() for found in _SENTENCE_END.finditer(text, 0, start)]
    ends = _SENTENCE_END.search(text, end)
    return text[begins[-1] if begins else 0 : ends.start() if ends else len(text)]


def _told(file: str, role: Role | None, passages: tuple[Passage, ...]) -> Told:
    whole = "\n".join(passage.text for passage in passages).lower().replace("\u2019", "'")
    return Told(file, role, passages, frozenset(WORD.findall(whole)))


def _of_role(role: Role) -> Iterator[Passage]:
    yield Passage(("title",), role.title)
    yield from (Passage(("also_called", position), name) for position, name in enumerate(role.also_called))
    yield from prose_of(role)
    for position, need in enumerate(role.requirements):
        if need.credential is not None:
            yield Passage(("requirements", position, "credential", "name"), need.credential.name)
    yield Passage(("decision", "when_more_pass"), role.decision.when_more_pass)
    yield Passage(("decision", "decided_by"), role.decision.decided_by)


@cache
def _plan(shape: type[Frozen]) -> tuple[tuple[str, str, str], ...]:
    """Fields of a type that hold prose: attribute, key in the file, and how it is held."""
    hints = get_type_hints(shape)
    kinds = ((field, _kind(hints[field.name])) for field in msgspec.structs.fields(shape))
    return tuple((field.name, field.encode_name, kind) for field, kind in kinds if kind)


def _kind(hint: Any) -> str:
    if hint is Prose:
        return "prose"
    if get_origin(hint) is dict:
        return "named" if get_args(hint)[1] is Prose else ""
    if isinstance(hint, type) and issubclass(hint, Frozen):
        return "" if issubclass(hint, _ELSEWHERE) or not _plan(hint) else "one"
    members = [member for member in get_args(hint) if member not in (type(None), ...)]
    if len(members) != 1:
        return ""
    inner = _kind(members[0])
    return {"one": "many"}.get(inner, "") if get_origin(hint) is tuple else inner
