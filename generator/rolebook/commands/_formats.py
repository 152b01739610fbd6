"""Findings in the format that was asked for, and what that needs to know of the place it runs in."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from rolebook import __version__
from rolebook.diagnostics import Report, for_others, render_text
from rolebook.diagnostics.escape import workflow_log
from rolebook.diagnostics.report import Pages
from rolebook.errors import CommandError


def is_log(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether what is printed goes into a log that others read: every usual service sets `CI`."""
    return environment.get("CI", "").lower() not in ("", "0", "false")


def show_report(report: Report, lines: Callable[[str], Sequence[str] | None], stream: TextIO) -> None:
    """Print every finding with its line; in colour on a terminal that wants it.

    Lines of secret files are shown on a terminal alone. In a log that others read, not even words that may quote
    them are, and nothing that is printed acts on the program that collects the log.
    """
    terminal = stream.isatty() and not is_log()
    color = terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    shown = render_text(for_others(report) if is_log() else report, lines, color, secrets=terminal)
    stream.write((workflow_log(shown) if is_log() else shown) + "\n")


def show_json(report: Report, environment: Mapping[str, str], stream: TextIO) -> None:
    """Print the report for programs."""
    from rolebook.diagnostics.json_format import render_json

    stream.write(render_json(report, __version__, pages_at(environment)))


def show_sarif(report: Report, root: Path, environment: Mapping[str, str], stream: TextIO) -> None:
    """Print the report as SARIF."""
    from rolebook.diagnostics.sarif import render_sarif
    from rolebook.reference import all_infos

    infos = {info.code: info for info in all_infos()}
    folder = folder_in_repository(root, environment)
    stream.write(render_sarif(report, __version__, infos, pages_at(environment), folder))


def show_github(report: Report, root: Path, environment: Mapping[str, str], stream: TextIO) -> None:
    """Print annotations, and add the whole report to the job's summary where GitHub names a file for it.

    Raises:
        CommandError: the summary cannot be written.
    """
    from rolebook.diagnostics.github import render_github, render_summary

    summary = environment.get("GITHUB_STEP_SUMMARY")
    stream.write(render_github(report, folder_in_repository(root, environment), summarised=bool(summary)))
    if summary:
        try:
            with Path(summary).open("a", encoding="utf-8", errors="replace") as file:
                file.write(render_summary(report, pages_at(environment)))
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            raise CommandError(f"The job's summary can not be written: {reason}.") from error


def pages_at(environment: Mapping[str, str]) -> Pages:
    """Return where the pages of codes are on the site that `ROLEBOOK_SITE_URL` names."""
    from rolebook.reference import all_infos, page_of

    site = environment.get("ROLEBOOK_SITE_URL", "").rstrip("/")
    known = {info.code for info in all_infos()} if site else set()
    return lambda code: f"{site}/{page_of(code)}" if code in known else None


def folder_in_repository(root: Path, environment: Mapping[str, str]) -> str:
    """Return where the catalogue stands in the repository, ending in `/`; nothing when it is at its top or outside."""
    top = Path(environment.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    here = root.resolve()
    if here == top or not here.is_relative_to(top):
        return ""
    return here.relative_to(top).as_posix() + "/"
