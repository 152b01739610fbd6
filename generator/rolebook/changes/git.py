"""A git repository, read only: revisions to commits, commits to files. Nothing is ever checked out.

A revision is what somebody typed, or what a workflow took from a pull request. It reaches git behind
`--end-of-options` and comes back as a commit's full name; only that name is used from then on. No shell
takes part, and git gets an environment of ours: a `GIT_DIR` from a hook must not lead to another repository.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from rolebook.diagnostics import visible
from rolebook.errors import CommandError
from rolebook.source.limits import SIZE_LIMIT

_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",  # look, and write nothing
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",  # the commit that is named, and no stand-in for it
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # a clone without all its files asks no server for them
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a commit: its mode (`100644`, `120000` for a link), its object, its size in bytes, its path.

    `path` is relative to the catalogue's folder. A name that is not UTF-8 holds surrogates.
    """

    mode: str
    object: str
    size: int
    path: str

    @property
    def regular(self) -> bool:
        """Whether it is a file, and no link, folder or submodule."""
        return self.mode in ("100644", "100755")


@dataclass(frozen=True, slots=True)
class Edit:
    """One file that a commit changed: as it was, and as it is (sizes are not known, and 0). None: it was not there."""

    path: str
    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: its full name, the day of it by its own clock (ISO 8601), and what it changed."""

    name: str
    day: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a catalogue's folder is in; `prefix` is that folder, `/` behind, or nothing."""

    folder: Path
    prefix: str

    def commit(self, revision: str) -> str:
        """The full name of the commit that `revision` means.

        Raises:
            CommandError: there is no such revision here.
        """
        wanted = f"{revision}^{{commit}}"
        found = None
        if revision and "\0" not in revision:
            found = _run(self.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        name = found.stdout.decode("ascii", "replace").strip() if found and not found.returncode else ""
        if not _COMMIT.fullmatch(name):
            raise CommandError(
                f"There is no revision `{visible(revision)}` in this repository. If it is a branch of another "
                "one, fetch it first; a workflow may have fetched the last commit alone."
            )
        return name

    def entries(self, commit: str, folders: Iterable[str]) -> Iterator[Entry]:
        """Everything in `folders` of the catalogue at a commit, in git's order."""
        paths = [self.prefix + folder for folder in folders]
        options = ("-r", "-z", "-l", "--full-tree", "--end-of-options")
        listed = _run(self.folder, "--literal-pathspecs", "ls-tree", *options, commit, *paths)
        if listed.returncode:
            raise CommandError(_complaint(listed.stderr, self.folder))
        for line in filter(None, os.fsdecode(listed.stdout).split("\0")):
            facts, _, path = line.partition("\t")
            mode, _kind, name, size = facts.split()
            yield Entry(mode, name, int(size) if size.isdecimal() else 0, path.removeprefix(self.prefix))

    def contents(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, bytes]]:
        """Each entry with its bytes; an object that is not here gives none.

        Raises:
            CommandError: an object can not be read.
        """
        with self.objects() as content:
            for entry in entries:
                yield entry, content(entry)

    @contextmanager
    def objects(self) -> Iterator[Callable[[Entry], bytes]]:
        """What gives the bytes of an entry, from one process of git; as `contents` does, it raises CommandError.

        Of an object above the size of a catalogue's file, only so much is given that it is seen to be too large.
        """
        command = _command(self.folder, "cat-file", "--batch")
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
        ) as git:
            ask, answers = cast(IO[bytes], git.stdin), cast(IO[bytes], git.stdout)
            yield lambda entry: _content(entry, ask, answers)

    @property
    def shallow(self) -> bool:
        """Whether this copy holds the last commits alone."""
        return _run(self.folder, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def commits(self, head: str, folders: Iterable[str], most: int) -> Iterator[Commit]:
        """The commits that changed something in `folders` of the catalogue, the newest first.

        A merge counts as one, with all that it brought in. Nobody's name is asked for.

        Args:
            head: the full name of the commit to begin with.
            folders: folders of the catalogue.
            most: how many to give at most.

        Raises:
            CommandError: git can not read them.
        """
        shown = ("--raw", "-z", "--no-abbrev", "--no-renames", "--root", "--no-show-signature", "--format=%H %cs")
        walk = ("--first-parent", "--diff-merges=first-parent", f"--max-count={most}", "--end-of-options")
        listed = _run(self.folder, "--literal-pathspecs", "log", *shown, *walk, head, "--", *folders)
        if listed.returncode:
            raise CommandError(_complaint(listed.stderr, self.folder))
        yield from _commits(os.fsdecode(listed.stdout), self.prefix)


def repository(folder: Path) -> Repository:
    """The repository that `folder` is in.

    Raises:
        CommandError: git is not installed, or `folder` is in no repository that it may read.
    """
    found = _run(folder, "rev-parse", "--show-prefix")
    if found.returncode:
        raise CommandError(_complaint(found.stderr, folder))
    return Repository(folder, os.fsdecode(found.stdout).removesuffix("\n"))


def _content(entry: Entry, ask: IO[bytes], answers: IO[bytes]) -> bytes:
    try:
        ask.write(entry.object.encode() + b"\n")
        ask.flush()
    except BrokenPipeError:
        raise CommandError(f"git stopped before it gave {visible(entry.path)}.") from None
    header = answers.readline().split()
    if len(header) != 3 or header[1] != b"blob":
        raise CommandError(f"git has no content of {visible(entry.path)} here; fetch the whole repository.")
    left = int(header[2]) + 1  # a line end follows each object
    content = answers.read(min(left, SIZE_LIMIT + 2))[:-1]
    left -= len(content) + 1
    while left > 0:
        left -= len(answers.read(min(left, 1 << 16)))
    return content


def _commits(listed: str, prefix: str) -> Iterator[Commit]:
    """The commits in git's list: `<name> <day>`, then per file a line of facts and its path, NUL behind each."""
    name, day, edits = "", "", []
    tokens = iter(listed.split("\0"))
    for token in map(str.strip, tokens):
        if token.startswith(":"):
            old_mode, new_mode, old, new, _state = token[1:].split()
            path = next(tokens).removeprefix(prefix)
            edits.append(Edit(path, _entry(old_mode, old, path), _entry(new_mode, new, path)))
        elif token:
            if name:
                yield Commit(name, day, tuple(edits))
            name, _, day = token.partition(" ")
            edits = []
    if name:
        yield Commit(name, day, tuple(edits))


def _entry(mode: str, object: str, path: str) -> Entry | None:
    return None if mode == "000000" else Entry(mode, object, 0, path)


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(_command(folder, *arguments), capture_output=True, check=False, env=_environment())
    except OSError:
        raise CommandError("git is not installed, and only git can compare revisions.") from None


def _command(folder: Path, *arguments: str) -> list[str]:
    return ["git", "-C", str(folder.absolute()), *arguments]


def _environment() -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return own | _ENVIRONMENT


def _complaint(stderr: bytes, folder: Path) -> str:
    if b"not a git repository" in stderr:
        return f"{folder} is not in a git repository, so there is nothing to compare with."
    lines = os.fsdecode(stderr).strip().splitlines() or ["it gave no reason"]
    return f"git can not read the repository of {folder}: {visible(lines[0].removeprefix('fatal: '))}"
