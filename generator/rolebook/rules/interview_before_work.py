"""Talk before a sample of the work.

What it catches: a process in which an interview or a conversation comes before the first stage with a kit, or
which has no stage with a kit at all.

Why: whoever has been liked in a talk is read kindly afterwards. An unstructured interview predicts performance at
.19, a work sample at .33 and a structured interview at .42 (Sackett et al. 2022, by a secondary source): keep
both, the task first. Source: an article on hiring AI model trainers (2026), mistake 1.

## Fails

```yaml
roles/seed-sorter.yaml:
  process:
    - id: interview
      kind: structured-interview
      minutes: 45
      questions: [a-problem-you-caught, defend-your-review]
      answer_within_days: 5
    - {id: screen, kind: work-sample, kit: seed-screen, pass_at: 50, answer_within_days: 5}
    - {id: task, kind: paid-task, kit: seed-task, answer_within_days: 7}
```

## Passes

```yaml
roles/seed-sorter.yaml:
  process:
    - {id: screen, kind: work-sample, kit: seed-screen, pass_at: 50, answer_within_days: 5}
    - id: interview
      kind: structured-interview
      minutes: 45
      questions: [a-problem-you-caught, defend-your-review]
      answer_within_days: 5
    - {id: task, kind: paid-task, kit: seed-task, answer_within_days: 7}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB515",
    "interview-before-work",
    Severity.ERROR,
    "Whoever has been liked in a talk is read kindly afterwards.",
)
AUDIENCE = Audience.PUBLIC

_TALK = ("structured-interview", "conversation")


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role whose process does not show work before it talks."""
    for role in catalog.roles:
        work = [position for position, stage in enumerate(role.process) if stage.exercise]
        talk = [position for position, stage in enumerate(role.process) if stage.kind in _TALK]
        if not work:
            yield Problem(
                INFO,
                role.file,
                ("process",),
                "No stage of this process shows any work.",
                "Begin with a stage of kind work-sample, 20 to 30 minutes, and follow it with a paid-task.",
                on_key=True,
            )
        elif talk and talk[0] < work[0]:
            stage = role.process[talk[0]]
            yield Problem(
                INFO,
                role.file,
                ("process", talk[0], "kind"),
                f"The {stage.kind} `{stage.id}` comes before anybody has seen the person's work.",
                "Put a stage of kind work-sample or paid-task before it.",
            )
