"""What moves on a page without anybody's doing (`asking/shifts.js`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

SHIFTS = (Path(__file__).parent / "asking/shifts.js").read_text("utf-8")
"""Notes it; to be added to a page before it is opened."""


def moved(page: Any) -> list[str]:
    """What has moved, how far, since the page's text was there."""
    return [f"{what} by {value}" for value, what, text_is_there in page.evaluate("shifts") if text_is_there]
