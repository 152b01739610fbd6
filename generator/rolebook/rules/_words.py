"""Words that a rule looks for in prose. What they find is never more than a warning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rolebook.catalog.role import Role
from rolebook.catalog.walk import Path

_SENTENCE = re.compile(r"(?<=[.!?;:])\s+|\n")
_DENIED = re.compile(r"\b(?:no|not|never|nor|neither|without|ignore[ds]?|whatever|nothing|cannot)\b|n[’']t\b", re.I)

PAPER = re.compile(
    r"\b(?:ph\.?\s?d|doctorate|doctoral degree|(?:master|bachelor)[’']?s? degree|m\.?sc|university degree"
    r"|college degree|degree in|diploma|certificate in|certified (?:as|in|by)"
    r"|(?:hold|have|with|earned) (?:an? )?(?:[\w-]+ ){0,3}certificat(?:e|ion)"
    r"|licen[cs]ed|licen[cs]e|board[- ]certified|registered (?:nurse|physician))\b",
    re.I,
)
"""Papers, as adverts name them."""


def said(pattern: re.Pattern[str], text: str) -> str | None:
    """The first words of `text` that fit, unless their sentence denies them: "grammar is not scored" is no fault."""
    if pattern.search(text) is None:
        return None
    for sentence in _SENTENCE.split(text):
        found = pattern.search(sentence)
        if found and not _DENIED.search(sentence):
            return found[0]
    return None


def left_out(text: str, ideas: Iterable[tuple[str, re.Pattern[str]]]) -> list[str]:
    """The ideas that `text` does not mention."""
    return [idea for idea, pattern in ideas if not pattern.search(text)]


def reasons_and_demands(role: Role) -> Iterator[tuple[Path, str]]:
    """What a role says of whom it asks for: its requirements, and the reasons for depth and languages."""
    yield ("domain", "because"), role.domain.because
    for position, language in enumerate(role.domain.languages):
        yield ("domain", "languages", position, "because"), language.because
    for position, requirement in enumerate(role.requirements):
        yield ("requirements", position, "text"), requirement.text
