"""Years of experience as a requirement.

What it catches: a requirement that counts years or months of experience, practice or work, without a law that asks
for them.

Why: time spent predicts performance hardly at all (.06), and keeps out people who learned faster or elsewhere.
Source: Van Iddekinge and others, 2019, on prehire experience (doi 10.1111/peps.12335).

## Fails

```yaml
roles/seed-sorter.yaml:
  requirements.0.text: You have two years of experience with long lists.
```

## Passes

```yaml
roles/seed-sorter.yaml:
  requirements.0.text: You find a wrong name in a list of two hundred.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._prose import line_of
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB585",
    "years-without-reason",
    Severity.WARNING,
    "Time spent predicts performance hardly at all, and keeps out people who learned faster.",
)
AUDIENCE = Audience.PUBLIC

_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|some)"
_YEARS = re.compile(
    rf"\b{_NUMBER}\s*\+?\s*(?:(?:-|\u2013|to|or more|or)\s*(?:{_NUMBER}\s*)?)?(?:years?|months?)\b['\u2019]?"
    r"[^.;\n]{0,40}?\b(?:experience|practice|hands-on|professional|working|work|employment)\b",
    re.IGNORECASE,
)


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per requirement that counts time."""
    for role in catalog.roles:
        for position, need in enumerate(role.requirements):
            found = _YEARS.search(need.text)
            if found and not (need.credential and need.credential.legal_basis):
                yield Problem(
                    INFO,
                    role.file,
                    ("requirements", position, "text"),
                    "This counts time instead of saying what somebody can do.",
                    "Write what that time would have taught, as something a candidate can show in the exercise; "
                    "if a law asks for the time, add `credential:` to the requirement, and below it `name:` and "
                    "`legal_basis:`.",
                    line=line_of(need.text, found.start()),
                )
