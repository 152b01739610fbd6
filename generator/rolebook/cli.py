"""The command line: arguments to a command to an exit code. Commands are the only code that prints."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from rolebook import __version__
from rolebook.commands import FAILED, OK, all_commands
from rolebook.errors import CommandError


def entry() -> NoReturn:
    """What the command `rolebook` runs: one command in a process of its own.

    The garbage collector would search hundreds of thousands of trees for cycles that are not there;
    a process that ends in seconds does without it and saves about a tenth of its time. Nor is everything that was
    read taken apart piece by piece at the end: the system takes it back in one go.
    """
    gc.disable()
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # told already, or there is nobody to tell
            stream.flush()
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
        return code
    except CommandError as reason:
        return _fail(str(reason))
    except KeyboardInterrupt:
        return _fail("Stopped; nothing was changed.")
    except BrokenPipeError:
        return OK
    except OSError as problem:  # such as a disk that is full of what is printed
        named = f"{problem.filename}: " if problem.filename else ""
        return _fail(f"The system refused: {named}{problem.strerror or problem}.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rolebook",
        description="Role files in; job descriptions, work samples, reviewer guides and scorecards out.",
    )
    parser.add_argument("--version", action="version", version=f"rolebook {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name, module in all_commands():
        title = module.HELP[0].upper() + module.HELP[1:] + "."
        command = commands.add_parser(name, help=module.HELP, description=title)
        if getattr(module, "CATALOGUE", True):
            _add_place(command)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser


def _add_place(command: argparse.ArgumentParser) -> None:
    """What every command takes that works on a catalogue."""
    command.add_argument("--root", type=Path, default=Path(), help="the catalogue's folder (default: this one)")
    command.add_argument("--private", type=Path, help="a second root, for live kits that others must not read")
    command.add_argument(
        "--today", help="the day to work for, such as 2026-11-22 (default: SOURCE_DATE_EPOCH, or the clock)"
    )


def _fail(sentence: str) -> int:
    sys.stderr.write(f"rolebook: {sentence}\n")
    return FAILED


if __name__ == "__main__":
    entry()
