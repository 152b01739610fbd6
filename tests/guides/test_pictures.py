"""The guides' pictures: each is there, light, described and of the size that its page says, and none is left over."""

from __future__ import annotations

import re

import pytest

from conftest import REPOSITORY
from guides.webp import size_of

GUIDES = REPOSITORY / "site/pages/guides"
SCALE = 1.5
MOST = {"write-a-role": 60_000, "candidates": 60_000, "reviewers": 72_000, "run-a-process": 80_000}
FOLDERS = {"write-a-role": "", "candidates": "packet", "reviewers": "sheet", "run-a-process": "round"}
PICTURES = [
    (guide, picture)
    for guide in MOST
    for picture in re.findall(r"<img ([^>]*)>", (GUIDES / f"{guide}.md").read_text("utf-8"))
]


@pytest.mark.parametrize(
    ("guide", "picture"), PICTURES, ids=lambda value: value.split('"')[1] if '"' in value else value
)
def test_a_picture_is_there_and_light_and_says_what_is_to_be_seen(guide: str, picture: str) -> None:
    named = dict(re.findall(r'([a-z]+)="([^"]*)"', picture))
    path = GUIDES / named["src"]

    assert path.stat().st_size < MOST[guide]
    assert len(named["alt"]) > 40
    assert size_of(path) == pytest.approx((int(named["width"]) * SCALE, int(named["height"]) * SCALE), abs=2)


@pytest.mark.parametrize("guide", MOST)
def test_no_picture_is_left_over(guide: str) -> None:
    shown = [re.findall(r'src="images/([^"]*)"', picture)[0] for of, picture in PICTURES if of == guide]
    folder = GUIDES / "images" / FOLDERS[guide]

    assert len(shown) == len(set(shown)) >= 3
    assert {path.relative_to(GUIDES / "images").as_posix() for path in folder.glob("*.webp")} == set(shown)
