"""Marks that output carries: whose folder it is, and who may see it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

from rolebook.publish.files import write_file

OUTPUT_MARKER = ".rolebook-output.json"
TEAM_MARKER = "TEAM-ONLY.json"

_META = re.compile(rb"<meta\b[^>]*\brolebook-audience\b[^>]*>", re.IGNORECASE)
_OPEN = re.compile(rb"content\s*=\s*[\"']?(?:public|candidate)\b", re.IGNORECASE)
_PUBLIC = re.compile(rb"content\s*=\s*[\"']?public\b", re.IGNORECASE)
_KEYWORD = re.compile(rb"rolebook-audience=(\w+)")  # among the properties of a PDF or a Word file


def team_marker() -> bytes:
    """The content of the marker file in a site for the team."""
    text = {"made_by": "rolebook", "audience": "team", "publish": False}
    return (json.dumps(text, sort_keys=True) + "\n").encode()


def mark_output(folder: Path) -> None:
    """Put our marker into `folder`, so that a later build may replace it. It names no time and no machine."""
    write_file(folder / OUTPUT_MARKER, b'{"made_by": "rolebook"}\n')


def is_ours(folder: Path) -> bool:
    """Whether `folder` is a folder that carries our marker."""
    marker = folder / OUTPUT_MARKER
    if folder.is_symlink() or marker.is_symlink() or not marker.is_file():
        return False
    try:
        content = json.loads(marker.read_text("utf-8")[:4096])
    except (OSError, ValueError):
        return False
    return isinstance(content, dict) and content.get("made_by") == "rolebook"


def is_closed(page: bytes) -> bool:
    """Whether a page's own `rolebook-audience` names a reader who is not public and not a candidate."""
    return any(not _OPEN.search(meta) for meta in _META.findall(page)) or bool(
        _keywords(page) - {b"public", b"candidate"}
    )


def is_public(page: bytes) -> bool:
    """Whether a page is for everybody, as far as it says whom it is for: a candidate's packet is not."""
    return all(_PUBLIC.search(meta) for meta in _META.findall(page)) and _keywords(page) <= {b"public"}


def _keywords(content: bytes) -> set[bytes]:
    """Whom a PDF or a Word file says it is for; nothing for other files."""
    if content.startswith(b"%PDF"):
        return set(_KEYWORD.findall(content))
    if not content.startswith(b"PK"):
        return set()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open("docProps/core.xml") as properties:
            return set(_KEYWORD.findall(properties.read(100_000)))
    except (KeyError, OSError, zipfile.BadZipFile):
        return set()
