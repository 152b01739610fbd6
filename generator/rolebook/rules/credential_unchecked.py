"""A credential that the law asks for and nobody looks at.

What it catches: a `must` requirement whose credential a law asks for (`legal_basis`), in a role whose process has no
credential check.

Why: a requirement that no stage assesses selects those who obey it, and nothing else. If a law asks for the paper,
somebody has to see it.
Source: job-relatedness as in the Uniform Guidelines on Employee Selection Procedures; each other requirement names
where it is shown (`shown_by`).

## Fails

```yaml
roles/seed-sorter.yaml:
  requirements.2.level: must
  requirements.2.shown_by: [error-identification]
  requirements.2.credential: {name: Botany certificate, legal_basis: The seed act asks for it.}
```

## Passes

```yaml
roles/seed-sorter.yaml:
  requirements.2.level: must
  requirements.2.shown_by: [error-identification]
  requirements.2.credential: {name: Botany certificate, legal_basis: The seed act asks for it.}
  process.3: {id: papers, kind: credential-check, minutes: 10, answer_within_days: 5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB584",
    "credential-never-checked",
    Severity.ERROR,
    "What nobody assesses keeps out honest people, and only them.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per credential that is a must and that no stage checks."""
    for role in catalog.roles:
        if any(stage.kind == "credential-check" for stage in role.process):
            continue
        for position, need in enumerate(role.requirements):
            if need.level == "must" and need.credential is not None and need.credential.legal_basis is not None:
                yield Problem(
                    INFO,
                    role.file,
                    ("requirements", position, "credential"),
                    "A law asks for this credential, and no stage of the process looks at it.",
                    "Add a stage of kind `credential-check` at the end of `process`, or name an equal route in `or`.",
                    on_key=True,
                )
