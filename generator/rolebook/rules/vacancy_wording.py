"""An advert's wording in a role.

What it catches: wording that belongs to one open position in the text of a role: `we are hiring`, `apply now`,
`closing date`.

Why: a role is there for years, and an opening for weeks. The wording is wrong on the day after the last position
closes, and readers believe that they can apply.
Source: the GitLab handbook, which keeps vacancy wording out of its job families. Dates and places stand in
`roles/openings.csv`.

## Fails

```yaml
roles/seed-sorter.yaml:
  summary: We are hiring people who find seeds that are named wrongly.
```

## Passes

```yaml
roles/seed-sorter.yaml:
  summary: Finds seeds that are named wrongly.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._prose import hits, told
from rolebook.rules._wordlists import phrases
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB583",
    "vacancy-wording-in-role",
    Severity.WARNING,
    "A role stays when its positions close, and then tells readers something untrue.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per text of a role with such wording."""
    for source in told(catalog):
        for hit in hits(source, phrases("vacancy"), denied_too=False) if source.role else ():
            yield Problem(
                INFO,
                source.file,
                hit.path,
                f"“{hit.found}” is about one open position, and a role outlives it.",
                "Say what the work is. Dates, places and how to apply stand in `roles/openings.csv`.",
                line=hit.line,
            )
