"""The answer key beside what it judges: every line of every output, and every short item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.addresses import Address, parse_address
from rolebook.catalog.key import KeyedError, KeyedItem, NotError
from rolebook.catalog.kit import Item, Text
from rolebook.documents.findings import (
    Quotation,
    SeverityView,
    lines_covered,
    places,
    quotation,
    severity_view,
)
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.documents.texts import cells_of
from rolebook.language import N_
from rolebook.language import gettext as _

_SUBTLETY = (N_("0, obvious"), N_("1, needs careful reading"), N_("2, needs a specialist"))
_ORIGINS: Mapping[bool | None, str] = {True: N_("found in a real output"), False: N_("planted")}

Texts = Mapping[str, Text | Item]
"""Every addressable text of a kit by its id."""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """An address and the lines that stand there; none when the address leads nowhere."""

    address: Link
    words: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class KeyedView:
    """What the key says of an error or of an item: the reasons, and what may count as the same reason."""

    why: Markup
    type: str | None
    severity: SeverityView | None
    subtlety: str | None
    origin: str | None
    evidence: tuple[EvidenceView, ...]
    cites: tuple[str, ...]
    accept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ErrorView:
    """A keyed error where it stands, or what is missing."""

    id: str
    places: tuple[Link, ...]
    quote: Quotation | None
    should_say: str | None
    keyed: KeyedView


@dataclass(frozen=True, slots=True)
class NotErrorView:
    """What tempts and is no error."""

    places: tuple[Link, ...]
    why: Markup


def error_view(error: KeyedError, texts: Texts) -> ErrorView:
    """A keyed error with its evidence in full."""
    return ErrorView(
        id=error.id,
        places=places(error.at, error.missing_from),
        quote=quotation(error.at, error.quote, texts),
        should_say=error.should_say,
        keyed=keyed_view(error, texts),
    )


def keyed_view(keyed: KeyedError | KeyedItem, texts: Texts) -> KeyedView:
    """The reasons for an error or an item."""
    origin = _ORIGINS.get(keyed.natural)
    return KeyedView(
        why=prose(keyed.why),
        type=keyed.type.name if keyed.type else None,
        severity=severity_view(keyed.severity) if keyed.severity else None,
        subtlety=None if keyed.subtlety is None else _(_SUBTLETY[keyed.subtlety]),
        origin=None if origin is None else _(origin),
        evidence=tuple(_evidence(address, texts) for address in keyed.evidence),
        cites=keyed.cites,
        accept=keyed.accept,
    )


def not_error_view(tempting: NotError) -> NotErrorView:
    """A temptation."""
    return NotErrorView(places(tempting.at, None), prose(tempting.why))


def begins_at(at: str | Sequence[str] | None) -> Address | None:
    """The line below which an error is explained: the first of its place."""
    return next(iter(lines_covered(at)), None)


def _evidence(written: str, texts: Texts) -> EvidenceView:
    (link,) = places(written, None)
    address = parse_address(written)
    text = texts.get(address.text) if address else None
    if address is None or text is None:
        return EvidenceView(link, ())
    words = (_words(text, number) for number in address.lines if number <= len(text.lines))
    return EvidenceView(link, tuple(Quotation(said, text.lang) for said in words))


def _words(text: Text | Item, number: int) -> str:
    """A line as evidence: in a table, each cell with the heading of its column."""
    line = text.lines[number - 1]
    if text.format != "table" or number == 1:
        return line
    cells = zip(cells_of(text.lines[0]), cells_of(line), strict=False)
    return "; ".join(f"{heading}: {cell}" for heading, cell in cells)
