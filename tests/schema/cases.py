"""Cases as files: `tests/cases/schema/<kind>/<case>.yaml` edits that kind's `valid.yaml`.

A case says `replace` and `with` (a piece of `valid.yaml` that stands there once, and what stands there
instead), several of them under `edits`, or a whole `text`; then `finds`, each finding as `line:column code`.
Where it matters it goes on with what the findings say (`says`), what the checked tree holds (`keeps`, by
dotted path), or what stands in the file once the fixes are made (`fixed`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from rolebook.diagnostics import Finding
from rolebook.schema import check_structure
from rolebook.source import parse_yaml

FOLDER = Path(__file__).parents[1] / "cases" / "schema"


@dataclass(frozen=True)
class Case:
    kind: str
    name: str
    text: str
    finds: list[str]
    says: list[str] = field(default_factory=list)
    keeps: dict[str, Any] = field(default_factory=dict)
    fixed: str | None = None

    def check(self) -> tuple[Any, tuple[Finding, ...]]:
        document = parse_yaml(self.text, f"{self.name}.yaml")
        assert not document.findings, "a case of this layer must be readable"
        return check_structure(document, self.kind)


def valid_text(kind: str) -> str:
    return (FOLDER / kind / "valid.yaml").read_text(encoding="utf-8")


def _case(path: Path) -> Case:
    told = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    text = told.get("text") or _edited(valid_text(path.parent.name), told.get("edits", [told]), path)
    told = {name: told[name] for name in ("finds", "says", "keeps", "fixed") if name in told}
    return Case(path.parent.name, f"{path.parent.name}/{path.stem}", text, **told)


def _edited(text: str, edits: list[dict[str, str]], path: Path) -> str:
    for edit in edits:
        assert text.count(edit["replace"]) == 1, f"{path}: {edit['replace']!r} must stand in valid.yaml once"
        text = text.replace(edit["replace"], edit["with"])
    return text


CASES = [_case(path) for path in sorted(FOLDER.glob("*/*.yaml")) if path.stem != "valid"]
