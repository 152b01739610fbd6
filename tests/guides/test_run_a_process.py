"""The page for whoever runs a process: its pictures are taken from the worked example."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from guides.round_pictures import take

GUIDE = REPOSITORY / "site/pages/guides/run-a-process.md"
IMAGES = GUIDE.parent / "images/round"
PICTURES = re.findall(r"<img [^>]*>", GUIDE.read_text("utf-8"))


@pytest.mark.browser
def test_the_script_still_takes_every_picture(browser: Any, tmp_path: Path) -> None:
    take(browser, tmp_path)

    taken = {path.name for path in tmp_path.iterdir()}
    assert taken == {path.name for path in IMAGES.iterdir()}
    assert taken == {re.findall(r'src="images/round/([^"]*)"', picture)[0] for picture in PICTURES}
