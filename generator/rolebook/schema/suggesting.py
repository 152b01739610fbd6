"""What somebody probably meant who typed a number with its unit, or a name with spaces."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from rolebook.schema.registry import Schema

_NUMBERS: Final = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_NOT_IN_A_NAME: Final = re.compile(r"[^a-z0-9]+")
_OF_NAMES: Final = "must be small letters, digits and single hyphens"
_LONGEST: Final = 60


def is_number(text: str, wanted: str) -> bool:
    """Whether `text` is an `integer` or a `number` but for quotes around it."""
    digits = text.removeprefix("-")
    whole = digits if wanted == "integer" else digits.replace(".", "", 1)
    return whole.isascii() and whole.isdigit()


def bare_number(text: str, wanted: str, example: str) -> str:
    """Say how to write what was typed as a number.

    Args:
        text: what was typed, without spaces around it.
        wanted: `integer` or `number`.
        example: one that stands in the field's schema, or nothing.
    """
    if is_number(text, wanted):
        return "Take the quotes away."
    found = _NUMBERS.findall(text) if len(text) <= _LONGEST else []
    if len(found) == 2:
        return f"One number is needed here: write `{found[0]}` or `{found[1]}`, or what lies between."
    number = _plain(found[0], text, wanted) if len(found) == 1 else None
    if number is None:
        return f"Write the number alone, without a unit or a sign{f', such as `{example}`' if example else ''}."
    if text == found[0] and "," in text and not _GROUPED.fullmatch(text):
        return f"Write the number with a point: `{number}`."
    return f"Write the number alone, without a unit, a sign or a word: `{number}`."


def _plain(typed: str, text: str, wanted: str) -> str | None:
    """The one number in `text`; a percentage as a share of 1 where numbers with a point may stand."""
    typed = typed.replace(",", "") if _GROUPED.fullmatch(typed) else typed.replace(",", ".")
    if not is_number(typed, wanted):
        return None
    return f"{Decimal(typed) / 100:f}" if "%" in text and wanted == "number" else typed


def refitted(value: str, schema: Schema) -> str | None:
    """Return a name in small letters and hyphens that was made of `value`, if a name is what the schema asks for."""
    if not str(schema.get("patternErrorMessage", "")).startswith(_OF_NAMES) or len(value) > _LONGEST:
        return None
    name = _NOT_IN_A_NAME.sub("-", value.casefold()).strip("-")
    return name if re.search(schema["pattern"], name) else None
