"""Software takes part in decisions about people, and a law of the place wants more than a note.

What it catches: `decision_tools.used: true` while a position is open that may be filled where a law is known:
New York City, Illinois, Colorado, Ontario, the European Union.

Why: these laws ask for a notice before the tool is used, a bias audit, an alternative process or a review by a
person. What candidates must be told has its fields in `company.yaml`, and another rule asks for them; whether that is
all is for counsel to say. For information, and no advice.
Source: NYC Local Law 144; Illinois HB 3773 (1 January 2026); Colorado SB 26-189 (1 January 2027); Ontario's
Employment Standards Act (1 January 2026); EU AI Act, Annex III(4) (2 December 2027).

## Fails

```yaml
roles/library/company.yaml:
  decision_tools.used: true
```

## Passes

```yaml
roles/library/company.yaml:
  decision_tools.used: false
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._legal import SOFTWARE
from rolebook.rules._prose import COMPANY_FILE
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB589",
    "software-decides",
    Severity.INFO,
    "Some places ask for a notice, an audit or an alternative before software takes part in hiring.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """At most one note, which names the places."""
    if not catalog.company.decision_tools.used:
        return
    all_openings = [opening for role in catalog.roles for opening in role.openings]
    openings = [opening for opening in all_openings if not opening.is_over(catalog.today)]
    places = {name: None for code, name in SOFTWARE.items() if any(opening.may_be_in(code) for opening in openings)}
    if places:
        yield Problem(
            INFO,
            COMPANY_FILE,
            ("decision_tools", "used"),
            f"Software takes part in decisions, and positions may be filled in {', '.join(places)}.",
            "Say which tool, for what, on which data, and how to ask for a process without it; "
            "ask counsel about notices and audits.",
        )
