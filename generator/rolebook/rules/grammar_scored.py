"""Grammar or accent instead of clarity.

What it catches: words such as grammar, spelling, accent or native speaker in what a criterion of communication
looks for, or in its descriptions of scores, in a sentence that does not deny them.

Why: what counts is whether a problem can be located, reproduced and acted on. Grammar and accent say where
somebody grew up. Source: an article on hiring AI model trainers (2026), mistake 6; that grammar is left out is a
default of this project.

## Fails

```yaml
roles/library/criteria.yaml:
  criteria.4.look_for: Correct grammar and a good accent.
```

## Passes

```yaml
roles/library/criteria.yaml:
  criteria.4.look_for: The line, the evidence, the correction. Grammar is not scored.
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
from rolebook.rules._words import said
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB562",
    "grammar-scored",
    Severity.WARNING,
    "Grammar and accent say where somebody grew up, and not whether a problem can be acted on.",
)
AUDIENCE = Audience.TEAM

_FORM = re.compile(r"\b(?:grammar|grammatical(?:ly)?|spelling|accent|pronunciation|native|flawless english)\b", re.I)
_FILE = "roles/library/criteria.yaml"


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per text: of the library's criteria, and of what a role puts in their place."""
    for position, criterion in enumerate(catalog.criteria):
        if communicates(criterion):
            texts: dict[Path, str] = {("look_for",): criterion.look_for or ""}
            texts |= {("anchors", score): text for score, text in criterion.anchors.items()}
            for path, text in texts.items():
                yield from _text(_FILE, ("criteria", position, *path), text)
    for role in catalog.roles:
        for position, line in enumerate(role.rubric.criteria):
            if communicates(line.criterion) and line.anchors != line.criterion.anchors:
                for score, text in line.anchors.items():
                    if line.criterion.anchors.get(score) != text:
                        yield from _text(role.file, ("rubric", "criteria", position, "anchors", score), text)


def _text(file: str, path: Path, text: str) -> Iterator[Problem]:
    words = said(_FORM, text)
    if words is not None:
        message = f"“{words}” is about form; the score is to say whether somebody can act on the finding."
        yield Problem(INFO, file, path, message, "Describe what the reader can do with it: locate, check, mend.")
