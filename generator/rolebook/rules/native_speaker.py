"""A native speaker instead of a level.

What it catches: “native speaker”, “mother tongue” or the like in a role's summary, requirements or reasons.

Why: a level can be shown and tested; where somebody grew up can not, and asking for it turns away people who are
as good. A default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  domain.languages.0.because: We want native speakers of English.
```

## Passes

```yaml
roles/seed-sorter.yaml:
  domain.languages.0.because: The lists are in English. You need not be a native speaker; no accent is scored.
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
    "RB578",
    "native-speaker-wanted",
    Severity.WARNING,
    "A level can be shown; where somebody grew up can not.",
)
AUDIENCE = Audience.PUBLIC

_NATIVE = re.compile(
    r"\b(?:native(?:[- ](?:level|like))?[- ](?:\w+[- ])?(?:speakers?|english)|mother[- ]tongue|first language)\b", re.I
)


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per text that asks for an origin."""
    for role in catalog.roles:
        for path, text in ((("summary",), role.summary), *reasons_and_demands(role)):
            words = said(_NATIVE, text)
            if words is not None:
                yield Problem(
                    INFO,
                    role.file,
                    path,
                    f"“{words}” asks where somebody grew up.",
                    "Ask for a tested level under `domain.languages`, and say what it is needed for.",
                )
