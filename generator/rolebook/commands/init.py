"""`rolebook init`: start a catalogue of one's own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rolebook.commands import OK

HELP = "start a catalogue of your own"
CATALOGUE = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("folder", type=Path, help="an empty or new folder")


def run(options: argparse.Namespace) -> int:
    """Make the starter files, all of them or none."""
    from rolebook.starting import start

    made = start(options.folder)
    sys.stdout.write(f"Made {made} files in {options.folder}. Next: cd {options.folder} && rolebook build\n")
    return OK
