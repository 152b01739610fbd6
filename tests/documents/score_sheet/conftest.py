"""A sheet in a browser; afterwards nothing may have been asked for, complained about or kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from documents.score_sheet.sheets import practice_html, sheet_html

LISTEN = """
window.said = [];
document.addEventListener('DOMContentLoaded', () => {
  const line = document.getElementById('status');
  if (line) new MutationObserver(() => line.textContent && said.push(line.textContent))
    .observe(line, {childList: true, characterData: true, subtree: true});
});
"""


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Opens a sheet (`public`, a kit, or `html`) at a width and in a scheme; `script` runs before the page's own."""
    contexts = []

    def open_sheet(
        kit: str = "practice-notice", width: int = 1280, scheme: str = "light", script: str = "", html: str = ""
    ) -> Any:
        file = tmp_path / f"{kit}.html"
        file.write_text(html or (practice_html() if kit == "public" else sheet_html(kit)), "utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            accept_downloads=True,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.complaints, page.requests = [], []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda made: page.requests.append(made.url))
        page.add_init_script(LISTEN + script)
        page.goto(file.as_uri())
        contexts.append((context, page))
        return page

    yield open_sheet
    for context, page in contexts:
        assert page.complaints == []
        assert [url for url in page.requests if not url.startswith(("file:", "blob:"))] == []
        context.close()
