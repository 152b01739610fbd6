"""What many tests need: the known-good catalogue, whole or changed, and a browser when there is one."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# How long one example takes says more about the machine than about the program.
from kinds import build_everything
from sharing import made_once

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
    return copy_of_known_good(tmp_path / "catalogue")


def copy_of_known_good(copy: Path) -> Path:
    """The known-good catalogue, ready to be built, in the new folder `copy`, which is returned."""
    shutil.copytree(KNOWN_GOOD, copy)
    for name in ("mkdocs.yml", "mkdocs.team.yml"):
        shutil.copy(REPOSITORY / name, copy / name)
    shutil.copytree(REPOSITORY / "site", copy / "site")
    return copy


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with many tests in a browser come first. A file is one process's work; the longest would else end alone."""
    slow = Counter(item.path for item in items if item.get_closest_marker("browser"))
    items.sort(key=lambda item: -slow[item.path])


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


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All parts of this repository's own catalogue, built. Nothing may be changed in it."""
    return made_once(tmp_path_factory, "built", build_everything) / "build"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Puts a folder behind a server of this machine's own until the end, and tells its address."""
    with ExitStack() as until_the_end:
        yield functools.cache(lambda folder: until_the_end.enter_context(_served(folder)))
