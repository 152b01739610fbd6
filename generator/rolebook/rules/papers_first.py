"""Papers before anything else.

What it catches: a process whose first stage is a credential check.

Why: credentials never lead: prehire experience predicts performance at .06 (Van Iddekinge et al. 2019), and
whoever is turned away by a paper never shows any work. Source: an article on hiring AI model trainers (2026),
mistake 1.

## Fails

```yaml
roles/seed-sorter.yaml:
  process:
    - {id: papers, kind: credential-check, minutes: 10, answer_within_days: 5}
    - {id: screen, kind: work-sample, kit: seed-screen, pass_at: 50, answer_within_days: 5}
    - {id: task, kind: paid-task, kit: seed-task, answer_within_days: 7}
    - id: interview
      kind: structured-interview
      minutes: 45
      questions: [a-problem-you-caught, defend-your-review]
      answer_within_days: 5
```

## Passes

```yaml
roles/seed-sorter.yaml:
  process:
    - {id: screen, kind: work-sample, kit: seed-screen, pass_at: 50, answer_within_days: 5}
    - {id: task, kind: paid-task, kit: seed-task, answer_within_days: 7}
    - id: interview
      kind: structured-interview
      minutes: 45
      questions: [a-problem-you-caught, defend-your-review]
      answer_within_days: 5
    - {id: papers, kind: credential-check, minutes: 10, answer_within_days: 5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB516",
    "papers-first",
    Severity.ERROR,
    "Whoever is turned away by a paper never shows any work.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per process that begins with papers. One without any work is another rule's finding."""
    for role in catalog.roles:
        if role.process[0].kind == "credential-check" and any(stage.exercise for stage in role.process):
            yield Problem(
                INFO,
                role.file,
                ("process", 0, "kind"),
                "The process begins with papers.",
                "Put the credential check last, after the work and the interview.",
            )
