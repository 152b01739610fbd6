"""A title that holds more than a title.

What it catches: a code, an amount of money or the company's own name in the title of a role.

Why: people look for the work by its name, and job boards refuse or hide a posting whose title says anything else.
Source: Google's guide to job postings (no codes, addresses, dates, salaries or company names in `title`).

## Fails

```yaml
roles/seed-sorter.yaml:
  title: List checker REQ-2041
```

## Passes

```yaml
roles/seed-sorter.yaml:
  title: List checker
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB417",
    "title-with-codes",
    Severity.ERROR,
    "People look for the work by its name; job boards refuse a title that says more.",
)
AUDIENCE = Audience.PUBLIC

_FORBIDDEN = {
    "an amount of money": re.compile(r"[$€£¥]|\b[A-Z]{3} ?\d[\d,.]*|\d[\d,.]* ?(?:USD|EUR|GBP|CAD|AUD|CHF|INR)\b"),
    "a code": re.compile(r"\d{3,}|\b[A-Z]{2,}[-_/]?\d{2,}"),
}


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per title, for the first thing that does not belong in it."""
    company = catalog.company.name.casefold()
    for role in catalog.roles:
        named = {"the company's name": role.title} if company in role.title.casefold() else {}
        found = {what: hit[0] for what, pattern in _FORBIDDEN.items() if (hit := pattern.search(role.title))}
        for what, words in (found or named).items():
            yield Problem(
                INFO,
                role.file,
                ("title",),
                f"The title holds {what}: “{words}”.",
                "Write the name of the work alone. Codes, pay and dates stand in `roles/openings.csv`.",
            )
            break
