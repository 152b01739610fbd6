"""`rolebook words`: begin the file of another language, or bring it up to date."""

from __future__ import annotations

import argparse
import sys

from rolebook.commands import FOUND, OK
from rolebook.errors import CommandError

HELP = "begin the file of translations for another language, or bring it up to date"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One language."""
    parser.add_argument("language", metavar="LANGUAGE", help="its tag, such as de or pt-BR")


def run(options: argparse.Namespace) -> int:
    """Write the file, and say how far it is; or what is wrong with the one that is there."""
    from rolebook.commands._common import complain, place_of, show_report
    from rolebook.diagnostics import Report
    from rolebook.scaffold import write_new
    from rolebook.source import read_text, rewrite
    from rolebook.translation import file_of, is_tag, syntax_findings, words_text

    place, tag = place_of(options), options.language
    if not is_tag(tag) or tag == "en":
        raise CommandError(f"{tag} is no tag of another language; give one such as de or pt-BR.")
    file = file_of(tag)
    is_new = not (place.root / file).exists()
    before, unread = ("", ()) if is_new else read_text(place.root, file)
    made = words_text(tag, before or "")
    findings = unread or syntax_findings(tag, made.faults)
    if findings:
        show_report(Report(findings), lambda _: (before or "").split("\n"), sys.stdout)
        complain("Nothing was changed.")
        return FOUND
    if is_new:
        write_new(place.root / file, made.text)
    elif reason := rewrite(place.root, file, before or "", lambda _: made.text):
        raise CommandError(f"{file}: {reason}")
    changes = "" if is_new else f" {made.came:,} came, {made.went:,} went."
    sys.stdout.write(f"{file}: {made.translated:,} of {made.total:,} messages are translated.{changes}\n")
    return OK
