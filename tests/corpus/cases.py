"""The cases of the corpus as files: `tests/corpus/cases/<kind>/<case>.yaml` edits one file of the real catalogue.

A case is one edit of one file: `replace` stands in it once (or is the first after `after`, which does), and
`with` takes its place. `finds` is every finding of the check, to the letter. The file alone is checked, with
what it leans on, as `rolebook check FILE` does it; with `whole: true`, the whole catalogue. `encoding` is the
one in which the file is saved then, and `why` says why a case has several findings.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.yaml"))
FIELDS = {"file", "after", "replace", "with", "encoding", "whole", "finds", "why"}


def load(name: str) -> dict[str, Any]:
    case: dict[str, Any] = yaml.load((FOLDER / f"{name}.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)
    assert case.keys() <= FIELDS
    return case


def edited(text: str, case: dict[str, Any]) -> bytes:
    """What the file with this text holds once the edit is made."""
    old, start = case["replace"], 0
    if "after" in case:
        assert text.count(case["after"]) == 1, "what it stands after must be there once"
        start = text.index(case["after"])
        assert old in text[start:], "nothing to replace"
    else:
        assert text.count(old) == 1, "what is replaced must be there once"
    changed = text[:start] + text[start:].replace(old, case["with"], 1)
    return changed.encode(case.get("encoding", "utf-8"))
