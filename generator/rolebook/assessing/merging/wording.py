"""Agreement in words: the same sentences on the terminal and in the key's note."""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.assessing.merging.agreement import Agreement, Labels
from rolebook.schema.words import count
from rolebook.statistics import Share


def told(found: Agreement) -> Iterator[str]:
    """What two experts agreed on, a sentence for each thing that can be counted."""
    first, second = found.found
    yield (
        f"Findings: the first person has {first}, the second {second}; {found.both} of them are the same, "
        f"and {first + second - 2 * found.both} stand alone."
    )
    if found.lines.same.of:
        yield f"Lines of the outputs, marked or not: {_labels(found.lines, 'line')}."
    if found.types.same.of:
        yield f"Type, where both found the same and named one: {_labels(found.types, 'finding')}."
    if found.severities.same.of:
        yield f"Severity, likewise: {_labels(found.severities, 'finding', 'weighted kappa')}."
    if found.verdicts.same.of:
        yield f"Short judgements that both answered: {_labels(found.verdicts, 'judgement')}."
    if found.ranked:
        tau = "not defined" if found.tau is None else f"{found.tau:.2f}"
        yield f"Ranking of {count(found.ranked, 'output')}: tau-b {tau}."


def _labels(labels: Labels, thing: str, called: str = "kappa") -> str:
    kappa = "not defined" if labels.kappa is None else f"{labels.kappa:.2f}"
    return f"{_share(labels.same, thing)}, {called} {kappa}"


def _share(share: Share, thing: str) -> str:
    counted = f"the same for {share.found} of {count(share.of, thing)}"
    interval, value = share.interval, share.value
    if interval is None or value is None:
        return counted
    return f"{counted} ({value:.2f}, 95 % interval {interval.low:.2f} to {interval.high:.2f})"
