"""Parts of our scripts in a browser, to be asked without a page around them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any


def scope_of(browser: Any, *parts: str) -> Any:
    """A page in whose global scope the script parts `parts` (`shared/json`) have run."""
    page = browser.new_page()
    folder = files("rolebook.assets").joinpath("js")
    text = "\n".join(folder.joinpath(f"{part}.js").read_text("utf-8") for part in parts)
    page.add_script_tag(content=text)
    return page


def each(page: Any, function: str, arguments: Iterable[Any]) -> list[Any]:
    """What `function` (JavaScript, of one argument) makes of each argument, in one round trip.

    All goes to and fro as one JSON text: the driver takes long over many small values.
    """
    answered = page.evaluate(f"(all) => JSON.stringify(JSON.parse(all).map({function}))", json.dumps(list(arguments)))
    found: list[Any] = json.loads(answered)
    return found
