"""Differences as sentences: one for the team, and one for whoever may read a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from rolebook.catalog.role import Hours, Pay
from rolebook.changes.differences import MISSING, Difference, differences, value_at
from rolebook.changes.labels import DIRECTED, label, pattern_of
from rolebook.changes.model import Change, Said, Sentence
from rolebook.changes.tree import Members, Path, Tree, Whole
from rolebook.schema.audience import Audience

Views: TypeAlias = Mapping[Audience, Tree]
"""The tree of one thing as each audience has it; the team's is there, the others may be."""

_LONG: Final = 80  # a text longer than this is prose: it changed, and its page shows how
_CLOSED: Final = "what only the team sees changed"


def changes(before: Views, after: Views) -> tuple[Change, ...]:
    """Every difference of the team's trees, each with the audience that may know of it."""
    found = differences(before[Audience.TEAM], after[Audience.TEAM])
    return tuple(_change(difference, before, after) for difference in found)


def _change(difference: Difference, before: Views, after: Views) -> Change:
    whole = sentence(difference)
    if _visible(difference, before, after, Audience.PUBLIC):
        return Change(whole, whole, Audience.PUBLIC)
    if _visible(difference, before, after, Audience.CANDIDATE):
        return Change(whole, _unquoted(difference), Audience.CANDIDATE)
    return Change(whole, _closed(difference.path, before, after), Audience.TEAM)


def _visible(difference: Difference, before: Views, after: Views, audience: Audience) -> bool:
    """Whether `audience` has the same on both sides. Of a branch, only its name is told: it need only be there."""
    if audience not in before or audience not in after:
        return False
    for views, value in ((before, difference.before), (after, difference.after)):
        theirs = value_at(views[audience], difference.path)
        branch = isinstance(value, dict | Members) and theirs is not MISSING
        if not branch and theirs != value:
            return False
    return True


def _closed(path: Path, before: Views, after: Views) -> Sentence:
    """Where in the open part something closed changed, and no more."""
    while path:
        path = path[:-1]
        if path and any(value_at(views.get(Audience.PUBLIC, {}), path) is not MISSING for views in (before, after)):
            return (*label(path), ": ", _CLOSED)
    return (_CLOSED,)


def sentence(difference: Difference) -> Sentence:
    """The difference in words, with its values where they are short."""
    before, after = difference.before, difference.after
    if pattern_of(difference.path)[0] == "requirements.*.level":
        verb = " became a must" if after == "must" else " became nice to have"
        return ("requirement ", Said(difference.path[1]), verb)
    if isinstance(before, Whole) and isinstance(after, Whole) and isinstance(after.content, Pay | Hours):
        return (*label(difference.path), *_range(before.content, after.content))
    if difference.moved or not (_short(before) and _short(after)):
        return _unquoted(difference)
    if before is MISSING:
        return (*label(difference.path), " added: ", _said(after))
    if after is MISSING:
        return (*label(difference.path), " removed, was ", _said(before))
    return (*label(difference.path), *_from_to(difference))


def _unquoted(difference: Difference) -> Sentence:
    verb = " changed"
    if difference.moved:
        verb = ": in another order"
    elif difference.before is MISSING:
        verb = " added"
    elif difference.after is MISSING:
        verb = " removed"
    return (*label(difference.path), verb)


def _from_to(difference: Difference) -> Sentence:
    before, after = difference.before, difference.after
    if isinstance(before, tuple) and isinstance(after, tuple):
        return (": ", *_lists(before, after))
    if not (_number(before) and _number(after)):
        return (": ", _said(before), " → ", _said(after))
    verb = ""
    if pattern_of(difference.path)[0] in DIRECTED:
        verb = " raised" if after > before else " lowered"
    return (f"{verb} ", *_arrow(before, after))


def _arrow(before: Any, after: Any) -> Sentence:
    if _number(before) and _number(after):
        decimals = max(_decimals(before), _decimals(after))
        return (Said(f"{before:.{decimals}f}"), " → ", Said(f"{after:.{decimals}f}"))
    return (_said(before), " → ", _said(after))


def _decimals(number: float) -> int:
    """Decimals that a number needs; a fraction of one has two, as targets are written."""
    written = f"{number:.6f}".rstrip("0").rstrip(".")
    needed = len(written.partition(".")[2])
    return max(needed, 2) if needed and abs(number) < 1 else needed


def _lists(before: Sequence[Any], after: Sequence[Any]) -> Sentence:
    added = [value for value in after if value not in before]
    removed = [value for value in before if value not in after]
    if not added and not removed:
        return ("in another order",)
    pieces = [*_listed("added", added), *(("; ",) if added and removed else ()), *_listed("removed", removed)]
    return tuple(pieces)


def _listed(verb: str, values: Sequence[Any]) -> Iterator[str]:
    for position, value in enumerate(values):
        yield ", " if position else f"{verb} "
        yield _said(value)


def _range(before: Pay | Hours, after: Pay | Hours) -> Sentence:
    """`raised: min 20 → 25, max 30 → 35`; neither raised nor lowered when the ends go different ways."""
    names = [name for name in after.__struct_fields__ if getattr(before, name) != getattr(after, name)]
    ends = [(getattr(before, name), getattr(after, name)) for name in names]
    pieces: list[str] = [f"{_direction(ends)}: "]
    for position, (name, (old, new)) in enumerate(zip(names, ends, strict=True)):
        pieces += [", " if position else "", name.replace("_", " "), " ", *_arrow(old, new)]
    return tuple(filter(None, pieces))


def _direction(ends: Sequence[tuple[Any, Any]]) -> str:
    if all(_number(old) and _number(new) and new > old for old, new in ends):
        return " raised"
    if all(_number(old) and _number(new) and new < old for old, new in ends):
        return " lowered"
    return " changed"


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _short(value: Any) -> bool:
    """Whether a value can stand in a sentence. Nothing counts: it is not quoted."""
    if isinstance(value, tuple):
        return all(isinstance(member, str | int | float) and _short(member) for member in value)
    if isinstance(value, str):
        return len(value) <= _LONG and "\n" not in value
    return value is MISSING or isinstance(value, bool | int | float)


def _said(value: Any) -> Said:
    if isinstance(value, bool):
        return Said("yes" if value else "no")
    if isinstance(value, tuple):
        return Said(", ".join(map(_said, value)))
    return Said(f"{value:.{_decimals(value)}f}" if _number(value) else str(value))
