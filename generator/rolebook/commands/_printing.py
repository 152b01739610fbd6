"""What commands share that make files for print."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rolebook.errors import CommandError

if TYPE_CHECKING:
    from rolebook.exports import PaperFormat, Printing, Typefaces


def add_paper(parser: argparse.ArgumentParser) -> None:
    """The size of their pages, and typefaces for signs that the usual ones lack."""
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="size of printed pages (default: a4)")
    parser.add_argument("--fonts", type=Path, metavar="FOLDER", help="typefaces of your own, for PDF files")


def add_formats(parser: argparse.ArgumentParser, beside: str) -> None:
    """Which files for print stand `beside` what, and the size of their pages."""
    parser.add_argument("--formats", metavar="LIST", help=f"put these beside {beside}: pdf, docx or pdf,docx")
    add_paper(parser)


def printing_of(options: argparse.Namespace) -> Printing:
    """What `add_formats` was given.

    Raises:
        CommandError: there is no such format, what it needs is not installed, or there are no such typefaces.
    """
    from rolebook.exports import Printing

    formats = [name.strip() for name in options.formats.split(",")] if options.formats else []
    usable = formats_for_print(formats)
    return Printing(usable, options.paper, faces_of(options)) if usable else Printing()


def faces_of(options: argparse.Namespace) -> Typefaces:
    """The typefaces in the folder that `add_paper` was given.

    Raises:
        CommandError: there are none that can be used.
    """
    from rolebook.exports import NO_FACES, PrintError, typefaces_in

    try:
        return typefaces_in(options.fonts) if options.fonts else NO_FACES
    except PrintError as reason:
        raise CommandError(str(reason)) from reason


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
