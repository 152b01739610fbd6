"""A page for everybody that leads to a file for the team.

What it catches: in a repository that is declared public (`public_repository: true`), a link in a role, in the
company's facts or in a kit that leads to a key, to calibration answers, to the interview questions or to the team's
site: to read it, to edit it or to see its history.

Why: a link that lets somebody mend a sentence lets everybody else read the answers. In a public repository there is
no login behind it. A default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  summary: |
    You sort seeds. [Mend the questions](https://code.example.org/trainers/edit/main/roles/library/questions.yaml).
```

## Passes

```yaml
roles/seed-sorter.yaml:
  summary: |
    You sort seeds. [Mend this role](https://code.example.org/trainers/edit/main/roles/seed-sorter.yaml).
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._prose import Passage, line_of, prose_of, told
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB441",
    "closed-file-linked",
    Severity.ERROR,
    "A link to mend a sentence lets everybody read the answers when the repository is public.",
)
AUDIENCE = Audience.TEAM

_CLOSED = re.compile(
    r"https://[^\s<>()\"]*/(?P<file>key\.yaml|calibration\.yaml|library/questions\.yaml|team-only|TEAM-ONLY\.json)"
    r"(?![\w.-]*\w)",
    re.IGNORECASE,
)


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per text with such a link, where the repository is declared public."""
    if not catalog.company.public_repository:
        return
    for source in told(catalog):
        yield from _links(source.file, source.passages)
    for exam in catalog.exams:
        yield from _links(exam.kit.file, prose_of(exam.kit))


def _links(file: str, passages: Iterable[Passage]) -> Iterator[Problem]:
    for passage in passages:
        if "https://" in passage.text and (found := _CLOSED.search(passage.text)):
            yield Problem(
                INFO,
                file,
                passage.path,
                f"This leads everybody who reads it to `{found['file']}`, which is the team's.",
                "Take the link out, or let it lead to a file that is public.",
                line=line_of(passage.text, found.start()),
            )
