"""What several commands need: the catalogue that the options name, paths, reports, a progress line."""

from __future__ import annotations

import argparse
import os
import sys
import threading
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TextIO

from rolebook.checking import Place
from rolebook.commands._formats import show_report as show_report  # what several commands show findings with
from rolebook.errors import CommandError


def place_of(options: argparse.Namespace) -> Place:
    """The catalogue that the options name.

    Raises:
        CommandError: a folder is not there, or the day is not one.
    """
    root, private = options.root, options.private
    if not (root / "roles").is_dir():
        raise CommandError(
            f"There is no catalogue in {root}: it has no folder `roles`. Start one with `rolebook init DIR`."
        )
    if private is not None and not private.is_dir():
        raise CommandError(f"There is no folder {private} to read live kits from.")
    return Place(root, _day(options.today), private)


def _day(today: str | None) -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if today is not None:
            return date.fromisoformat(today)
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        given = f"--today {today}" if today is not None else f"SOURCE_DATE_EPOCH={epoch}"
        raise CommandError(f"{given} is not a day; write it like 2026-11-22.") from None
    return datetime.now(UTC).date()


def named_files(paths: Sequence[str], place: Place) -> tuple[str, ...]:
    """Paths as typed, as names of files of the catalogue; folders end in `/`. The whole catalogue is no narrowing.

    Raises:
        CommandError: a path is not there, or lies outside the catalogue.
    """
    names = tuple(_name(path, place) for path in paths)
    return () if "" in names else names


def _name(typed: str, place: Place) -> str:
    for root, prefix in ((place.root, ""), (place.private, "private/")):
        for path in (Path(typed), root / typed) if root else ():
            if path.exists() and root and path.resolve().is_relative_to(root.resolve()):
                relative = path.resolve().relative_to(root.resolve()).as_posix()
                return prefix if relative == "." else prefix + relative + ("/" if path.is_dir() else "")
    raise CommandError(f"There is no file {typed} in this catalogue.")


def complain(text: str) -> None:
    """Say on standard error why there is no result."""
    sys.stderr.write(f"rolebook: {text}\n")


class Progress:
    """Says on a terminal what is being done, once that takes more than a second. Elsewhere it is silent."""

    def __init__(self, stream: TextIO = sys.stderr, wait: float = 1.0) -> None:
        self._stream = stream
        self._wait = wait
        self._doing = ""
        self._done = threading.Event()
        self._started = time.monotonic()
        self._thread = threading.Thread(target=self._show, daemon=True)

    @property
    def seconds(self) -> float:
        """Time since the start."""
        return time.monotonic() - self._started

    def tell(self, doing: str) -> None:
        """Say what is being done now."""
        self._doing = doing

    def __enter__(self) -> Progress:
        if self._stream.isatty():
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        if self._thread.is_alive():
            self._thread.join()

    def _show(self) -> None:
        if self._done.wait(self._wait):
            return
        while not self._done.wait(0.2):
            self._stream.write(f"\r\x1b[K{self._doing} … {self.seconds:.0f} s")
            self._stream.flush()
        self._stream.write("\r\x1b[K")
        self._stream.flush()
