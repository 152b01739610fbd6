"""Findings as documents print them: in a worked example, and in the calibration answers of a guide.

`_shared/findings.html.j2` prints what is built here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.addresses import Address, parse_place
from rolebook.catalog.kit import Finding, Item, Severity, Text
from rolebook.documents.shared import Link
from rolebook.documents.texts import TONES, Mark, printed
from rolebook.language import N_, Words
from rolebook.language import gettext as _

SEVERITIES: Mapping[Severity, str] = Words(
    {
        "minor": N_("Worth fixing; nobody is misled on what matters."),
        "major": N_("A reader would be misled, or the answer fails its purpose."),
        "critical": N_("Could cause harm, or makes the whole answer unusable."),
    }
)
"""What each severity means, in the words of the schema."""

SEVERITY_NAMES: Mapping[Severity, str] = Words({"minor": N_("minor"), "major": N_("major"), "critical": N_("critical")})


@dataclass(frozen=True, slots=True)
class SeverityView:
    """A severity as a chip: its word, and its tone."""

    name: str
    tone: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words out of a text, in the text's language."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding as printed: where, what, how bad, why."""

    places: tuple[Link, ...]
    type: str
    severity: SeverityView
    quote: Quotation | None
    why: Markup


def severity_view(severity: Severity) -> SeverityView:
    """A severity with the tone that goes with it."""
    return SeverityView(SEVERITY_NAMES[severity], TONES[severity])


def finding_view(finding: Finding, texts: Mapping[str, Text | Item]) -> FindingView:
    """A finding of a calibration answer or of a worked example about `texts` (by id)."""
    return FindingView(
        places=places(finding.at, finding.missing_from),
        type=finding.error_type.name,
        severity=severity_view(finding.severity),
        quote=quotation(finding.at, finding.quote, texts),
        why=printed(finding.why),
    )


def quotation(at: str | Sequence[str] | None, quote: str | None, texts: Mapping[str, Text | Item]) -> Quotation | None:
    """A quotation in the language of the text that it was taken from."""
    first = next(iter(parse_place(at or ())), None)
    text = texts.get(first.text) if first else None
    return None if quote is None else Quotation(quote, text.lang if text else "en")


def places(at: str | Sequence[str] | None, missing_from: str | None) -> tuple[Link, ...]:
    """Where a problem stands, each place a link to its first line; an omission leads to the whole output."""
    if missing_from is not None:
        return (Link(_("missing from {output}").format(output=missing_from), f"#{missing_from}"),)
    written = (at,) if isinstance(at, str) else tuple(at or ())
    return tuple(Link(place.replace("-", "\N{EN DASH}"), f"#{place.split('-')[0]}") for place in written)


def marks_of(
    text: str, lines: Sequence[str], quoted: Iterable[tuple[str | Sequence[str] | None, str | None, Severity]]
) -> tuple[Mark, ...]:
    """The marks in the text `text` for quotations given as (at, quote, severity).

    A quotation stands in the first address of its place; in a range, in whichever line holds it.
    """
    found = []
    for at, quote, severity in quoted:
        first = next(iter(parse_place(at or ())), None)
        if first is None or first.text != text or not quote:
            continue
        line = next((n for n in first.lines if n <= len(lines) and quote in lines[n - 1]), None)
        if line is not None:
            found.append(Mark(line, quote, severity))
    return tuple(found)


def lines_covered(at: str | Sequence[str] | None) -> tuple[Address, ...]:
    """Every single line of a place, in the order given, each once."""
    lines = [Address(address.text, n, n) for address in parse_place(at or ()) for n in address.lines]
    return tuple(dict.fromkeys(lines))
