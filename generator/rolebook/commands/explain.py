"""`rolebook explain`: what a finding means, or what a field is for."""

from __future__ import annotations

import argparse
import os
import shutil
import sys

from rolebook.commands import OK

HELP = "say what a finding's code means, or what a field is for"
CATALOGUE = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One code or one field."""
    parser.add_argument(
        "topic", metavar="CODE-or-FIELD", help="such as RB401, minutes-outside-purpose, role.work.share or share"
    )


def run(options: argparse.Namespace) -> int:
    """Print the page of a code or a field: the same text as the site's reference.

    Raises:
        CommandError: there is no such code and no such field, or several fields are meant.
    """
    from rolebook.commands._explaining import explained

    width = min(100, shutil.get_terminal_size((88, 24)).columns)
    site = os.environ.get("ROLEBOOK_SITE_URL", "").rstrip("/")
    sys.stdout.write(explained(options.topic, max(width, 40), site) + "\n")
    return OK
