"""What somebody without a mouse meets on a page: asked of everything that can be used, in one visit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_ASKING = Path(__file__).parent / "asking"
NOTES_CLICKS = (_ASKING / "clicked.js").read_text("utf-8")
"""To be run in a page before its own scripts: notes on what a click is waited for."""

_REACHABLE = (_ASKING / "reachable.js").read_text("utf-8")
_SIGNS = "fhjklmnpstv/?,.;[]+-!"


def missed(page: Any) -> list[str]:
    """What can be used and not reached, or reached and not seen, in a page as it is now."""
    page.keyboard.press("Tab")  # from here on a browser marks what has the focus
    return list(page.evaluate(_REACHABLE))


def started_by_signs(page: Any) -> list[str]:
    """Whether a sign that was typed in no field starts something (WCAG 2.1.4)."""
    page.evaluate("document.activeElement.blur()")
    place = page.url
    page.keyboard.type(_SIGNS)
    asked = page.evaluate("!!document.querySelector('dialog[open]')")
    return ["a sign that is typed in no field starts something"] if asked or page.url != place else []
