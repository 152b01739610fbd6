"""The errors of a merged key: first what both marked, then what one marked, as a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rolebook.assessing.merging.entries import PEOPLE, blank, line, plain, reasons, settled
from rolebook.assessing.merging.experts import Expert, places_of
from rolebook.assessing.merging.pairing import Alone, Both, Lines, Pairing, lines_of
from rolebook.catalog.addresses import line_at, parse_address
from rolebook.catalog.key import Place
from rolebook.catalog.kit import Kit
from rolebook.catalog.response import GivenFinding

_IN = 4  # how far the fields of an entry stand in


def error_lines(kit: Kit, experts: tuple[Expert, Expert], pairing: Pairing) -> Iterator[str]:
    """The list of errors; every finding of both people is in it."""
    if not pairing.both and not pairing.alone:
        yield "errors: []"
        return
    yield "errors:"
    names: Counter[str] = Counter()
    for found in pairing.both:
        yield _id([found.first, found.second], names)
        yield from _both(kit, experts, found)
    for alone in pairing.alone:
        name, other = experts[alone.expert].name, experts[1 - alone.expert].name
        near = " in these words" if alone.near else ""
        yield f"  # QUESTION: {name} marked this, and {other} did not{near}. Settle it together: fill in the blanks to"
        yield "  # keep it, write it under `not_errors`, or delete it."
        yield _id([alone.finding], names)
        yield from _alone(kit, experts, alone)


def _id(findings: list[GivenFinding], names: Counter[str]) -> str:
    """The first line of an entry: a short id from the place, which is the author's to change."""
    at, missing = _at(findings), findings[0].missing_from
    written = (at,) if isinstance(at, str) else at or ()
    place = "-".join(written).lower() or (f"missing-{missing.lower()}" if missing else "somewhere")
    names[place] += 1
    return f"  - id: {place}" if names[place] == 1 else f"  - id: {place}-{names[place]}"


def _both(kit: Kit, experts: tuple[Expert, Expert], found: Both) -> Iterator[str]:
    said = [(experts[0].name, found.first), (experts[1].name, found.second)]
    yield from _place(kit, said)
    yield settled("type", [(who, finding.error_type) for who, finding in said], _IN)
    yield settled("severity", [(who, finding.severity) for who, finding in said], _IN)
    yield from _left_to_people()
    yield from reasons("why", [(who, finding.why) for who, finding in said], _IN)


def _alone(kit: Kit, experts: tuple[Expert, Expert], alone: Alone) -> Iterator[str]:
    name, other, finding = experts[alone.expert].name, experts[1 - alone.expert].name, alone.finding
    yield from _place(kit, [(name, finding)])
    yield settled("type", [(name, finding.error_type)], _IN)
    said = f"{name} says {finding.severity or 'nothing'}, and {other} did not mark it; is it an error at all?"
    yield blank("severity", said, _IN)
    yield from _left_to_people()
    yield from reasons("why", [(name, finding.why)], _IN)


def _left_to_people() -> Iterator[str]:
    yield blank("subtlety", "0 obvious, 1 careful reading, 2 takes a specialist", _IN)
    yield blank("natural", "true when a model made this error by itself, false when somebody planted it", _IN)
    yield blank("accept", f"other wordings of the reason, such as [wrong day]; [] for none ({PEOPLE})", _IN)


def _place(kit: Kit, said: list[tuple[str, GivenFinding]]) -> Iterator[str]:
    findings = [finding for _, finding in said]
    at, quote = _at(findings), None
    if findings[0].missing_from is not None:
        yield plain("missing_from", findings[0].missing_from, _IN)
        yield blank("should_say", "what ought to stand there", _IN)
    elif at is None:
        yield blank("at", f"{' and '.join(who for who, _ in said)} named no place", _IN)
    else:
        if any(finding.at != at for finding in findings):
            yield f"{' ' * _IN}# " + ", ".join(f"{who}: {' and '.join(places_of(finding))}" for who, finding in said)
        yield plain("at", list(at) if isinstance(at, tuple) else at, _IN)
        quote = _quote(kit, at, findings)
    if quote is not None:
        yield plain("quote", quote, _IN)
    for who, finding in said:  # a quotation that the key can not hold as it is must not be lost
        if finding.quote and finding.quote.strip() not in ("", quote):
            yield f"{' ' * _IN}# {who} quotes: {line(finding.quote)}"


def _at(findings: list[GivenFinding]) -> Place | None:
    """Where a key places it: as both wrote it, or else the lines that both named; None where nobody named one."""
    lines = frozenset.intersection(*(lines_of(finding) for finding in findings))
    if not lines:
        return None
    return findings[0].at if all(finding.at == findings[0].at for finding in findings) else _address(lines)


def _address(lines: Lines) -> Place:
    """Lines as a key writes them: a line, a range, or several; of one text, should there be lines of two."""
    text = max(sorted({letter for letter, _ in lines}), key=lambda letter: sum(one == letter for one, _ in lines))
    numbers = sorted(number for letter, number in lines if letter == text)
    if len(numbers) == 1:
        return f"{text}{numbers[0]}"
    if numbers[-1] - numbers[0] + 1 == len(numbers):
        return f"{text}{numbers[0]}-{text}{numbers[-1]}"
    return tuple(f"{text}{number}" for number in numbers)


def _quote(kit: Kit, at: Place, findings: list[GivenFinding]) -> str | None:
    """The shortest quotation that stands in the line exactly once, as a key must quote; None when there is none."""
    address = parse_address(at if isinstance(at, str) else at[0])
    texts = {name: text.lines for name, text in kit.texts().items()}
    stands = line_at(texts, address) if address else None
    quotes = sorted({finding.quote.strip() for finding in findings if finding.quote}, key=lambda it: (len(it), it))
    fitting = (quote for quote in quotes if quote and "\n" not in quote and len(quote) <= 300)
    return next((quote for quote in fitting if stands is not None and stands.count(quote) == 1), None)
