"""Where the public site will stand: what mkdocs.yml will tell the page engine, so that feeds say the same."""

from __future__ import annotations

import os
import re
from pathlib import Path

from rolebook.publish.errors import PublishError

VARIABLE = "ROLEBOOK_SITE_URL"
_LINE = re.compile(r"^site_url:(.*)$", re.MULTILINE)
_WRITTEN = re.compile(r"https?://[^\s\"'#,\]]+")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?")


def site_address(root: Path) -> str:
    """The address of the public site, ending in `/`; empty when nobody said where it will stand.

    Raises:
        PublishError: what was said is no address.
    """
    given = _given(root / "mkdocs.yml")
    if given and not _ADDRESS.fullmatch(given):
        raise PublishError(f"{given!r} is no address of a site; write one such as https://roles.example.org/.")
    return f"{given.rstrip('/')}/" if given else ""


def _given(config: Path) -> str:
    """The value of `site_url`: from the environment if it asks for our variable, else as it is written."""
    try:
        line = _LINE.search(config.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""  # the page engine says what is wrong with it
    if line is None:
        return ""
    written = _WRITTEN.search(line[1])
    wanted = os.environ.get(VARIABLE, "").strip() if VARIABLE in line[1] else ""
    return wanted or (written[0] if written else "")
