"""A former id that another role has now.

What it catches: an id in `formerly` that is the id of a role, or stands in `formerly` of another role as well.

Why: a page at the old address leads to where the role is now, and one address can not lead to two places.

## Fails

```yaml
roles/seed-sorter.yaml:
  formerly: [seed-sorter]
```

## Passes

```yaml
roles/seed-sorter.yaml:
  formerly: [grain-checker]
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB418",
    "former-id-in-use",
    Severity.ERROR,
    "A page at the old address leads to the new one, and one address can not lead to two places.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per former id that does not lead to one role."""
    ids = {role.id for role in catalog.roles}
    times = Counter(was for role in catalog.roles for was in set(role.formerly))
    for role in catalog.roles:
        for place, was in enumerate(role.formerly):
            if was in ids or times[was] > 1 or was in role.formerly[:place] or was == "index":
                yield Problem(
                    INFO,
                    role.file,
                    ("formerly", place),
                    f"`{was}` is where another page of the site stands, so it can not lead to this role as well.",
                    "Take it out here, or there.",
                )
