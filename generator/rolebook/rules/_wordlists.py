"""The lists of `words.toml`, read and compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
"""One word of a text in lower case with straight apostrophes; a hyphen ends it."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list of words and phrases.

    Attributes:
        words: the words of each; a text that does not have all of them does not have the phrase.
        pattern: finds any of them.
    """

    words: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]


@cache
def phrases(name: str) -> Phrases:
    """The list `name`, ready for searching."""
    words: Sequence[str] = _lists()[name]["words"]
    longest_first = sorted(words, key=len, reverse=True)
    spelled = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+").replace("'", "['\u2019]") for word in longest_first)
    return Phrases(
        tuple(frozenset(WORD.findall(word)) for word in words),
        re.compile(rf"(?<!\w)(?:{spelled})(?!\w)", re.IGNORECASE),
    )


@cache
def coded(kind: str) -> re.Pattern[str]:
    """What begins with a stem that is coded `kind` ("masculine" or "feminine")."""
    return re.compile("|".join(re.escape(stem) for stem in _lists()["coded"][kind]))


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
