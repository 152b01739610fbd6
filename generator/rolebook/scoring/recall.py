"""How much of the key was found: plain counts first, then weighted by severity.

Weights are those of the error taxonomy: minor 1, major 5 (as in MQM), critical 25 (judgement). A handful of critical
errors carries most of a weighted rate, so it comes with the number of equally weighted errors that would show as much,
and with a range from drawing whole outputs again, because the errors of one output hang together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rolebook.catalog.key import Key, KeyedError
from rolebook.catalog.kit import Severity
from rolebook.scoring.counting import text_of
from rolebook.statistics import Range, Share, effective_n, share_range

WEIGHTS: Mapping[Severity, int] = MappingProxyType({"critical": 25, "major": 5, "minor": 1})
"""What finding an error weighs, the worst first."""


@dataclass(frozen=True, slots=True)
class Recall:
    """What of the key was found.

    Attributes:
        every: keyed errors found / keyed errors.
        by_severity: the same by severity, the worst first; kinds that the key does not have are left out.
        by_subtlety: the same by subtlety (0 obvious, 1 careful reading, 2 specialist).
        by_output: the same by the output that the error stands in.
        weighted: found weight / weight there was, 0 to 1; None without a keyed error.
        effective: as how many equally weighted errors the weighted rate counts; None likewise.
        spread: the range of the weighted rate when outputs are drawn again; None with fewer than two that hold errors.
    """

    every: Share
    by_severity: tuple[tuple[Severity, Share], ...]
    by_subtlety: tuple[tuple[int, Share], ...]
    by_output: tuple[tuple[str, Share], ...]
    weighted: float | None
    effective: float | None
    spread: Range | None


@dataclass(frozen=True, slots=True)
class _Layout:
    """A key's errors (ids) in groups, settled once for everybody."""

    every: frozenset[str]
    by_severity: tuple[tuple[Severity, frozenset[str]], ...]
    by_subtlety: tuple[tuple[int, frozenset[str]], ...]
    by_output: tuple[tuple[str, frozenset[str]], ...]
    weights: Mapping[str, int]
    effective: float | None


def recall(found: Collection[str], key: Key) -> Recall:
    """Compare what was found (ids of errors) with the key; ids that the key does not have are not looked at."""
    layout, hits = _layout(key.errors), frozenset(found)
    weights = [(_weight(ids & hits, layout), _weight(ids, layout)) for _, ids in layout.by_output]
    there = sum(weight for _, weight in weights)
    return Recall(
        every=_share(layout.every, hits),
        by_severity=tuple((name, _share(ids, hits)) for name, ids in layout.by_severity),
        by_subtlety=tuple((name, _share(ids, hits)) for name, ids in layout.by_subtlety),
        by_output=tuple((name, _share(ids, hits)) for name, ids in layout.by_output),
        weighted=sum(weight for weight, _ in weights) / there if there else None,
        effective=layout.effective,
        spread=share_range(weights),
    )


@lru_cache(maxsize=8)
def _layout(errors: tuple[KeyedError, ...]) -> _Layout:
    by_severity = ((name, _ids(error for error in errors if error.severity == name)) for name in WEIGHTS)
    return _Layout(
        every=_ids(errors),
        by_severity=tuple((name, ids) for name, ids in by_severity if ids),
        by_subtlety=tuple(
            (level, _ids(error for error in errors if error.subtlety == level))
            for level in sorted({error.subtlety for error in errors})
        ),
        by_output=tuple(
            (name, _ids(error for error in errors if text_of(error) == name))
            for name in sorted({text_of(error) for error in errors})
        ),
        weights={error.id: WEIGHTS[error.severity] for error in errors},
        effective=effective_n(WEIGHTS[error.severity] for error in errors),
    )


def _ids(errors: Iterable[KeyedError]) -> frozenset[str]:
    return frozenset(error.id for error in errors)


def _share(ids: frozenset[str], hits: frozenset[str]) -> Share:
    return Share(len(ids & hits), len(ids))


def _weight(ids: frozenset[str], layout: _Layout) -> int:
    return sum(layout.weights[name] for name in ids)
