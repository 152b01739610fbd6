"""What commands share that make files for print."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rolebook.errors import CommandError

if TYPE_CHECKING:
    from rolebook.exports import PaperFormat


def add_paper(parser: argparse.ArgumentParser) -> None:
    """The size of their pages."""
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="size of printed pages (default: a4)")


def formats_for_print(names: Sequence[str]) -> tuple[PaperFormat, ...]:
    """The formats that are called so.

    Raises:
        CommandError: there is no such format, or what it needs is not installed.
    """
    from rolebook.exports import PrintError, usable_formats

    try:
        return usable_formats(names)
    except PrintError as reason:
        raise CommandError(str(reason)) from reason
