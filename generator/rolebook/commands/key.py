"""`rolebook key merge`: two experts' blind answers to one answer key, with its questions marked."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rolebook.commands import OK
from rolebook.errors import CommandError

if TYPE_CHECKING:
    from rolebook.assessing.merging.merge import Merged

HELP = "make an answer key from two experts' blind answers"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which kit, whose answers, and where the key goes."""
    parser.add_argument("what", choices=("merge",), help="merge two answers into a key")
    parser.add_argument("kit", metavar="KIT", help="the kit's id, such as discharge-summaries")
    parser.add_argument("first", type=Path, metavar="A.json", help="the file that the first person's packet saved")
    parser.add_argument("second", type=Path, metavar="B.json", help="the file that the second person's packet saved")
    parser.add_argument(
        "--who",
        action="append",
        metavar="FUNCTION:DEPTH",
        help='who answered and how deep they know the field, such as "clinician 1:3"; once for each file, in order',
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="file to write (default: the key in the kit's folder)")


def run(options: argparse.Namespace) -> int:
    """Write the key, and say how far the two agreed and what is still open."""
    from rolebook.assessing.merging.merge import merge
    from rolebook.commands._common import place_of

    who = options.who or []
    if len(who) != 2:
        raise CommandError('Say who the two people are, in the order of the files: --who "clinician 1:3", twice.')
    place = place_of(options)
    merged = merge(place, options.kit, (options.first, options.second), (who[0], who[1]), options.out)
    sys.stdout.write(_told(options, merged))
    return OK


def _told(options: argparse.Namespace, merged: Merged) -> str:
    from rolebook.assessing.merging.wording import told
    from rolebook.schema.words import count

    lines = list(told(merged.agreed))
    if merged.same:
        lines.append("Both files hold the same answer to the letter: is one a copy of the other?")
    lines.append(f"Wrote {merged.path}, with {count(merged.blanks, 'blank')}.")
    if merged.questions:
        alone = "One finding stands" if merged.questions == 1 else f"{merged.questions} findings stand"
        lines.append(f"{alone} with one person alone, each marked QUESTION: settle them together.")
    place = "".join(
        f" --{name} {getattr(options, name)}"
        for name in ("root", "private")
        if getattr(options, name) not in (None, Path())
    )
    lines.append(f"Next: search for FILL IN, then run `rolebook check{place}`.")
    return "\n".join(lines) + "\n"
