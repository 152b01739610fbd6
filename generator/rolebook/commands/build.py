"""`rolebook build`: make the public site, the packets and the team's site, all or nothing."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from rolebook.commands import FAILED, FOUND, OK
from rolebook.commands._printing import add_formats, printing_of
from rolebook.errors import CommandError

HELP = "make the public site, the packets and the team's site"
PARTS = ("public", "packets", "team")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, and which parts."""
    parser.add_argument("--out", type=Path, help="folder for everything that is made (default: build, in the root)")
    parser.add_argument("--only", choices=PARTS, action="append", help="make this part alone; may be given twice")
    add_formats(parser, "each document")


def run(options: argparse.Namespace) -> int:
    """Build; on a terminal, say what is being done once it takes more than a second."""
    from rolebook.commands._common import Progress, complain, place_of
    from rolebook.commands._formats import show_report
    from rolebook.pipeline import build, summary

    place = replace(place_of(options), new_file=new_file_pattern(os.environ))
    parts = tuple(part for part in PARTS if part in (options.only or PARTS))
    out = options.out or place.root / "build"
    printing = printing_of(options)
    with Progress(sys.stderr) as progress:
        built = build(place, out, parts, progress.tell, printing)
    for checked in built.checked:
        if checked.report.findings:
            show_report(checked.report, checked.lines, sys.stdout)
            break
    if built.report.errors:
        complain("Nothing was built; the last good site still stands.")
        return FOUND
    if built.problem:
        complain("\n".join((str(built.problem), *built.problem.details)))
        return FAILED
    sys.stdout.write(summary(built, out, parts, progress.seconds))
    return OK


def new_file_pattern(environment: Mapping[str, str]) -> str | None:
    """Return what `ROLEBOOK_NEW_FILE_URL` says of the code host's editor for new files; None when it says nothing.

    Raises:
        CommandError: it can not be such an address.
    """
    from rolebook.scaffold import pattern_fault

    pattern = environment.get("ROLEBOOK_NEW_FILE_URL", "").strip()
    if pattern and (fault := pattern_fault(pattern)):
        raise CommandError(
            f"ROLEBOOK_NEW_FILE_URL can not be the address of an editor for new files: {fault}. Write it like "
            "https://github.com/OWNER/REPOSITORY/new/main?filename={path}&value={text}, or take it away."
        )
    return pattern or None
