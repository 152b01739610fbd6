"""What stands in somebody's way on a page: what axe finds, and what does not fit, at every width and in both schemes;
what is not reached or seen with a keyboard (`tests/keyboard.py`).

A page is opened once and then made narrow and dark, which is much faster than opening it anew. Two things are looked at
once, however often they stand there, because axe would say the same of each:

- Words in the same surroundings: a hundred rows of one table, with the same look computed for all that is around them.
- What is shown: where a narrower window shows and hides just the same elements, only the rules about size are asked.

A page that has changed meanwhile is asked everything again, but for words whose look is known from before.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from keyboard import missed

WIDTHS = (1280, 768, 320)
LOW = 480
"""How high the window is for the keyboard, so that bars at its edges have their part of it."""

SCHEMES = ("light", "dark")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OF_COLOUR = ("color-contrast", "link-in-text-block")
OF_SIZE = ("target-size", "scrollable-region-focusable")

_SCRIPT = (Path(__file__).parent / "asking/obstacles.js").read_text("utf-8")


@cache
def _axe() -> str:
    package = pytest.importorskip("axe_playwright_python")
    return (Path(package.__file__).parent / "axe.min.js").read_text("utf-8")


def found(page: Any, *rules: str) -> list[str]:
    """What axe finds on a page as it is now: by the rules (or groups of rules) named, or by all of them."""
    _ready(page)
    return list(page.evaluate("(rules) => obstacles.all(rules)", list(rules or RULES)))


def found_everywhere(page: Any, height: int = 900) -> list[str]:
    """What axe finds, what does not fit, at every width and in both schemes, and what a keyboard misses, with where."""
    _ready(page)
    page.evaluate("() => obstacles.again()")
    told = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": height})
        for scheme in SCHEMES:
            _choose(page, scheme)
            told += [f"{width} {scheme}: {fault}" for fault in _new_here(page, scheme == SCHEMES[0])]
    page.set_viewport_size({"width": WIDTHS[-1], "height": LOW})
    told += [f"{WIDTHS[-1]} by keyboard: {fault}" for fault in missed(page)]
    page.set_viewport_size({"width": WIDTHS[-1], "height": height})
    return told


def _choose(page: Any, scheme: str) -> None:
    """Ask for a scheme as a system does, and on a page of the theme, which asks but once, as its switch does."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate("(scheme) => obstacles.choose(scheme)", scheme)


def _new_here(page: Any, all_rules: bool) -> list[str]:
    told = list(page.evaluate("(rules) => obstacles.colours(rules)", OF_COLOUR))
    if all_rules:
        told += page.evaluate("([all, less, small]) => obstacles.rest(all, less, small)", [RULES, OF_COLOUR, OF_SIZE])
        told = _however_it_is_scrolled(page, told)
        pixels = overhang(page)
        told += [f"{pixels} pixels too wide"] if pixels > 0 else []
    return told


def _however_it_is_scrolled(page: Any, told: list[str]) -> list[str]:
    """Without what a bar at the window's edge covers just now: in a window as tall as the page, nothing is."""
    if not any(fault.startswith(OF_SIZE) for fault in told):
        return told
    size = page.viewport_size
    page.set_viewport_size({**size, "height": page.evaluate("document.documentElement.scrollHeight")})
    anyhow = found(page, *OF_SIZE)
    page.set_viewport_size(size)
    return [fault for fault in told if not fault.startswith(OF_SIZE) or fault in anyhow]


def overhang(page: Any) -> int:
    """By how many pixels a page is wider than its window."""
    root = "document.documentElement"
    return int(page.evaluate(f"{root}.scrollWidth - {root}.clientWidth"))


def _ready(page: Any) -> None:
    if page.evaluate("() => typeof obstacles") == "undefined":
        page.evaluate(_axe())
        page.evaluate(_SCRIPT)
