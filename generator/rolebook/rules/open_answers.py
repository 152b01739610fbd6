"""Answers where everybody can read them.

What it catches: `open-key.yaml` or `open-calibration.yaml` in a kit that is not a practice kit, a practice kit
without them, a live kit in the repository instead of the private root, and a key or calibration answers that stayed in
the repository when their kit moved to the private root.

Why: a file whose name begins with `open-` is published. Nothing decides about a person any more once
its answers are public.

## Fails

```yaml
kits/seed-task/kit.yaml:
  status: live
  outputs_from.stand_in: false
```

## Passes

```yaml
kits/seed-task/kit.yaml:
  status: specimen
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import OpenFile, PublicCatalog, TeamCatalog
from rolebook.catalog.files import PRIVATE_PREFIX
from rolebook.catalog.kit import KitCard
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB434",
    "answers-in-the-open",
    Severity.ERROR,
    "Nothing decides about a person any more once its answers, or its questions, are public.",
)
AUDIENCE = Audience.PUBLIC


_OPEN = ("open-key.yaml", "open-calibration.yaml")


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per kit whose files and status contradict each other."""
    opened = {practice.kit.id for practice in catalog.practice}
    unsure = not catalog.unread.isdisjoint(("key", "calibration"))
    for kit in catalog.kits:
        can_be_live = kit.status == "live" and not kit.outputs_from.stand_in  # else another rule's finding
        if can_be_live and not kit.file.startswith(PRIVATE_PREFIX):
            yield _status(
                kit,
                "A live kit stands in the open repository.",
                f"Move its folder to the private root (`--private DIR`){_read_already(catalog)}.",
            )
        if kit.status == "practice" and kit.id not in opened and not unsure:
            yield _status(kit, "A practice kit needs open answers.", f"Add {' and '.join(_OPEN)}.")
    yield from _published(catalog)
    if isinstance(catalog, TeamCatalog):
        yield from _left_behind(catalog)


def _published(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per kit that is no practice kit: at its status if all of its answers are open, else at the file."""
    opened: dict[str, list[OpenFile]] = {}
    for file in catalog.open_files:
        if file.kit_status != "practice":
            opened.setdefault(file.name.rpartition("/")[0], []).append(file)
    kits = {kit.file.rpartition("/")[0]: kit for kit in catalog.kits}
    for folder, files in opened.items():
        if len(files) == len(_OPEN) and folder in kits:
            yield _status(
                kits[folder],
                f"The answers to this kit are published, but the kit is {files[0].kit_status}.",
                f"Write `status: practice`, or rename {' and '.join(_OPEN)} without `open-` to keep them secret.",
            )
        else:
            yield Problem(
                INFO,
                files[0].name,
                (),
                f"This file is published, but its kit is {files[0].kit_status}.",
                "Rename it without `open-` if its answers are to stay secret.",
            )


def _left_behind(catalog: TeamCatalog) -> Iterator[Problem]:
    for name in catalog.left_behind:
        yield Problem(
            INFO,
            name,
            (),
            "This file stands in the open repository, but its kit is in the private root.",
            f"Keep it in the private root alone{_read_already(catalog)}.",
        )


def _read_already(catalog: PublicCatalog) -> str:
    """What a move does not mend; an open build does not know whether the repository is public."""
    if not isinstance(catalog, TeamCatalog) or not catalog.company.public_repository:
        return ""
    return ", and write another kit: this repository is declared public, and its history keeps what was ever in it"


def _status(kit: KitCard, message: str, help: str) -> Problem:
    return Problem(INFO, kit.file, ("status",), message, help)
