"""A quote that does not stand in its line.

What it catches: a `quote` in an answer key, a worked example or a calibration answer that does not stand in the
line it is said to stand in, or stands there more than once.

Why: a finding is matched by its place and its words. A quote that is not there makes a correct
answer look wrong.

## Fails

```yaml
kits/seed-task/key.yaml:
  errors.0.quote: words that nobody wrote
```

## Passes

```yaml
kits/seed-task/key.yaml:
  errors.0.quote: on Thursday
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.addresses import line_at, parse_address
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._marked import marked_findings
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB421",
    "quote-not-in-line",
    Severity.ERROR,
    "A finding is matched by its place and its words; a quote that is not there makes a correct answer look wrong.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per quote that does not stand exactly once where it should."""
    for marked in marked_findings(catalog):
        if marked.quote is None or marked.at is None:
            continue
        first = marked.at if isinstance(marked.at, str) else marked.at[0]
        address = parse_address(first)
        line = line_at(marked.lines, address) if address else None
        if line is None:
            continue  # an address that does not exist is another rule's finding
        times = line.count(marked.quote)
        if times != 1:
            said = "does not stand" if times == 0 else f"stands {times} times"
            yield Problem(
                INFO,
                marked.file,
                (*marked.path, "quote"),
                f"The quote {said} in {first}.",
                f"Copy the words from the line: {_shown(line)}",
            )


def _shown(line: str) -> str:
    return line if len(line) <= 160 else line[:157] + "…"
