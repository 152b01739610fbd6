"""`rolebook score`: from answers and score sheets to a report, scores for programs, and a letter for each candidate."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rolebook.commands import FOUND, OK
from rolebook.commands._printing import add_formats, printing_of
from rolebook.errors import CommandError

HELP = "score answers to a kit: a report, JSON and CSV, and a letter for each candidate"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to score, with what, and where to."""
    parser.add_argument("kit", metavar="KIT", help="the kit that was answered")
    parser.add_argument("--responses", type=Path, required=True, metavar="DIR", help="the candidates' response files")
    parser.add_argument("--sheets", type=Path, required=True, metavar="DIR", help="the reviewers' score sheets")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="folder to make (default: KIT-scores, beside responses)"
    )
    parser.add_argument("--interviews", type=Path, metavar="FILE", help="a table: packet,reviewer,question,score")
    parser.add_argument("--overrides", type=Path, metavar="FILE", help="a table: packet,decision,who,why,on")
    parser.add_argument("--groups", type=Path, metavar="FILE", help="a table for selection rates: packet,group")
    parser.add_argument("--key-before", type=Path, metavar="FILE", help="the key before it was changed")
    parser.add_argument("--synthetic", action="store_true", help="made-up answers: every page and letter says so")
    add_formats(parser, "the report and each letter")
    parser.add_argument("--places", type=int, metavar="N", help="how many people there is room for")


def run(options: argparse.Namespace) -> int:
    """Score; say what was passed over and where to look."""
    from rolebook.assessing.evaluating import Asked, evaluate
    from rolebook.assessing.output import SCORES, write
    from rolebook.assessing.places import refuse_places
    from rolebook.commands._common import Progress, complain, place_of, show_report
    from rolebook.exports import PrintError
    from rolebook.language import speaking
    from rolebook.publish import PublishError
    from rolebook.translation import language_of

    if options.places is not None and options.places < 0:
        raise CommandError("--places is a number of people: 0 or more.")
    place, printing = place_of(options), printing_of(options)
    out = options.out or Path(options.responses.absolute().parent, f"{options.kit}-scores")
    asked = Asked(
        kit=options.kit,
        responses=options.responses,
        sheets=options.sheets,
        interviews=options.interviews,
        overrides=options.overrides,
        groups=options.groups,
        key_before=options.key_before,
        places=options.places,
        synthetic=options.synthetic,
    )
    refuse_places(place, out, asked.paths, SCORES)
    with Progress(sys.stderr) as progress:
        progress.tell("reading and scoring")
        done = evaluate(place, asked)
        if done.opened.subject is None:
            show_report(done.opened.checked.report, done.opened.checked.lines, sys.stdout)
            complain("Nothing was scored: the catalogue has errors.")
            return FOUND
        if done.tables.findings:
            show_report(done.tables, done.lines.get, sys.stdout)
        if done.facts is None:
            complain("Nothing was scored.")
            return FOUND
        progress.tell("writing")
        try:
            with speaking(language_of(place.root)):
                letters = write(done.facts, done.opened.subject, out, printing)
        except (PrintError, PublishError) as problem:
            raise CommandError(str(problem)) from problem
    _tell(out, len(done.facts.scored.candidates), len(done.facts.refused), letters)
    return OK


def _tell(out: Path, candidates: int, refused: int, letters: int) -> None:
    passed = ""
    if refused:
        what = "1 file, answer or row was" if refused == 1 else f"{refused} files, answers or rows were"
        passed = f"; {what} passed over, with the reason in the report"
    sys.stdout.write(f"Scored {candidates} candidates{passed}.\n  {out / 'report.html'}\n")
    sys.stdout.write(
        f"  {out / 'letters'}  ({letters} letters)\n" if letters else "  No letters: nobody is decided on.\n"
    )
