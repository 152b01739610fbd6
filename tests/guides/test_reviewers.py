"""The page for reviewers: its pictures are taken from the public practice sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from guides.sheet_pictures import practice, take

GUIDE = REPOSITORY / "site/pages/guides/reviewers.md"
IMAGES = GUIDE.parent / "images/sheet"


@pytest.mark.browser
def test_the_script_still_takes_every_picture_and_none_shows_an_anchor(browser: Any, tmp_path: Path) -> None:
    out = tmp_path / "taken"
    out.mkdir()
    sheet = practice(tmp_path)
    take(browser, sheet, out)

    assert {path.name for path in out.iterdir()} == {path.name for path in IMAGES.iterdir()}
    assert 'id="anchor-' not in sheet.read_text("utf-8")
