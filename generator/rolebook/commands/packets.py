"""`rolebook packets`: a packet for each candidate of a round, and the register that says whose is whose."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rolebook.commands import FAILED, FOUND, OK
from rolebook.commands._printing import add_formats, printing_of
from rolebook.errors import CommandError

if TYPE_CHECKING:
    from rolebook.assessing.packets import Made, Round

HELP = "make a packet for each candidate of a round, and the register"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which kit, for whom, and what stands in each packet."""
    parser.add_argument("kit", metavar="KIT", help="the kit's id, such as discharge-summaries")
    parser.add_argument(
        "--candidates",
        type=Path,
        required=True,
        metavar="LIST",
        help="a CSV file with the column candidate and, if needed, time_factor and due",
    )
    parser.add_argument("--due", metavar="DATE", help="the day by which answers are sent, for rows without one")
    parser.add_argument("--reply-to", metavar="ADDRESS", help="where answers go (default: the organisation's contact)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder to make (default: KIT-packets, beside LIST)")
    parser.add_argument(
        "--secret",
        type=Path,
        metavar="FILE",
        help="the secret that codes and orders come from; made when it does not exist (default: beside LIST)",
    )
    add_formats(parser, "each packet")
    parser.add_argument(
        "--practice", action="store_true", help="copies of a specimen, a draft or the practice kit, marked so"
    )


def run(options: argparse.Namespace) -> int:
    """Make the packets, or say why there are none."""
    from rolebook.assessing.packets import make_packets
    from rolebook.commands._common import Progress, complain, place_of
    from rolebook.exports import PrintError
    from rolebook.publish import PublishError

    place, asked = place_of(options), _round(options)
    if asked.due and asked.due < place.today.isoformat():
        raise CommandError(f"--due {asked.due} is past.")
    try:
        with Progress(sys.stderr) as progress:
            made = make_packets(place, asked, progress.tell)
    except (PrintError, PublishError) as problem:
        complain(str(problem))
        return FAILED
    if not made.entries:
        return _say_why_not(asked, made)
    sys.stdout.write(_summary(asked, made))
    return OK


def _round(options: argparse.Namespace) -> Round:
    from rolebook.assessing.packets import Round
    from rolebook.schema.formats import date_fault, email_fault

    if options.due is not None and (fault := date_fault(options.due)):
        raise CommandError(f"--due {options.due} is no day: {fault}.")
    if options.reply_to is not None and (fault := email_fault(options.reply_to)):
        raise CommandError(f"--reply-to {options.reply_to} is no address: {fault}.")
    listed: Path = options.candidates
    return Round(
        kit=options.kit,
        candidates=listed,
        out=options.out or listed.parent / f"{options.kit}-packets",
        secret=options.secret or listed.with_suffix(".secret"),
        due=options.due or "",
        reply_to=options.reply_to or "",
        practice=options.practice,
        printing=printing_of(options),
    )


def _say_why_not(asked: Round, made: Made) -> int:
    from rolebook.commands._common import complain, show_report
    from rolebook.diagnostics import Report

    if made.listed is None:
        show_report(made.checked.report, made.checked.lines, sys.stdout)
    elif made.listed.findings:
        text = made.listed.text
        show_report(Report(made.listed.findings), lambda _: text.split("\n") if text else None, sys.stdout)
    else:
        raise CommandError(f"{asked.candidates} lists nobody: write one row for each candidate below the header.")
    complain("No packet was made.")
    return FOUND


def _summary(asked: Round, made: Made) -> str:
    count = len(made.entries)
    lines = [
        f"Made {count} packet{'' if count == 1 else 's'} in {asked.out / 'packets'}; send each person their own.",
        f"  {asked.out / 'register.csv'}  whose code is whose: for the team, and no reviewer",
        f"  {asked.secret}  the secret{', made just now' if made.new_secret else ''}: keep it with the register",
    ]
    if made.changed:
        lines.append(f"  {made.changed} of them differ from the packets that were here before: send these again.")
    return "\n".join(lines) + "\n"
