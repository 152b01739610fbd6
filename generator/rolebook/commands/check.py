"""`rolebook check`: say everything that is wrong with a catalogue."""

from __future__ import annotations

import argparse
import sys

HELP = "say everything that is wrong with a catalogue"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Paths narrow what is read."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="check these files or folders and what they lean on")


def run(options: argparse.Namespace) -> int:
    """Print every finding; exit 1 when one of them is an error."""
    from rolebook.checking import check
    from rolebook.commands._common import named_files, place_of, show_report

    place = place_of(options)
    checked = check(place, named=named_files(options.paths, place))
    show_report(checked.report, checked.lines, sys.stdout)
    return checked.report.exit_code
