"""The command line: arguments to pipeline to exit code. The only place that prints.

Exit codes: 0 no errors, 1 findings of severity error, 2 could not run. Heavy modules are imported
by the command that needs them, so that `--help` answers at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rolebook import __version__
from rolebook.errors import CommandError

OK, FOUND, FAILED = 0, 1, 2
PARTS = ("public", "packets", "team")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except CommandError as reason:
        return _fail(str(reason))
    except KeyboardInterrupt:
        return _fail("Stopped; nothing was changed.")
    except BrokenPipeError:
        return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rolebook",
        description="Role files in; job descriptions, work samples, reviewer guides and scorecards out.",
    )
    parser.add_argument("--version", action="version", version=f"rolebook {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    check = _command(commands, "check", "say everything that is wrong with a catalogue", run_check)
    check.add_argument("paths", nargs="*", metavar="PATH", help="check these files or folders and what they lean on")
    build = _command(commands, "build", "make the public site, the packets and the team's site", run_build)
    build.add_argument("--out", type=Path, help="folder for everything that is made (default: build, in the root)")
    build.add_argument("--only", choices=PARTS, action="append", help="make this part alone; may be given twice")
    init = _command(commands, "init", "start a catalogue of your own", run_init)
    init.add_argument("folder", type=Path, help="an empty or new folder")
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help: str, run: object
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
    command.add_argument("--root", type=Path, default=Path(), help="the catalogue's folder (default: this one)")
    command.add_argument("--private", type=Path, help="a second root, for live kits that others must not read")
    command.add_argument(
        "--today", help="the day to build for, such as 2026-11-22 (default: SOURCE_DATE_EPOCH, or the clock)"
    )
    command.set_defaults(run=run)
    return command


def run_check(options: argparse.Namespace) -> int:
    """`rolebook check`: print every finding."""
    from rolebook.checking import check
    from rolebook.command_line import named_files, place_of, show_report

    place = place_of(options.root, options.private, options.today)
    checked = check(place, named=named_files(options.paths, place))
    show_report(checked.report, checked.lines, sys.stdout)
    return checked.report.exit_code


def run_build(options: argparse.Namespace) -> int:
    """`rolebook build`: all or nothing."""
    from rolebook.command_line import Progress, place_of, show_report
    from rolebook.pipeline import build, summary

    place = place_of(options.root, options.private, options.today)
    parts = tuple(part for part in PARTS if part in (options.only or PARTS))
    out = options.out or place.root / "build"
    with Progress(sys.stderr) as progress:
        built = build(place, out, parts, progress.tell)
    for checked in built.checked:
        if checked.report.findings:
            show_report(checked.report, checked.lines, sys.stdout)
            break
    if built.report.errors:
        return _fail("Nothing was built; the last good site still stands.", FOUND)
    if built.problem:
        return _fail("\n".join((str(built.problem), *built.problem.details)))
    sys.stdout.write(summary(built, out, parts, progress.seconds))
    return OK


def run_init(options: argparse.Namespace) -> int:
    """`rolebook init`: a catalogue of one's own."""
    from rolebook.starting import start

    made = start(options.folder)
    sys.stdout.write(f"Made {made} files in {options.folder}. Next: cd {options.folder} && rolebook build\n")
    return OK


def _fail(sentence: str, code: int = FAILED) -> int:
    sys.stderr.write(f"rolebook: {sentence}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
