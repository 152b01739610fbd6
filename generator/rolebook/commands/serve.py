"""`rolebook serve`: a live preview on this machine of what is being edited."""

from __future__ import annotations

import argparse
import errno
import gc
import os
import sys
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from rolebook.commands import OK
from rolebook.commands.build import new_file_pattern
from rolebook.errors import CommandError

if TYPE_CHECKING:
    from rolebook.previewing.desk import Desk
    from rolebook.previewing.keeping import Kept

HELP = "show what is being edited as pages, on this machine only"

_OFTEN = 0.3
_SHARE = 5
"""Looking for changes takes up at most a sixth of the time."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose pages, and where."""
    parser.add_argument("--team", action="store_true", help="the team's pages, keys included")
    parser.add_argument("--port", type=int, default=8000, help="a port of this machine (default: 8000)")


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    from rolebook.commands._common import place_of
    from rolebook.previewing.desk import Desk
    from rolebook.previewing.serving import Server
    from rolebook.schema.audience import Audience

    if not 0 <= options.port <= 65535:
        raise CommandError(f"{options.port} is no port; give one from 1 to 65535, such as --port 8001.")
    gc.enable()  # which commands that end in seconds do without
    place = replace(place_of(options), new_file=new_file_pattern(os.environ))
    desk = Desk(place, Audience.SECRET if options.team else Audience.PUBLIC, _tell)
    try:
        server = Server(desk, options.port)
    except OSError as problem:
        raise CommandError(_why_not(options.port, problem)) from None
    sys.stdout.write(f"Preview at {server.address} (Ctrl-C ends it).\n")
    if options.team:
        sys.stdout.write("It shows secrets, keys included: to this machine only. Do not forward the port.\n")
    sys.stdout.flush()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        _watch(desk)
    except KeyboardInterrupt:
        sys.stdout.write("\nThe preview has ended; nothing was written.\n")
    finally:
        server.shutdown()
        server.server_close()
    return OK


def _watch(desk: Desk) -> None:
    while True:
        took = desk.look()
        time.sleep(max(_OFTEN, took * _SHARE))


def _why_not(port: int, problem: OSError) -> str:
    if problem.errno == errno.EADDRINUSE:
        return f"Port {port} is in use; give another one, such as --port {port + 1 if port < 65535 else 8000}."
    reason = (problem.strerror or "unknown reason").lower()
    return f"Port {port} can not be used: {reason}; give another one with --port."


def _tell(kept: Kept) -> None:
    """Say in the terminal what is wrong, or that all is well again."""
    from rolebook.commands._formats import show_report

    if kept.report.findings:
        show_report(kept.report, lambda _: None, sys.stdout)
    if kept.problem:
        sys.stdout.write(f"{kept.problem}\n")
    if kept.report.errors or kept.problem:
        shown = "The preview shows the last good version." if kept.tree else "There is nothing to show yet."
        sys.stdout.write(f"{shown}\n")
    elif kept.number > 1:
        sys.stdout.write(f"{time.strftime('%H:%M:%S')} The preview is up to date.\n")
    sys.stdout.flush()
