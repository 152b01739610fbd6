"""Rounds of the known-good catalogue, made as a person makes them: by the command."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from changes import TODAY
from rolebook.cli import main

SECRET = "00112233445566778899aabbccddeeff"
KIT = "seed-task"
SPECIMEN = (KIT, "--practice")
DAY = TODAY.isoformat()


class Round:
    """A team's folder with a list and a secret beside a catalogue."""

    def __init__(self, root: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.home, self._capsys = root, home, capsys
        home.mkdir(exist_ok=True)
        (home / "people.secret").write_text(SECRET + "\n")
        self.list("candidate", "Ann", "Ben", "Cleo")

    @property
    def path(self) -> Path:
        """The list."""
        return self.home / "people.csv"

    @property
    def out(self) -> Path:
        """The folder of packets."""
        return self.home / f"{KIT}-packets"

    def list(self, *lines: str) -> None:
        """Write the list, line by line."""
        self.path.write_bytes("".join(f"{line}\n" for line in lines).encode())

    def make(self, *arguments: str, kit: str = KIT, practice: bool = True) -> tuple[int, str, str]:
        """Run the command; exit code, output, errors."""
        marked = ("--practice",) if practice else ()
        asked = ("packets", kit, "--candidates", str(self.path), "--root", str(self.root), "--today", DAY)
        code = main([*asked, *marked, *arguments])
        told = self._capsys.readouterr()
        return code, told.out, told.err

    def register(self, out: Path | None = None) -> tuple[Mapping[str, str], ...]:
        """The register's rows."""
        text = ((out or self.out) / "register.csv").read_text("utf-8-sig")
        return tuple(csv.DictReader(io.StringIO(text)))

    def packets(self, out: Path | None = None) -> dict[str, str]:
        """Candidate to packet."""
        folder = out or self.out
        return {row["candidate"]: (folder / row["file"]).read_text("utf-8") for row in self.register(folder)}


def live_kit(root: Path, home: Path) -> Path:
    """Move the task kit of the known-good catalogue, live, into a private root at `home`, which is returned."""
    (home / "kits").mkdir(parents=True)
    shutil.move(root / "kits" / KIT, home / "kits" / KIT)
    rewrite(home / "kits" / KIT / "kit.yaml", "status: specimen", "status: live")
    rewrite(home / "kits" / KIT / "kit.yaml", "stand_in: true", "stand_in: false")
    sealed = "    kit: seed-task\n    sealed:\n      minutes: 125\n      hours_paid: 2.5\n      within_days: 5\n"
    scores = "[error-identification, precision, ranking, consistency, communication-clarity]"
    stage = f"  - id: task\n    kind: paid-task\n{sealed}      scores: {scores}\n    answer_within_days: 7\n"
    usual = "  - {id: task, kind: paid-task, kit: seed-task, answer_within_days: 7}\n"
    rewrite(root / "roles/seed-sorter.yaml", usual, stage)
    return home


def rewrite(file: Path, old: str, new: str) -> None:
    """Put `new` where `old` stands."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
