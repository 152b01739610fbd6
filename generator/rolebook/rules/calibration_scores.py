"""A calibration answer scored on something that people do not judge.

What it catches: scores or reasons for a criterion that the kit does not score or that the program computes, a
score without a reason, and an answer to a part or a short judgement that the kit does not have.

Why: reviewers learn the scale from these answers. A score without its reason teaches nothing.

## Fails

```yaml
kits/seed-task/calibration.yaml:
  practice.0.scores: {precision: 4}
```

## Passes

```yaml
kits/seed-task/calibration.yaml:
  practice.0.scores: {communication-clarity: 4}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.key import CalibrationAnswer
from rolebook.catalog.problem import Problem
from rolebook.catalog.walk import Path
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._marked import text_fault
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB436",
    "calibration-scores-stranger",
    Severity.ERROR,
    "Reviewers learn the scale from these answers; a score without a reason teaches nothing.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per score, reason or answer that has no place in the kit."""
    for exam in catalog.exams:
        if exam.calibration is None:
            continue
        judged = {criterion.id for part in exam.kit.parts for criterion in part.scores if criterion.scored == "judged"}
        written = {part.id for part in exam.kit.parts if part.kind == "written"}
        items = {item.id for part in exam.kit.parts for item in part.items}
        for group, answers in (("practice", exam.calibration.practice), ("qualify", exam.calibration.qualify)):
            for position, answer in enumerate(answers):
                file, waits_for = exam.calibration.file, (exam.kit.file,)
                for path, message, help in _faults(answer, judged, written):
                    place = (group, position, *path)
                    fault: tuple[str, ...] = ("calibration", file, message)
                    yield Problem(INFO, file, place, message, help, on_key=True, waits_for=waits_for, fault=fault)
                for number, given in enumerate(answer.response.items):
                    if given.id not in items:
                        place = (group, position, "response", "items", number, "id")
                        message, help = f"The kit has no item `{given.id}`.", "Name an item that the kit has."
                        fault = text_fault(file, given.id)
                        yield Problem(INFO, file, place, message, help, on_key=True, waits_for=waits_for, fault=fault)


def _faults(answer: CalibrationAnswer, judged: set[str], written: set[str]) -> Iterator[tuple[Path, str, str]]:
    known = ", ".join(sorted(judged)) or "none"
    for name in answer.scores:
        if name not in judged:
            yield ("scores", name), f"People do not judge `{name}` in this kit.", f"Judged criteria: {known}."
        elif name not in answer.because:
            yield ("scores", name), f"The score of `{name}` has no reason.", "Say why under `because`."
    for name in answer.because:
        if name not in answer.scores:
            yield ("because", name), f"There is a reason for `{name}` but no score.", "Add the score, or take it out."
    for name in answer.response.written:
        if name not in written:
            yield (
                ("response", "written", name),
                f"The kit has no written part `{name}`.",
                (f"Written parts: {', '.join(sorted(written)) or 'none'}."),
            )
