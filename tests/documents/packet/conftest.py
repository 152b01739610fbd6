"""Pages for the tests of the packet's form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from documents.packet.forms import NO_STORAGE, Form

OpenForm = Callable[..., Form]


@pytest.fixture
def a_form(browser: Any, tmp_path: Path) -> Iterator[OpenForm]:
    """Opens packets, each in a browser of its own: `a_form(html, width=…, scheme=…, storage=False)`."""
    contexts: list[Any] = []

    def opened(html: str, *, width: int = 1280, scheme: str = "light", storage: bool = True) -> Form:
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme))
        if not storage:
            contexts[-1].add_init_script(NO_STORAGE)
        folder = tmp_path / str(len(contexts))
        folder.mkdir()
        return Form(contexts[-1].new_page(), folder).open(html)

    yield opened
    for context in contexts:
        context.close()
