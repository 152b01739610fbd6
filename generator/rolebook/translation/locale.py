"""What the Unicode locale data knows of a language: its direction, its marks in numbers, its forms of words.

Babel holds that data, and the theme brings it along. It is asked for languages other than English alone.
"""

from __future__ import annotations

from typing import Literal

from rolebook.language import Language
from rolebook.translation.judging import Spoken


def language(tag: str, words: Spoken) -> Language:
    """A language with its words; one that the data does not know has the marks of English."""
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_decimal_symbol, get_group_symbol

    try:
        known = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Language(tag, words)
    direction: Literal["ltr", "rtl"] = "rtl" if known.text_direction == "rtl" else "ltr"
    return Language(tag, words, direction, get_decimal_symbol(known), get_group_symbol(known))


def plural_rule(tag: str) -> str:
    """What the header of a new file says of plurals; empty when the data does not know the language."""
    from babel.messages.plurals import PLURALS, get_plural

    if tag.split("-")[0] not in PLURALS and tag.replace("-", "_") not in PLURALS:
        return ""
    return str(get_plural(tag.replace("-", "_")).plural_forms)
