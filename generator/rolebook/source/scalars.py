"""What a plain scalar means: the core schema of YAML 1.2.2 (section 10.3.2), with two numbers refused."""

from __future__ import annotations

import math
import re
from typing import Final, TypeAlias

from rolebook.diagnostics import CodeInfo
from rolebook.source import codes
from rolebook.source.limits import DIGIT_LIMIT

Scalar: TypeAlias = str | int | float | bool | None

WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
NUMBER_STARTS: Final = frozenset("+-.0123456789")

_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NO_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


class RefusedNumberError(ValueError):
    """A number that this program does not take; `info` says under which code."""

    def __init__(self, info: CodeInfo) -> None:
        """Keep the code of the finding."""
        super().__init__(info.name)
        self.info = info


def resolve(raw: str) -> Scalar:
    """Return what the plain scalar `raw` means: a number, true, false, null, or `raw` itself.

    Raises:
        RefusedNumberError: It is infinite or no number, or a whole number of more than 30 digits.
    """
    if raw in WORDS:
        return WORDS[raw]
    return _number(raw) if raw[0] in NUMBER_STARTS else raw


def reads_as_other(raw: str) -> bool:
    """Whether the plain scalar `raw`, which is not empty, means something else than a text."""
    if raw[0] not in NUMBER_STARTS:
        return raw in WORDS
    try:
        return resolve(raw) is not raw
    except RefusedNumberError:
        return True


def _number(raw: str) -> int | float | str:
    if _INTEGER.fullmatch(raw):
        return int(_within(raw))
    if _BASED.fullmatch(raw):
        return int(_within(raw), 8 if raw[1] == "o" else 16)
    if _NO_NUMBER.fullmatch(raw):
        raise RefusedNumberError(codes.NO_NUMBER)
    if not _FLOAT.fullmatch(raw):
        return raw
    value = float(raw)
    if not math.isfinite(value):
        raise RefusedNumberError(codes.LONG_NUMBER)
    return value


def _within(raw: str) -> str:
    # Counted before converting: Python itself refuses integers of over 4,300 digits.
    if len(raw.lstrip("+-")) > DIGIT_LIMIT:
        raise RefusedNumberError(codes.LONG_NUMBER)
    return raw
