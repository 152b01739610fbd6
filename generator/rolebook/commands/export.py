"""`rolebook export`: documents as files for print and for word processors."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rolebook.commands import FAILED, FOUND, OK
from rolebook.commands._printing import add_paper, faces_of, formats_for_print

HELP = "make PDF or Word files of documents"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which format, of what, and where to."""
    parser.add_argument("format", metavar="FORMAT", help="pdf or docx")
    parser.add_argument(
        "what",
        metavar="WHAT",
        nargs="*",
        help="a role, an opening, a kit, or a kind of document such as job-description (default: all that is open)",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the files; it is made anew each time")
    parser.add_argument("--team", action="store_true", help="make the team's documents as well, keys among them")
    add_paper(parser)


def run(options: argparse.Namespace) -> int:
    """Make the files, all of them or none."""
    from rolebook.commands._common import Progress, complain, place_of, show_report
    from rolebook.exporting import Order, export

    place = place_of(options)
    (form,) = formats_for_print([options.format])
    order = Order(form, tuple(options.what), options.team, options.paper, faces_of(options))
    with Progress(sys.stderr) as progress:
        progress.tell("making files")
        made = export(place, options.out, order)
    for checked in made.checked:
        if checked.report.findings:
            show_report(checked.report, checked.lines, sys.stdout)
            break
    if made.report.errors:
        complain("Nothing was made.")
        return FOUND
    if made.problem:
        complain(made.problem)
        return FAILED
    count = "1 file" if len(made.files) == 1 else f"{len(made.files)} files"
    sys.stdout.write(f"Made {count} in {options.out}.\n")
    return OK
