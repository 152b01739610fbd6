"""`rolebook diff`: say what changed in meaning between two git revisions."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rolebook.commands import FOUND, OK

HELP = "say what changed in meaning between two git revisions"
CATALOGUE = False
"""It adds its own options: kits of a private root are no part of a comparison."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two revisions, and how to say it."""
    parser.add_argument("base", metavar="BASE", help="the older revision, such as origin/main")
    parser.add_argument("head", metavar="HEAD", nargs="?", help="the newer one (default: the files as they are now)")
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json"),
        default="text",
        help="text is for the team; the others leave out what only the team may know (default: text)",
    )
    parser.add_argument("--root", type=Path, default=Path(), help="the catalogue's folder (default: this one)")
    parser.add_argument(
        "--today", help="the day to work for, such as 2026-11-22 (default: SOURCE_DATE_EPOCH, or the clock)"
    )
    parser.set_defaults(private=None)


def run(options: argparse.Namespace) -> int:
    """Print the comparison; exit 1 when something could not be compared."""
    from rolebook.changes import compare
    from rolebook.changes.formats import FORMATS
    from rolebook.commands._common import Progress, place_of

    place = place_of(options)
    with Progress(sys.stderr) as progress:
        comparison = compare(place, options.base, options.head, progress.tell)
    sys.stdout.write(FORMATS[options.format](comparison))
    return FOUND if comparison.problems else OK
