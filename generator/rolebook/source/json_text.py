"""JSON from outside, such as candidates' responses: bounded, strict, and refused in one sentence.

A file that a stranger made is read more strictly than the standard library would: nothing twice in one object, no
number that is none, no half of a character, no nesting without end. What is refused costs that file alone.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from rolebook.source.files import read_text
from rolebook.source.limits import DEPTH_LIMIT, DIGIT_LIMIT

_TOKENS: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)
_HALF: Final = re.compile("[\ud800-\udfff]")


class RefusedJsonError(Exception):
    """Why a text is not read: one sentence, with line and column where there is one."""


def read_json(folder: Path, name: str) -> Any:
    """The value in the file `name` of `folder`: dicts, lists, texts, numbers, booleans, None.

    Raises:
        RefusedJsonError: the file is no regular file, is too large, is not UTF-8, or is not JSON as read here.
    """
    text, findings = read_text(folder, name)
    if text is None:
        raise RefusedJsonError(findings[0].message)
    return parse_json(text)


def parse_json(text: str) -> Any:
    """The value that `text` holds.

    Raises:
        RefusedJsonError: it is no JSON; an object names something twice; a number is NaN, infinite or endless; a
            text holds half of a surrogate pair; lists and objects stand more than `DEPTH_LIMIT` deep.
    """
    _refuse_depth(text)
    try:
        value = json.loads(
            text, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_finite, parse_int=_short
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise RefusedJsonError(f"The file is cut off or is no JSON: it can not be read on from {where}.") from None
    _refuse_halves(value)
    return value


def _refuse_depth(text: str) -> None:
    # Counted before parsing: the parser itself goes one call deeper for each bracket.
    depth = 0
    for token in _TOKENS.finditer(text):
        mark = token.group()[0]
        depth += (mark in "[{") - (mark in "]}")
        if depth > DEPTH_LIMIT:
            raise RefusedJsonError(f"Lists and objects stand more than {DEPTH_LIMIT} deep inside each other.")


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        counted = Counter(name for name, _ in pairs)
        raise RefusedJsonError(f"`{counted.most_common(1)[0][0][:60]}` stands twice in the same object.")
    return found


def _no_number(word: str) -> Any:
    raise RefusedJsonError(f"`{word}` is no number.")


def _finite(written: str) -> float:
    value = float(written)
    if value in (float("inf"), float("-inf")):
        raise RefusedJsonError(f"`{written[:30]}` is too large for a number.")
    return value


def _short(written: str) -> int:
    if len(written) > DIGIT_LIMIT:
        raise RefusedJsonError(f"A number has more than {DIGIT_LIMIT} digits.")
    return int(written)


def _refuse_halves(value: Any) -> None:
    if isinstance(value, str):
        if not value.isascii() and _HALF.search(value):
            raise RefusedJsonError("A text holds half of a character (a lone surrogate).")
    elif isinstance(value, dict):
        for name, below in value.items():
            _refuse_halves(name)
            _refuse_halves(below)
    elif isinstance(value, list):
        for below in value:
            _refuse_halves(below)
