"""Words for one gender.

What it catches: a title, requirement or other text of a role, or of the company's facts, that names people by one
gender: `he`, `her`, `chairman`, `man-hours`.

Why: whoever is not meant reads that first. The European Union's pay-transparency directive asks for gender-neutral job
titles and vacancy notices.
Source: Directive (EU) 2023/970, article 5(3); the pronouns are joblint's rule. Check with counsel what binds you.

## Fails

```yaml
roles/seed-sorter.yaml:
  title: Seed foreman
```

## Passes

```yaml
roles/seed-sorter.yaml:
  title: Seed crew lead
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
    "RB580",
    "gendered-words",
    Severity.ERROR,
    "Whoever is not meant reads that first; job titles and notices must be gender-neutral in the EU.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per text that names people by one gender."""
    for source in told(catalog):
        for hit in hits(source, phrases("gendered")):
            yield Problem(
                INFO,
                source.file,
                hit.path,
                f"“{hit.found}” names people by one gender.",
                "Say `you`, `they`, or what the person does: `lead` for `foreman`, `working hours` for `man-hours`.",
                line=hit.line,
            )
