"""The first line of a file, which tells an editor by which schema to check, complete and explain it.

It is asked for only where the schemas stand in the catalogue itself, so that a line can lead to them.
"""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Final

from rolebook.catalog.codes import SCHEMA_NOT_NAMED
from rolebook.diagnostics import Finding, Fix, Span
from rolebook.source import Document

HOMES: Final = ("schema", "generator/rolebook/schema")
"""Where the schemas are in a catalogue: in one of your own, and in this project's."""

_MODELINE: Final = re.compile(r"#\s*yaml-language-server:\s*\$schema=(?P<address>\S*)\s*\Z")
_HELP: Final = "`rolebook check --fix` writes it."


def schema_home(root: Path) -> str | None:
    """Return the folder of `root` that holds the schemas, or None."""
    return next((home for home in HOMES if (root / home / "role.schema.json").is_file()), None)


def modeline(kind: str, relative: str, home: str) -> str:
    """Return the first line that the file `relative` of this kind should have, with its line end."""
    address = relpath(f"{home}/{kind}.schema.json", dirname(relative) or ".")
    return f"# yaml-language-server: $schema={address}\n"


def modeline_finding(document: Document, kind: str, relative: str, home: str | None) -> Finding | None:
    """Return what is wrong with the line that names the schema, or None."""
    if home is None or document.tree is None:
        return None
    wanted = modeline(kind, relative, home)
    if document.text.startswith(wanted):
        return None
    for row, line in enumerate(document.text.split("\n", 20)[:20], 1):
        if found := _MODELINE.match(line):
            return _elsewhere(document, found, row, wanted, relative)
        if line.strip() and not line.startswith("#"):
            break
    top = Span(1, 1, 1, 1)
    fix = Fix(top, wanted, "Name the schema in the first line")
    message = "No line at the top tells an editor by which schema to check this file."
    return SCHEMA_NOT_NAMED.finding(document.file, top, message, _HELP, fix=fix)


def _elsewhere(document: Document, found: re.Match[str], row: int, wanted: str, relative: str) -> Finding | None:
    address = wanted.rstrip("\n").partition("=")[2]
    given, folder = found["address"], dirname(relative)
    # A schema on the web may be as good; where a path leads can be seen here.
    if "://" in given or normpath(join(folder, given)) == normpath(join(folder, address)):
        return None
    span = Span(row, found.start("address") + 1, row, found.end("address") + 1)
    message = "The schema that this line names is not the one for this file."
    fix = Fix(span, address, "Name the schema of this kind of file")
    return SCHEMA_NOT_NAMED.finding(document.file, span, message, _HELP, fix=fix)
