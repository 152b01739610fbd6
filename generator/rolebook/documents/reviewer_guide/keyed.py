"""The answer key beside what it judges: every line of every output, and every short item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.addresses import Address, line_at, parse_address
from rolebook.catalog.key import KeyedError, KeyedItem, NotError
from rolebook.catalog.kit import Kit
from rolebook.documents.findings import SeverityView, lines_covered, places, severity_view
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link

SUBTLETY = ("0, obvious", "1, needs careful reading", "2, needs a specialist")

Lines = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """An address and the words that stand there; none when the address leads nowhere."""

    address: Link
    words: tuple[str, ...]


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
    quote: str | None
    should_say: str | None
    keyed: KeyedView


@dataclass(frozen=True, slots=True)
class NotErrorView:
    """What tempts and is no error."""

    places: tuple[Link, ...]
    why: Markup


def lines_of(kit: Kit) -> dict[str, Sequence[str]]:
    """The lines of every text of a kit, by the text's id."""
    return {name: text.lines for name, text in kit.texts().items()}


def error_view(error: KeyedError, lines: Lines) -> ErrorView:
    """A keyed error with its evidence in full."""
    return ErrorView(
        id=error.id,
        places=places(error.at, error.missing_from),
        quote=error.quote,
        should_say=error.should_say,
        keyed=keyed_view(error, lines),
    )


def keyed_view(keyed: KeyedError | KeyedItem, lines: Lines) -> KeyedView:
    """The reasons for an error or an item."""
    origin = {True: "found in a real output", False: "planted", None: None}[keyed.natural]
    return KeyedView(
        why=prose(keyed.why),
        type=keyed.type.name if keyed.type else None,
        severity=severity_view(keyed.severity) if keyed.severity else None,
        subtlety=None if keyed.subtlety is None else SUBTLETY[keyed.subtlety],
        origin=origin,
        evidence=tuple(_evidence(address, lines) for address in keyed.evidence),
        cites=keyed.cites,
        accept=keyed.accept,
    )


def not_error_view(tempting: NotError) -> NotErrorView:
    """A temptation."""
    return NotErrorView(places(tempting.at, None), prose(tempting.why))


def begins_at(at: str | Sequence[str] | None) -> Address | None:
    """The line below which an error is explained: the first of its place."""
    return next(iter(lines_covered(at)), None)


def _evidence(written: str, lines: Lines) -> EvidenceView:
    (link,) = places(written, None)
    address = parse_address(written)
    words = line_at(lines, address) if address else None
    return EvidenceView(link, tuple(words.split("\n")) if words is not None else ())
