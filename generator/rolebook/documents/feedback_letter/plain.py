"""The same letter as plain text, for the body of a message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from textwrap import fill

from rolebook.documents.feedback_letter.view import LetterView
from rolebook.language import gettext as _

_WIDTH = 72
_MARKS = re.compile(r"[*_`]+")


def plain(view: LetterView) -> str:
    """The letter in lines of at most 72 characters."""
    return "\n\n".join(_paragraphs(view)) + "\n"


def _paragraphs(view: LetterView) -> Iterator[str]:
    if view.banner:
        yield view.banner
    yield _filled(f"{view.company}: {view.kit}")
    yield _("Packet {code}").format(code=view.code)
    for said in view.decided:
        yield _filled(said)
    for level in view.levels:
        needed = f" {level.needed}" if level.needed else ""
        yield f"{_filled(f'{level.name}: {level.level}, {level.means}.{needed}')}\n{_indented(level.text)}"
    yield _filled(view.after)
    before, link, after = view.ask
    yield _filled(f"{before} {link.text}{f' {after}' if after else '.'}")
    if view.software_text:
        yield _filled(view.software_text)


@lru_cache(maxsize=256)
def _filled(text: str) -> str:
    return fill(" ".join(_MARKS.sub("", text).split()), _WIDTH, break_long_words=False, break_on_hyphens=False)


@lru_cache(maxsize=256)
def _indented(text: str) -> str:
    said = " ".join(_MARKS.sub("", text).split())
    return fill(said, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False)
