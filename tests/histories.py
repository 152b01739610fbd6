"""A catalogue in a small git repository of its own: edit, commit, compare."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from conftest import KNOWN_GOOD
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.hashes import kit_hash, kit_pin, rubric_pin
from rolebook.changes import Comparison, compare
from rolebook.checking import Place, check

TODAY = date(2026, 11, 22)
ROLE = "roles/seed-sorter.yaml"
TASK = "kits/seed-task/kit.yaml"
KEY = "kits/seed-task/key.yaml"


def _git(top: Path, *arguments: str) -> str:
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(top)}
    people = {f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    command = ["git", "-C", str(top), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | settings | people)
    return done.stdout.strip()


@cache
def _begun(below: str) -> Path:
    """A repository with one commit, made once; each history is a copy of it."""
    top = Path(tempfile.mkdtemp(prefix="rolebook-history-"))
    atexit.register(shutil.rmtree, top, ignore_errors=True)
    shutil.copytree(KNOWN_GOOD, top / below, dirs_exist_ok=True)
    _git(top, "init", "--quiet", "--initial-branch=main")
    _git(top, "add", "--all")
    _git(top, "commit", "--quiet", "--message=a state")
    _git(top, "tag", "first")
    return top


class History:
    """The known-good catalogue, committed once and tagged `first`.

    `below` puts it into a folder of a bigger repository.
    """

    def __init__(self, folder: Path, below: str = "") -> None:
        self.top = folder / "repository"
        self.root = self.top / below
        shutil.copytree(_begun(below), self.top, symlinks=True)

    def git(self, *arguments: str) -> str:
        """Run git in the repository, as nobody in particular and without anybody's settings."""
        return _git(self.top, *arguments)

    def commit(self) -> None:
        """Commit everything that is there."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=a state")

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace the first `old` in a file, which must be there."""
        text = (self.root / file).read_text("utf-8")
        assert old in text, f"{file} does not hold {old!r}"
        (self.root / file).write_text(text.replace(old, new, 1), "utf-8")

    def settle(self) -> None:
        """Bring fingerprints up to date, as an author does who means an edit."""
        catalog = check(Place(self.root, TODAY)).catalog
        assert isinstance(catalog, TeamCatalog)
        for exam in catalog.exams:
            if exam.key:
                self.edit(exam.key.file, exam.key.kit_hash, kit_hash(exam.kit))
        pins = {exam.kit.id: kit_pin(exam.kit) for exam in catalog.exams}
        for role in catalog.roles:
            for opening in role.openings:
                self.edit("roles/openings.csv", opening.rubric, rubric_pin(role))
                for pin in opening.kits:
                    self.edit("roles/openings.csv", pin, pins[pin.split("@")[0]])

    def compare(self, base: str = "first", head: str | None = None) -> Comparison:
        """Compare two states of the catalogue."""
        return compare(Place(self.root, TODAY), base, head)


def said(comparison: Comparison) -> list[str]:
    """What the team is told, subject by subject."""
    return [
        f"{subject.kind} {subject.id}: {''.join(change.sentence)}"
        for subject in comparison.subjects
        for change in subject.changes
    ]


def problems(comparison: Comparison) -> list[str]:
    """Why something could not be compared."""
    return ["".join(sentence) for sentence in comparison.problems]
