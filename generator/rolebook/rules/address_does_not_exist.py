"""An address that does not exist.

What it catches: an `at`, `evidence` or `missing_from` that names a line, an output or a source which the kit does
not have.

Why: a reviewer who is sent to a line that is not there stops trusting the key.

## Fails

```yaml
kits/seed-task/key.yaml:
  errors.0.evidence: [S99]
```

## Passes

```yaml
kits/seed-task/key.yaml:
  errors.0.evidence: [S1]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.addresses import line_at, parse_address
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._marked import Pointed, pointed_addresses, text_fault
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB422",
    "address-does-not-exist",
    Severity.ERROR,
    "A reviewer who is sent to a line that is not there stops trusting the key.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per address outside the kit's texts."""
    for pointed in pointed_addresses(catalog):
        address = parse_address(pointed.written)
        if address is None or line_at(pointed.lines, address) is None:
            yield Problem(
                INFO,
                pointed.file,
                pointed.path,
                f"The kit has no line `{pointed.written}`.",
                _help(pointed),
                fault=_fault(pointed),
            )


def _fault(pointed: Pointed) -> tuple[str, ...]:
    """A text or a line that a kit lost is missed in many places, and is one fault."""
    letter = pointed.written[:1]
    return text_fault(pointed.file, pointed.written if letter in pointed.lines else letter)


def _help(pointed: Pointed) -> str:
    letter = pointed.written[:1]
    if letter in pointed.lines:
        return f"`{letter}` has the lines {letter}1 to {letter}{len(pointed.lines[letter])}."
    letters = ", ".join(pointed.lines) or "none"
    return f"Texts of this kit: {letters}; an address is a letter and a line number, such as A3."
