"""The pictures of the guides: screens of our own product, taken from it. `make pictures` takes them anew.

Each is WebP, taken at one and a half times its size on the page. Typefaces are those of the machine, so two machines
make different bytes: the pictures are looked at, and never compared.
"""

from __future__ import annotations

import html
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import CHROMIUM, REPOSITORY
from guides import packet_pictures, round_pictures, sheet_pictures
from guides.example import ROLE, catalogue, role_text
from guides.webp import save_webp
from rolebook.checking import Checked, Place, check
from rolebook.diagnostics.text import render_text
from rolebook.pipeline import build

IMAGES = REPOSITORY / "site/pages/guides/images"
TODAY = date(2026, 11, 22)
NEW_FILE = "https://github.com/example/roles/new/main?filename={path}&value={text}"
WIDTH = 720
PAGES = {
    "start": ("guides/start-a-role.html", 600),
    "rule": ("rules/rb591.html", 560),
    "role": ("roles/support-answer-checker.html", 860),
}


def take(browser: Any, site: Path, faulty: Place, out: Path) -> None:
    """Take every picture into `out`, from a public site and from what is said of a faulty role."""
    with _page(browser) as page:
        for name, (path, height) in PAGES.items():
            page.set_viewport_size({"width": WIDTH, "height": height})
            page.goto((site / path).as_uri())
            save_webp(page, page.screenshot(), out / f"{name}.webp")
        page.set_content(_terminal(check(faulty, named=(ROLE,))))
        save_webp(page, page.locator("pre").screenshot(), out / "check.webp")


def site_of_the_example(work: Path) -> Path:
    """The public site of a catalogue that has the guide's example as an active role; made in the folder `work`."""
    root = catalogue(work / "whole", role_text().replace("status: draft", "status: active"))
    built = build(Place(root, TODAY, new_file=NEW_FILE), work / "build", ["public"])
    if built.problem or built.report.findings:
        raise AssertionError(built.problem or built.report.findings)
    return work / "build/public"


def faulty_example(work: Path) -> Place:
    """A catalogue in which a field of the example is misspelt; made in the folder `work`."""
    return Place(catalogue(work / "faulty", role_text().replace("headcount:", "headcont:", 1)), TODAY)


@contextmanager
def _page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(device_scale_factor=1.5, color_scheme="light", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def _terminal(checked: Checked) -> str:
    report = render_text(checked.report, checked.lines, color=True)
    return f"<!doctype html><style>{_STYLE}</style><pre><b>$ rolebook check {ROLE}</b>\n{_in_colour(report)}</pre>"


_STYLE = f"""
body {{ margin: 0 }}
pre {{ margin: 0; padding: 12px 14px; width: {WIDTH - 28}px; background: #14171a; color: #e7e6e1;
  font: 13px/1.5 ui-monospace, "Liberation Mono", monospace; white-space: pre-wrap }}
"""
_COLOURS = {"31": "#f5a9ae", "33": "#ecc377", "36": "#82c9c7"}
_SEQUENCE = re.compile(r"\x1b\[(?P<codes>[0-9;]*)m")


def _in_colour(text: str) -> str:
    """Terminal sequences as mark-up: `0` ends what another one began."""
    return _SEQUENCE.sub(_markup, html.escape(text))


def _markup(found: re.Match[str]) -> str:
    if found["codes"] == "0":
        return "</span>"
    color = _COLOURS.get(found["codes"].rpartition(";")[2], "inherit")
    return f'<span style="font-weight: 700; color: {color}">'


def main() -> None:
    """Take all pictures into the folder that the guide shows them from."""
    from playwright.sync_api import sync_playwright

    if CHROMIUM is None:
        sys.exit("The pictures need a Chromium, and this machine has none.")
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as work:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        take(browser, site_of_the_example(Path(work)), faulty_example(Path(work)), IMAGES)
        packet_pictures.take(browser, packet_pictures.practice(Path(work)), IMAGES / "packet")
        round_pictures.take(browser, IMAGES / "round")
        sheet_pictures.take(browser, sheet_pictures.practice(Path(work)), IMAGES / "sheet")
        browser.close()
    for path in sorted(IMAGES.rglob("*.webp")):
        sys.stdout.write(f"{path.relative_to(REPOSITORY)}  {path.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
