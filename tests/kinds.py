"""Every kind of page that a build makes, and the pages of each, found by one rule in what was built.

A document of the list in `rolebook.documents` is a kind, by its name. So are the pages that people write, and whatever
else has a name of its own. A new document is visited without being listed anywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from rolebook.catalog.catalogs import CandidateCatalog, PublicCatalog
from rolebook.catalog.published import published, sendable
from rolebook.checking import Place
from rolebook.documents import DOCUMENTS
from rolebook.pipeline import build
from rolebook.schema.audience import Audience

BY_HAND = "written by hand"
OTHERS = (BY_HAND, "report", "letter", "ad", "404")
"""Kinds that are no documents; all but the first have the name of their file."""

NOT_HERE = {"moved": "no role of this catalogue had another id; tests/test_addresses.py has one that had"}

REPOSITORY = Path(__file__).parents[1]
TODAY = date(2026, 11, 22)

PAGES = tuple(document for document in DOCUMENTS if document.medium != "file" and document.name not in NOT_HERE)
KINDS = (*(document.name for document in PAGES), *OTHERS)

_PARTS = {"public": Audience.PUBLIC, "packets": Audience.CANDIDATE, "team-only": Audience.TEAM}
_SORT = re.compile(r"<([a-z][a-z0-9-]*)\b(?:[^>]*?\sclass=[\"']?([^\"'>]*))?")


def build_everything(work: Path) -> None:
    """Build all parts of this repository's catalogue into `work`/build, and write its pages by kind beside it."""
    result = build(Place(REPOSITORY, TODAY), work / "build", ["public", "packets", "team"])
    assert not result.report.errors, [(finding.file, finding.message) for finding in result.report.errors]
    assert result.problem is None, (result.problem, result.problem.details)
    team, public, candidates = (checked.catalog for checked in result.checked)
    assert isinstance(candidates, CandidateCatalog)
    catalogs = {"public": published(public), "packets": sendable(candidates), "team-only": team}
    (work / "kinds.json").write_text(json.dumps(pages_by_kind(work / "build", catalogs)), "utf-8")


def kinds_of(built: Path) -> dict[str, list[str]]:
    """What `build_everything` wrote beside the output `built`."""
    found: dict[str, list[str]] = json.loads((built.parent / "kinds.json").read_text("utf-8"))
    return found


def pages_by_kind(built: Path, catalogs: Mapping[str, PublicCatalog]) -> dict[str, list[str]]:
    """Paths below `built` by kind: each kind in the most open part that has it.

    Args:
        built: the output of a build of all parts.
        catalogs: what each part was made of.
    """
    found: dict[str, list[str]] = {}
    known: set[str] = set()
    for part, catalog in catalogs.items():
        for document in PAGES:
            if document.audience <= _PARTS[part]:
                paths = [f"{part}/{_below(part, document.path(one))}" for one in document.subjects(catalog)]
                paths = [path for path in paths if (built / path).is_file()]
                known.update(paths)
                if paths:
                    found.setdefault(document.name, paths)
    for path in _html(built, catalogs):
        if path not in known:
            found.setdefault(_other(path), []).append(path)
    return found


def _below(part: str, path: str) -> str:
    return path.removeprefix("kits/") if part == "packets" else path


def _html(built: Path, parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        yield from sorted(path.relative_to(built).as_posix() for path in (built / part).rglob("*.html"))


def _other(path: str) -> str:
    source = REPOSITORY / "site/pages" / path.partition("/")[2]
    return BY_HAND if source.with_suffix(".md").is_file() else source.stem


def worth_visiting(built: Path, paths: Iterable[str]) -> list[str]:
    """Of the pages of one kind those that, together, have every sort of element that any of them has."""
    sorts = {path: _sorts((built / path).read_text("utf-8")) for path in paths}
    left = set().union(*sorts.values())
    chosen = []
    while left:
        best = max(sorts, key=lambda path: len(sorts[path] & left))
        chosen.append(best)
        left -= sorts[best]
    return chosen


def _sorts(html: str) -> set[tuple[str, str]]:
    """Every element's name with each of its classes."""
    return {(name, word) for name, words in _SORT.findall(html) for word in words.split() or [""]}
