"""The page for reviewers: its pictures are there, light, described, and taken from the public practice sheet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from guides.sheet_pictures import practice, take
from guides.webp import size_of

GUIDE = REPOSITORY / "site/pages/guides/reviewers.md"
IMAGES = GUIDE.parent / "images/sheet"
PICTURES = re.findall(r"<img [^>]*>", GUIDE.read_text("utf-8"))
SCALE = 1.5


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.split('"')[1])
def test_a_picture_is_there_and_light_and_says_what_is_to_be_seen(picture: str) -> None:
    named = dict(re.findall(r'([a-z]+)="([^"]*)"', picture))
    path = GUIDE.parent / named["src"]

    assert path.stat().st_size < 72_000
    assert len(named["alt"]) > 40
    assert size_of(path) == pytest.approx((int(named["width"]) * SCALE, int(named["height"]) * SCALE), abs=2)


def test_no_picture_is_left_over() -> None:
    shown = {re.findall(r'src="images/sheet/([^"]*)"', picture)[0] for picture in PICTURES}

    assert shown == {path.name for path in IMAGES.iterdir()}


@pytest.mark.browser
def test_the_script_still_takes_every_picture_and_none_shows_an_anchor(browser: Any, tmp_path: Path) -> None:
    out = tmp_path / "taken"
    out.mkdir()
    sheet = practice(tmp_path)
    take(browser, sheet, out)

    assert {path.name for path in out.iterdir()} == {path.name for path in IMAGES.iterdir()}
    assert 'id="anchor-' not in sheet.read_text("utf-8")
