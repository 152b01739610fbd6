"""Words that some studies call masculine.

What it catches: a role whose text has at least four more different words with a masculine-coded stem than with a
feminine-coded one. Names of competencies, criteria and metrics are not looked at, and the stems of this work's own
vocabulary (analysis, logic, lead, support) do not count.

Why: for information only, since the evidence is in conflict. One early study and one large one found that such words
put women off; a field experiment with 300,000 postings found a negligible effect, and another that it fades at scale.
Source: Gaucher and others, 2011, and PMC11848290 (yes); Castilla and Rho, Management Science 2023, and NBER 31314
(negligible, fades). The stems are those of lovedaybrooke/gender-decoder (MIT).

## Fails

```yaml
roles/seed-sorter.yaml:
  summary: An ambitious, competitive, fearless, dominant and headstrong finder of seeds.
```

## Passes

```yaml
roles/seed-sorter.yaml:
  summary: Finds seeds that are named wrongly, by logic and analysis.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._prose import told
from rolebook.rules._wordlists import coded
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB590",
    "coded-words",
    Severity.INFO,
    "Some studies found that such words put women off, and others that they hardly matter.",
)
AUDIENCE = Audience.PUBLIC

_MORE = 4
"""By how many words one side must outnumber the other to be worth a note [judgement]."""


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """At most one note per role, at the text with the first such word."""
    masculine, feminine = coded("masculine"), coded("feminine")
    for source in told(catalog):
        found = sorted(word for word in source.words if masculine.match(word)) if source.role else []
        if len(found) < _MORE or len(found) - sum(1 for word in source.words if feminine.match(word)) < _MORE:
            continue
        yield Problem(
            INFO,
            source.file,
            next(passage.path for passage in source.passages if any(word in passage.text.lower() for word in found)),
            f"Some studies call these words masculine: {', '.join(found)}.",
            "Nothing needs to change. Where another word says it as well, take that one.",
        )
