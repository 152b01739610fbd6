"""Written reasoning that the job does not ask for.

What it catches: a role without a must that is shown by a criterion of communication.

Why: the job description must say from the start that reasons are written down for others; who learns it after
being hired was misled. Source: an article on hiring AI model trainers (2026), mistake 6.

## Fails

```yaml
roles/seed-sorter.yaml:
  requirements.1.level: nice
```

## Passes

```yaml
roles/seed-sorter.yaml:
  requirements.1.level: must
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._communication import communicates
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB564",
    "writing-not-required",
    Severity.ERROR,
    "Who learns after being hired that reasons are written down was misled.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role. A rubric without such a criterion is another rule's finding."""
    for role in catalog.roles:
        writing = {line.criterion.id for line in role.rubric.criteria if communicates(line.criterion)}
        musts = [need for need in role.requirements if need.level == "must"]
        if writing and not any(shown.id in writing for need in musts for shown in need.shown_by):
            yield Problem(
                INFO,
                role.file,
                ("requirements",),
                "No must of this role asks for reasons in writing.",
                f"Add a must about it with `shown_by: [{sorted(writing)[0]}]`.",
                on_key=True,
            )
