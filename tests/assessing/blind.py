"""Two experts of the known-good catalogue, and the command that merges what they found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from changes import TODAY
from rolebook.cli import main
from rolebook.source import parse_yaml

KIT = "seed-task"
HASH = "95f063"
WHO = ("--who", "botanist 1:3", "--who", "botanist 2:3")


def answer(**given: Any) -> dict[str, Any]:
    """A response file to the task kit."""
    pinned = {"format": "rolebook-response", "version": 1, "kit": KIT, "kit_version": "1.0.0", "kit_hash": HASH}
    return {**pinned, "response": given}


def finding(at: Any = "A2", **changes: Any) -> dict[str, Any]:
    """A finding with all that one can say; None takes a field away."""
    whole = {"at": at, "quote": "on Thursday", "error_type": "list.wrong-name", "severity": "major", "why": "Tuesday."}
    return {name: value for name, value in {**whole, **changes}.items() if value is not None}


OMISSION = {"missing_from": "D", "error_type": "list.left-out", "severity": "major", "why": "No day."}
RANKING = ["B", "C", ["A", "D"], "E"]
ITEMS = [{"id": f"q{number}", "verdict": "right"} for number in range(1, 17)]


class Desk:
    """A catalogue whose task kit has no key yet, and a folder for two files."""

    def __init__(self, root: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.home, self._capsys = root, home, capsys
        self.key = root / f"kits/{KIT}/key.yaml"
        self.key.unlink()
        home.mkdir()

    def merge(self, first: Any, second: Any, *arguments: str, kit: str = KIT, who: Any = WHO) -> tuple[int, str, str]:
        """Write both files and run the command; exit code, output, errors."""
        names = [self._file(name, content) for name, content in (("a.json", first), ("b.json", second))]
        code = main(
            ["key", "merge", kit, *names, *who, *arguments, "--root", str(self.root), "--today", TODAY.isoformat()]
        )
        told = self._capsys.readouterr()
        return code, told.out, told.err

    def merge_files(self, first: str, second: str) -> tuple[int, str]:
        """Run the command on two names of files in the folder; exit code and errors."""
        (self.home / "a.json").write_text(json.dumps(answer()))
        names = [str(self.home / name) for name in (first, second)]
        code = main(["key", "merge", KIT, *names, *WHO, "--root", str(self.root), "--today", TODAY.isoformat()])
        return code, self._capsys.readouterr().err

    def _file(self, name: str, content: Any) -> str:
        path = self.home / name
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return str(path)

    @property
    def tree(self) -> Any:
        """The key as Rolebook reads it; the file must be readable."""
        document = parse_yaml(self.key.read_text("utf-8"), "key.yaml")
        assert not document.findings, document.findings
        return document.tree

    def check(self) -> tuple[int, str]:
        """What `rolebook check` says of the kit."""
        code = main(["check", str(self.key), "--root", str(self.root), "--today", TODAY.isoformat()])
        return code, self._capsys.readouterr().out
