"""What an answer key holds, counted: errors by severity and subtlety, clean outputs, short items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.key import Key
from rolebook.catalog.kit import Severity
from rolebook.documents.findings import SEVERITY_NAMES
from rolebook.documents.numbers import counted, day
from rolebook.documents.prose import prose
from rolebook.documents.words import listed
from rolebook.language import N_
from rolebook.language import gettext as _

SUBTLETIES = (N_("0 obvious"), N_("1 careful reading"), N_("2 specialist"))
_SEVERITIES: tuple[Severity, ...] = ("critical", "major", "minor")


@dataclass(frozen=True, slots=True)
class CountRow:
    """A severity: how many errors of each subtlety, and how many in all."""

    severity: str
    by_subtlety: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Counts:
    """One table of counts; `rows` ends with the sum of all severities."""

    caption: str
    rows: tuple[CountRow, ...]


@dataclass(frozen=True, slots=True)
class KeyCounts:
    """What a key holds and who made it."""

    tables: tuple[Counts, ...]
    facts: tuple[str, ...]
    prepared_by: tuple[str, ...]
    settled_on: str
    note: Markup | None


def key_counts(key: Key) -> KeyCounts:
    """The key of one kit, counted."""
    errors = Counter((error.severity, error.subtlety) for error in key.errors)
    wrong = Counter(
        (item.severity, item.subtlety or 0) for item in key.items if item.verdict == "wrong" and item.severity
    )
    tables = ((_("Errors in outputs"), errors), (_("Wrong short items"), wrong))
    return KeyCounts(
        tables=tuple(Counts(caption, _rows(found)) for caption, found in tables if found),
        facts=tuple(_facts(key)),
        prepared_by=tuple(f"{preparer.who} (D{preparer.depth})" for preparer in key.prepared_by),
        settled_on=day(key.settled_on),
        note=None if key.note is None else prose(key.note),
    )


def _rows(found: Counter[tuple[Severity, int]]) -> tuple[CountRow, ...]:
    by_severity = [
        CountRow(SEVERITY_NAMES[severity], _each(found, (severity,)), sum(_each(found, (severity,))))
        for severity in _SEVERITIES
    ]
    return (*by_severity, CountRow(_("all"), _each(found, _SEVERITIES), found.total()))


def _each(found: Counter[tuple[Severity, int]], severities: Iterable[Severity]) -> tuple[int, ...]:
    levels = range(len(SUBTLETIES))
    return tuple(sum(found[severity, level] for severity in severities) for level in levels)


def _facts(key: Key) -> Iterable[str]:
    if key.outputs:
        clean = [output.id for output in key.outputs if output.clean]
        outputs = counted(len(key.outputs), "output", "outputs")
        said = (
            _("{count} of {outputs} clean or nearly so: {clean}")
            if clean
            else _("{count} of {outputs} clean or nearly so")
        )
        yield said.format(count=len(clean), outputs=outputs, clean=listed(clean))
        fluent = [output.id for output in key.outputs if output.surface == "fluent"]
        yield _("Fluent outputs: {outputs}").format(outputs=listed(fluent)) if fluent else _("Fluent outputs: none")
        omissions = sum(error.missing_from is not None for error in key.errors)
        errors = counted(len(key.errors), "keyed error", "keyed errors")
        yield _("{count} of {errors} are omissions").format(count=omissions, errors=errors)
    if key.items:
        wrong = sum(item.verdict == "wrong" for item in key.items)
        items = _("{count} short items: {right} right, {wrong} wrong")
        yield items.format(count=len(key.items), right=len(key.items) - wrong, wrong=wrong)
        if key.repeats:
            yield counted(len(key.repeats), "repeated pair", "repeated pairs")
    made = [error.natural for error in key.errors] + [item.natural for item in key.items if item.verdict == "wrong"]
    if made:
        natural = sum(each is True for each in made)
        errors = counted(len(made), "error", "errors")
        yield _("{count} of {errors} made by a model; the others planted").format(count=natural, errors=errors)
