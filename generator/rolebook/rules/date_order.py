"""Dates in an order that can not be.

What it catches: metrics agreed after an opening was posted, an opening that ends before it begins, a review that
is due before the last one, a key that was settled before the outputs were captured.

Why: success is defined before the search begins; the other orders are slips that make a page say
something untrue.

## Fails

```yaml
roles/seed-sorter.yaml:
  review_by: 2026-01-01
```

## Passes

```yaml
roles/seed-sorter.yaml:
  review_by: 2027-01-01
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog, TeamCatalog
from rolebook.catalog.opening import OPENINGS_FILE, Opening
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._upkeep import kept
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB406",
    "dates-out-of-order",
    Severity.ERROR,
    "Success is defined before the search begins; the other orders make a page say something untrue.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per date that comes too early or too late."""
    for role in catalog.roles:
        if role.review_by < role.reviewed:
            yield Problem(
                INFO,
                role.file,
                ("review_by",),
                f"The next review ({role.review_by}) would be before the last one ({role.reviewed}).",
                "Set `review_by` to the day by which somebody should look at this role again.",
            )
        for opening in role.openings:
            yield from _opening(opening, role.metrics.agreed_on)
    if isinstance(catalog, TeamCatalog):
        yield from _closed(catalog)


def _closed(catalog: TeamCatalog) -> Iterator[Problem]:
    for file, upkeep in kept(catalog):
        if upkeep.review_by < upkeep.reviewed:
            yield Problem(
                INFO,
                file,
                ("upkeep", "review_by"),
                f"The next review ({upkeep.review_by}) would be before the last one ({upkeep.reviewed}).",
                "Set `review_by` to the day by which somebody should look at this file again.",
            )
    for exam in catalog.exams:
        captured = exam.kit.outputs_from.captured_on
        if exam.key is not None and exam.key.settled_on < captured:
            yield Problem(
                INFO,
                exam.key.file,
                ("settled_on",),
                f"Settled on {exam.key.settled_on}, before the outputs were captured ({captured}).",
                "Write the day on which the key was settled for these outputs.",
            )


def _opening(opening: Opening, agreed_on: str) -> Iterator[Problem]:
    if opening.posted < agreed_on:
        yield Problem(
            INFO,
            OPENINGS_FILE,
            (opening.row, "posted"),
            f"Posted on {opening.posted}, before the metrics of the role were agreed ({agreed_on}).",
            "Agree what success looks like first, then post the opening.",
        )
    if opening.valid_through < opening.posted:
        yield Problem(
            INFO,
            OPENINGS_FILE,
            (opening.row, "valid_through"),
            f"The opening ends on {opening.valid_through}, before it begins on {opening.posted}.",
            "Set `valid_through` to the last day on which one may apply.",
        )
