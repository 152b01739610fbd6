"""Text in a kit that may be about a real person.

What it catches: in what candidates read, e-mail addresses, telephone numbers, account numbers, and numbers that are
labelled as a person's (a record, an insurance, a passport, a date of birth). Addresses and numbers that are reserved
for examples are fine: `example.org`, `555-0142`, `020 7946 0018`.

Why: a kit goes to many strangers. What slipped into a model's output may be somebody's, and de-identified text often
is not.
Source: RFC 2606 and RFC 6761 (names for examples), the numbers that the North American and British regulators keep
for fiction.

## Fails

```yaml
kits/seed-task/kit.yaml:
  parts.3.prompt: Tell us about a mistake that you caught. Questions to maria.lopez@stmarys-hospital.com.
```

## Passes

```yaml
kits/seed-task/kit.yaml:
  parts.3.prompt: Tell us about a mistake that you caught. Questions to access@example.org.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.kit import Kit
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._prose import Passage, line_of, prose_of
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB593",
    "maybe-personal-data",
    Severity.WARNING,
    "A kit goes to many strangers, and what slipped into a text may be somebody's.",
)
AUDIENCE = Audience.TEAM

_KINDS = {
    "an e-mail address": re.compile(
        r"[\w.+-]+@(?![\w.-]*\bexample\.(?:org|com|net)\b|[\w-]+(?:\.[\w-]+)*\.(?:example|invalid|test)\b)"
        r"[\w-]+(?:\.[\w-]+)+"
    ),
    "a telephone number": re.compile(
        r"(?<![\w.+-])(?!(?:[\d +().-]*555[ .-]01\d\d|[\d +().-]*7946[ .-]?0\d{3}|[\d +().-]*7700[ .-]?900\d{3})\b)"
        r"(?:\+\d(?:[ .()-]{0,2}\d){7,13}|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4}|0\d{3,4} \d{3} ?\d{3,4})"
        r"(?!\w)"
    ),
    "an account number": re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"),
    "a number of one person": re.compile(
        r"\b(?:MRN|SSN|NHS (?:no\.?|number)|passport (?:no\.?|number)|(?:patient|medical record) (?:id|no\.?|number)"
        r"|social security (?:no\.?|number)|DOB|date of birth)\b\W{0,3}(?:is )?[A-Z]{0,3}[ -]?\d|\b\d{3}-\d{2}-\d{4}\b",
        re.IGNORECASE,
    ),
}
_SHAPES = (b"@", b"+0", b"(000)", b"000-000-0000", b"000.000.0000", b"0000 000", b"000-00-0000", b"AA00")
_LABELS = (
    b"mrn",
    b"ssn",
    b"nhs n",
    b"passport n",
    b"patient id",
    b"patient n",
    b"record id",
    b"record n",
    b"security n",
    b"dob",
    b"date of birth",
)
"""What a text has that may hold one of these, with 0 for any digit and A for any capital letter."""

_SHAPE = bytes.maketrans(b"123456789BCDEFGHIJKLMNOPQRSTUVWXYZ", b"0" * 9 + b"A" * 25)


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per text and kind."""
    for exam in catalog.exams:
        passages = _read_by_candidates(exam.kit)
        suspects = passages if _suspect("\n".join(passage.text for passage in passages)) else []
        for passage in suspects:
            for kind, pattern in _KINDS.items() if _suspect(passage.text) else ():
                if found := pattern.search(passage.text):
                    yield Problem(
                        INFO,
                        exam.kit.file,
                        passage.path,
                        f"This may be {kind}, and a real person's.",
                        "Use one that is reserved for examples (`example.org`, `555-0142`), or take it out. If it is "
                        "invented, say so with a reason under `silenced`.",
                        line=line_of(passage.text, found.start()),
                    )


def _suspect(text: str) -> bool:
    """Whether the patterns are worth trying: they cost a hundred times as much as this."""
    raw = text.encode()
    shape, lowered = raw.translate(_SHAPE), raw.lower()
    return any(part in shape for part in _SHAPES) or any(label in lowered for label in _LABELS)


def _read_by_candidates(kit: Kit) -> list[Passage]:
    found = prose_of(kit)
    for position, part in enumerate(kit.parts):
        for field, texts in (("sources", part.sources), ("outputs", part.outputs)):
            for place, text in enumerate(texts):
                found.append(Passage(("parts", position, field, place, "text"), "\n".join(text.lines)))
        for place, item in enumerate(part.items):
            found.append(Passage(("parts", position, "items", place, "output"), "\n".join(item.lines)))
    return found
