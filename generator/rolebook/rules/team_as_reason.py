"""A demand that the team's seniority explains.

What it catches: words such as “senior team”, “our PhDs” or “the rest of the team” in a requirement, or in the
reason for a depth or a language.

Why: what a person must know follows from the task. That others on the team have it is no reason. Source: an
article on hiring AI model trainers (2026), mistake 3.

## Fails

```yaml
roles/seed-sorter.yaml:
  domain.because: You will join a senior team of botanists.
```

## Passes

```yaml
roles/seed-sorter.yaml:
  domain.because: Names of seeds that differ in one letter must be told apart.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._words import reasons_and_demands, said
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB537",
    "team-as-reason",
    Severity.WARNING,
    "What a person must know follows from the task, and not from who else works there.",
)
AUDIENCE = Audience.PUBLIC

_TEAM = re.compile(
    r"\b(?:(?:senior|expert|elite|highly qualified) team|team of (?:phds?|doctors|experts|seniors)|our (?:phds|experts)"
    r"|our (?:senior|expert) (?:staff|colleagues)|rest of (?:the|our) team|match(?:es)? (?:the|our) team"
    r"|everyone (?:else )?on (?:the|our) team)\b",
    re.I,
)


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per text that argues from the team."""
    for role in catalog.roles:
        for path, text in reasons_and_demands(role):
            words = said(_TEAM, text)
            if words is not None:
                yield Problem(
                    INFO,
                    role.file,
                    path,
                    f"“{words}” says who works there, not what the task needs.",
                    "Name the task, and the errors that somebody with less depth would miss.",
                )
