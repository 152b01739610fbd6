"""Where the public site will stand: from the environment, or from a plain line of mkdocs.yml."""

from __future__ import annotations

import os
import re
from pathlib import Path

from rolebook.publish.errors import PublishError

VARIABLE = "ROLEBOOK_SITE_URL"
_LINE = re.compile(r"^site_url:[ \t]*[\"']?(https?://[^\s\"'#]+)", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?")


def site_address(root: Path) -> str:
    """The address of the public site, ending in `/`; empty when nobody said where it will stand.

    Raises:
        PublishError: what was said is no address.
    """
    given = os.environ.get(VARIABLE, "").strip() or _written(root / "mkdocs.yml")
    if not given:
        return ""
    if not _ADDRESS.fullmatch(given):
        raise PublishError(
            f"{given!r} is no address of a site; {VARIABLE} needs one such as https://roles.example.org/."
        )
    return given if given.endswith("/") else f"{given}/"


def _written(config: Path) -> str:
    try:
        text = config.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""  # the page engine says what is wrong with it
    found = _LINE.search(text)
    return found[1] if found else ""
