"""Descriptions of clarity without reader, evidence, repetition or correction.

What it catches: a judged criterion of communication whose five descriptions, taken together, do not mention who
reads the finding, its evidence, how to see the problem again, or what to correct.

Why: communication closes the loop with the engineers who mend the model: they need the place, the proof, a way to
see it again, and a fix. Source: an article on hiring AI model trainers (2026), mistake 6; the words by which this
rule looks for them are a default of this project.

## Fails

```yaml
roles/library/criteria.yaml:
  criteria.4.anchors.4: Gives an engineer the line and what to correct.
```

## Passes

```yaml
roles/library/criteria.yaml:
  criteria.4.anchors.4: Gives an engineer the source line, how to see the fault again, and what to correct.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.catalog.walk import Path
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._communication import communicates
from rolebook.rules._words import left_out
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB563",
    "clarity-without-reader",
    Severity.WARNING,
    "Engineers need the place, the proof, a way to see it again, and a fix.",
)
AUDIENCE = Audience.TEAM

_FILE = "roles/library/criteria.yaml"
_IDEAS = (
    ("who reads it", re.compile(r"\b(?:readers?|engineers?|developers?|colleagues?|team|act|others|someone)\b", re.I)),
    ("the evidence", re.compile(r"\b(?:evidence|proof|source|shows?|contradicts?|rule|calculation|entry)\b", re.I)),
    ("how to see it again", re.compile(r"\b(?:again|reproduc\w*|repeat\w*|confirm|verify|steps?)\b", re.I)),
    ("what to correct", re.compile(r"\b(?:correct\w*|fix\w*|mend\w*|should (?:stand|say)|change|instead)\b", re.I)),
)


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per criterion of the library, and per role whose own descriptions leave more out."""
    short: dict[str, list[str]] = {}
    for position, criterion in enumerate(catalog.criteria):
        if communicates(criterion) and criterion.anchors:
            short[criterion.id] = left_out(" ".join(criterion.anchors.values()), _IDEAS)
            yield from _warned(_FILE, ("criteria", position, "anchors"), short[criterion.id])
    for role in catalog.roles:
        for position, line in enumerate(role.rubric.criteria):
            own = communicates(line.criterion) and line.anchors != line.criterion.anchors
            if own and not short.get(line.criterion.id):
                path = ("rubric", "criteria", position, "anchors")
                yield from _warned(role.file, path, left_out(" ".join(line.anchors.values()), _IDEAS))


def _warned(file: str, path: Path, missing: list[str]) -> Iterator[Problem]:
    if missing:
        message = f"The descriptions of the scores do not mention {' or '.join(missing)}."
        yield Problem(INFO, file, path, message, "Say in the upper descriptions what a reader can do with it.", True)
