"""The same id twice in a kit or its key.

What it catches: two sources, outputs or items with one id in a kit, two errors with one id in its key, and two
answers with one id in its calibration set.

Why: an address that leads to two lines leads nowhere.

## Fails

```yaml
kits/seed-task/key.yaml:
  errors.1.id: day-a
```

## Passes

```yaml
kits/seed-task/key.yaml:
  errors.1.id: not-lentils
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.kit import Kit
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._ids import Named, repeated
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB423",
    "repeated-in-kit",
    Severity.ERROR,
    "An address that leads to two lines leads nowhere.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per text, item or keyed error whose id is there a second time."""
    for exam in catalog.exams:
        for name, path in repeated([_texts(exam.kit), _items(exam.kit)]):
            yield Problem(INFO, exam.kit.file, path, f"`{name}` is here twice.", "Give this one another id.")
        if exam.key is not None:
            errors = [(error.id, ("errors", position, "id")) for position, error in enumerate(exam.key.errors)]
            for name, path in repeated([errors]):
                yield Problem(INFO, exam.key.file, path, f"`{name}` is here twice.", "Give this one another id.")
        if exam.calibration is not None:
            groups = (("practice", exam.calibration.practice), ("qualify", exam.calibration.qualify))
            answers = [(answer.id, (group, row, "id")) for group, those in groups for row, answer in enumerate(those)]
            for name, path in repeated([answers]):
                yield Problem(
                    INFO, exam.calibration.file, path, f"`{name}` is here twice.", "Give this one another id."
                )


def _texts(kit: Kit) -> list[Named]:
    return [
        (text.id, ("parts", part_position, field, position, "id"))
        for part_position, part in enumerate(kit.parts)
        for field, texts in (("sources", part.sources), ("outputs", part.outputs))
        for position, text in enumerate(texts)
    ]


def _items(kit: Kit) -> list[Named]:
    return [
        (item.id, ("parts", part_position, "items", position, "id"))
        for part_position, part in enumerate(kit.parts)
        for position, item in enumerate(part.items)
    ]
