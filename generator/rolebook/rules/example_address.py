"""An address for examples in a role that candidates see.

What it catches: an active role whose `decision.review.contact` ends in `example.org`, or in another name that is kept
for examples, in a catalogue whose own `contact` is a real one.

Why: nobody receives what is sent there, so a candidate who asks for another look waits for ever. A catalogue that
shows an organisation which does not exist may use such addresses throughout.
Source: RFC 2606 and RFC 6761 (names for examples).

## Fails

```yaml
roles/library/company.yaml:
  contact: jobs@seed-library.org
roles/seed-sorter.yaml:
  decision.review.contact: hiring@example.org
```

## Passes

```yaml
roles/library/company.yaml:
  contact: jobs@seed-library.org
roles/seed-sorter.yaml:
  decision.review.contact: second-look@seed-library.org
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience
from rolebook.schema.formats import is_for_examples

INFO = CodeInfo(
    "RB598",
    "address-for-examples",
    Severity.WARNING,
    "Nobody receives what candidates send there.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per active role."""
    if is_for_examples(catalog.company.contact):
        return
    for role in catalog.roles:
        if role.status == "active" and is_for_examples(role.decision.review.contact):
            yield Problem(
                INFO,
                role.file,
                ("decision", "review", "contact"),
                f"`{role.decision.review.contact}` is an address for examples, and nobody reads what is sent there.",
                f"Write the address of those who look again, such as `{catalog.company.contact}`.",
            )
