"""The whole key in one table, for a reviewer who knows it and needs to find a line quickly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rolebook.catalog.key import Key
from rolebook.documents.findings import SeverityView, places, severity_view
from rolebook.documents.reviewer_guide.items import VerdictView, verdict_view
from rolebook.documents.shared import Link


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """An error with its name, or a short item with its verdict."""

    places: tuple[Link, ...]
    error: Link | None
    verdict: VerdictView | None
    type: str | None
    severity: SeverityView | None


def glance(key: Key) -> tuple[GlanceRow, ...]:
    """Every error and every item, in the key's order."""
    return (*_errors(key), *_items(key))


def _errors(key: Key) -> Iterable[GlanceRow]:
    for error in key.errors:
        yield GlanceRow(
            places=places(error.at, error.missing_from),
            error=Link(error.id, f"#error-{error.id}"),
            verdict=None,
            type=error.type.name,
            severity=severity_view(error.severity),
        )


def _items(key: Key) -> Iterable[GlanceRow]:
    for item in key.items:
        yield GlanceRow(
            places=(Link(item.id, f"#{item.id}"),),
            error=None,
            verdict=verdict_view(item.verdict),
            type=item.type.name if item.type else None,
            severity=severity_view(item.severity) if item.severity else None,
        )
