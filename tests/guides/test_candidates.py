"""The page for candidates: its pictures are taken from the practice packet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from guides.packet_pictures import practice, take

GUIDE = REPOSITORY / "site/pages/guides/candidates.md"
IMAGES = GUIDE.parent / "images/packet"


@pytest.mark.browser
def test_the_script_still_takes_every_picture(browser: Any, tmp_path: Path) -> None:
    out = tmp_path / "taken"
    out.mkdir()
    take(browser, practice(tmp_path), out)

    assert {path.name for path in out.iterdir()} == {path.name for path in IMAGES.iterdir()}
