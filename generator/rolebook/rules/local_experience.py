"""Experience that has to be local.

What it catches: a text of a role, or of the company's facts, that asks for experience in one country:
`Canadian experience`, `experience in the UK`. A sentence that says it is not needed is fine.

Why: it keeps out people who learned the same work elsewhere. Ontario forbids it in public postings.
Source: Ontario's Employment Standards Act as of 1 January 2026 (Canadian experience). Check with counsel.

## Fails

```yaml
roles/seed-sorter.yaml:
  requirements.0.text: You have Canadian experience with long lists.
```

## Passes

```yaml
roles/seed-sorter.yaml:
  requirements.0.text: You find a wrong name in a long list. No local experience is needed.
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
    "RB582",
    "asks-local-experience",
    Severity.ERROR,
    "It keeps out people who learned the same work elsewhere, and Ontario forbids it.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per text that asks for it."""
    for source in told(catalog):
        for hit in hits(source, phrases("local_experience"), denied_too=False):
            yield Problem(
                INFO,
                source.file,
                hit.path,
                f"“{hit.found}” asks where somebody learned, not what they can do.",
                "Name what the place would have taught, such as a law or a form, and where the candidate shows it.",
                line=hit.line,
            )
