"""`rolebook check`: say everything that is wrong with a catalogue."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rolebook.checking import Checked, Place

HELP = "say everything that is wrong with a catalogue"
FORMATS = ("text", "json", "github", "sarif")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Paths narrow what is read."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="check these files or folders and what they lean on")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="text for people (the default), json for programs, github for annotations on a pull request, or sarif",
    )
    parser.add_argument("--fix", action="store_true", help="first make every repair that is safe and obvious")


def run(options: argparse.Namespace) -> int:
    """Print every finding; exit 1 when one of them is an error."""
    from rolebook.checking import check
    from rolebook.commands._common import named_files, place_of
    from rolebook.commands._repairs import repaired

    place = place_of(options)
    named = named_files(options.paths, place)
    if options.fix:
        stream = sys.stdout if options.format == "text" else sys.stderr
        checked = repaired(place, named, stream)
    else:
        checked = check(place, named=named)
    _show(checked, place, options.format)
    return checked.report.exit_code


def _show(checked: Checked, place: Place, format: str) -> None:
    from rolebook.commands import _formats

    if format == "text":
        _formats.show_report(checked.report, checked.lines, sys.stdout)
    elif format == "json":
        _formats.show_json(checked.report, os.environ, sys.stdout)
    elif format == "sarif":
        _formats.show_sarif(checked.report, place.root, os.environ, sys.stdout)
    else:
        _formats.show_github(checked.report, place.root, os.environ, sys.stdout)
