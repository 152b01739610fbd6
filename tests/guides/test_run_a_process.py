"""The page for whoever runs a process: its pictures are there, light, described, and taken from the worked example."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from guides.round_pictures import take
from guides.webp import size_of

GUIDE = REPOSITORY / "site/pages/guides/run-a-process.md"
IMAGES = GUIDE.parent / "images/round"
PICTURES = re.findall(r"<img [^>]*>", GUIDE.read_text("utf-8"))
SCALE = 1.5


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.split('"')[1])
def test_a_picture_is_there_and_light_and_says_what_is_to_be_seen(picture: str) -> None:
    named = dict(re.findall(r'([a-z]+)="([^"]*)"', picture))
    path = GUIDE.parent / named["src"]

    assert path.stat().st_size < 80_000
    assert len(named["alt"]) > 40
    assert size_of(path) == pytest.approx((int(named["width"]) * SCALE, int(named["height"]) * SCALE), abs=2)


@pytest.mark.browser
def test_the_script_still_takes_every_picture(browser: Any, tmp_path: Path) -> None:
    take(browser, tmp_path)

    taken = {path.name for path in tmp_path.iterdir()}
    assert taken == {path.name for path in IMAGES.iterdir()}
    assert taken == {re.findall(r'src="images/round/([^"]*)"', picture)[0] for picture in PICTURES}
