"""Commands: one module each, found by convention.

A command's module has `HELP` (one line), `add_arguments(parser)`, and `run(options) -> int`, which
prints and returns the exit code: 0 no errors, 1 findings of severity error, 2 could not run. Its name
is the command's. Heavy modules are imported inside `run`, so that `--help` answers at once.
A module whose name starts with `_` is no command; `CATALOGUE = False` means that it needs no catalogue.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any, Protocol

OK, FOUND, FAILED = 0, 1, 2


class Command(Protocol):
    """The shape of a command's module."""

    __name__: str
    HELP: str

    @staticmethod
    def add_arguments(parser: argparse.ArgumentParser) -> None:
        """Declare what may be typed behind the command."""

    @staticmethod
    def run(options: argparse.Namespace) -> int:
        """Do it, print, and return the exit code."""


def all_commands() -> Iterator[tuple[str, Any]]:
    """Name and module of every command, in alphabetical order."""
    for found in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name):
        if not found.name.startswith("_"):
            yield found.name, importlib.import_module(f"{__name__}.{found.name}")
