"""What many tests need: the known-good catalogue, whole or changed, and a browser when there is one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# How long one example takes says more about the machine than about the program.
settings.register_profile("rolebook", deadline=None)
settings.load_profile("rolebook")

HERE = Path(__file__).parent
REPOSITORY = HERE.parent
KNOWN_GOOD = HERE / "catalogue"
# The shell is Chromium without windows: the same pages in half the time.
_BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, _BROWSERS)), None)


@pytest.fixture
def known_good(tmp_path: Path) -> Path:
    """A copy of the known-good catalogue that a test may change."""
    copy = tmp_path / "catalogue"
    shutil.copytree(KNOWN_GOOD, copy)
    for name in ("mkdocs.yml", "mkdocs.team.yml"):
        shutil.copy(REPOSITORY / name, copy / name)
    shutil.copytree(REPOSITORY / "site", copy / "site")
    return copy


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium; the test is skipped when there is none, except where CI is set."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs a Chromium for the browser tests, and found none")
        pytest.skip("this test needs a Chromium, and this machine has none")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        flags = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
        running = driver.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield running
        running.close()
