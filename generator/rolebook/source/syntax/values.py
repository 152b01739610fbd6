"""Complaints about single values: quotes, brackets, escapes, first characters, blocks."""

from __future__ import annotations

import re
from typing import Final

from rolebook.diagnostics import Finding, Fix
from rolebook.source import codes
from rolebook.source.faults import WORDING
from rolebook.source.indicators import indicator
from rolebook.source.quoting import BLOCK_HELP, quote_fix
from rolebook.source.syntax.trouble import Trouble

_SURROGATE: Final = re.compile(r"[uU]0*[dD][89a-fA-F][0-9a-fA-F]{2}(?![0-9a-fA-F])")
_DASH_HELP: Final = (
    "Separate the values by commas, without dashes, or give each a line of its own and leave the brackets out."
)
_KEY_AND_VALUE: Final = re.compile(r" *+(?:- ++)*+[a-z_][a-z0-9_-]{0,60}+: ++")
_SHOWN: Final = 80
"""How long a text may be that a help repeats."""
_KEY_LINE: Final = re.compile(r"( *+)[A-Za-z_][\w-]*+:(?: |\Z)")


def after_value(trouble: Trouble) -> Finding:
    """Explain text behind a value that has ended already."""
    opened = _quote_opened_above(trouble)
    if opened is not None:
        return unclosed_quote(trouble, opened)
    message = "The value has ended before this, and what follows belongs to nothing."
    help = f"Put one pair of quotes around the whole text{_in_quotes(trouble)}. Several sentences may go into a block."
    if trouble.before.rstrip().endswith("'"):
        help += " Between single quotes an apostrophe is written twice."
    return trouble.finding(codes.AFTER_VALUE, trouble.at, trouble.row_end, message, help)


def _in_quotes(trouble: Trouble) -> str:
    """The text of a line as it has to be typed, if it is short and one sort of quotes is free for it."""
    line = trouble.lines.line(trouble.row)
    key = _KEY_AND_VALUE.match(line)
    text = line[key.end() :].strip() if key else ""
    quote = next((sign for sign in ("'", '"') if sign not in text), "")
    if not quote or not text.startswith(("'", '"')) or len(text) > _SHOWN or "\\" in text or " #" in text:
        return ""
    return f": `{quote}{text}{quote}`"


def _quote_opened_above(trouble: Trouble) -> int | None:
    """Return where the quote began that ended right before the place, when that was on an earlier line."""
    quote = trouble.before.rstrip()[-1:]
    if quote not in ("'", '"') or not quote or trouble.before.count(quote) % 2 == 0:
        return None
    for row in trouble.content_above(trouble.row):
        line = trouble.lines.line(row)
        if line.count(quote) % 2:
            return trouble.lines.starts[row - 1] + line.rindex(quote)
    return None


def unclosed_quote(trouble: Trouble, start: int | None = None) -> Finding:
    """Explain a quote without its end."""
    start = trouble.since if start is None else start
    message = f"The quote that begins here (`{trouble.lines.text[start]}`) is not closed."
    help = "Close it at the end of the text, or put the text in a block: `|` after the colon and the text below."
    return trouble.finding(codes.QUOTE, start, start + 1, message, help)


def escape(trouble: Trouble) -> Finding:
    """Explain a backslash between double quotes."""
    start = max(trouble.lines.text.rfind("\\", trouble.since, trouble.at + 1), trouble.since)
    follows = trouble.lines.text[start + 1 : start + 11]
    if _SURROGATE.match(follows):
        message = "This escape stands for half of a character."
        help = "Type the character itself instead of its escape."
        return trouble.finding(codes.SURROGATE, start, start + 6, message, help)
    message = f"`\\{follows[:1]}` is not complete or not an escape that YAML knows."
    help = "Write the backslash twice, or put the text in a block (`|`), where it is just a backslash."
    fix = Fix(trouble.lines.span(start, start), "\\", "Write the backslash twice")
    return trouble.finding(codes.ESCAPE, start, start + 2, message, help, fix)


def bracket(trouble: Trouble) -> Finding:
    """Explain a list or group in brackets that does not go on as it should."""
    opening = trouble.lines.text[trouble.since]
    if _goes_on(trouble, {"[": "]", "{": "}"}.get(opening, "]")):
        message = "A comma is missing before this, or a text here needs quotes."
        help = "Put a comma between the values, and quotes around a text that holds commas, colons or brackets."
        return trouble.finding(codes.MISSING_COMMA, trouble.at, trouble.at + 1, message, help)
    message = f"The bracket that opens here (`{opening}`) is not closed."
    help = "Close it, or put the text in a block (`|`) when the bracket is part of it."
    return trouble.finding(codes.BRACKET, trouble.since, trouble.since + 1, message, help)


def _goes_on(trouble: Trouble, closing: str) -> bool:
    """Return whether the closing bracket still comes, and not in the value of a later key."""
    first = trouble.lines.place(trouble.since)[0]
    outer = len(trouble.indentation(first))
    text = trouble.rest
    for row in range(trouble.row, len(trouble.lines.starts) + 1):
        line = trouble.lines.line(row)
        key = _KEY_LINE.match(line)
        if row > first and key and len(key.group(1)) <= outer:
            return False
        if closing in text:
            return True
        text = trouble.lines.line(row + 1)
    return False


def no_value(trouble: Trouble) -> Finding:
    """Explain a comma or bracket where a value should be."""
    if trouble.rest.startswith(("]", "}")):
        return closes_nothing(trouble)
    if trouble.rest.startswith(":"):
        return no_name(trouble)
    if trouble.rest.startswith("?"):
        return first_character(trouble)
    if trouble.rest.startswith("-"):
        message = "A dash cannot begin a value between brackets."
        return trouble.finding(codes.FIRST_CHARACTER, trouble.at, trouble.at + 1, message, _DASH_HELP)
    if not trouble.rest.startswith(","):
        return unknown(trouble)
    message, help = "A value is missing before this comma.", "Write the value, or delete the comma."
    return trouble.finding(codes.EMPTY_ITEM, trouble.at, trouble.at + 1, message, help)


def no_name(trouble: Trouble) -> Finding:
    """Explain a colon without a key."""
    message, help = WORDING[codes.EMPTY_KEY]
    return trouble.finding(codes.EMPTY_KEY, trouble.at, trouble.at + 1, message, help)


def tight_colon(trouble: Trouble) -> Finding:
    """Explain a colon between brackets that nothing separates from what follows."""
    message = "There must be a space after the colon, and a value."
    help = "Add them, or put quotes around a text that ends in a colon."
    return trouble.finding(codes.NO_SPACE, trouble.at, trouble.at + 1, message, help)


def closes_nothing(trouble: Trouble) -> Finding:
    """Explain a bracket or comma outside of any list."""
    sign = trouble.rest[:1]
    message = f"This `{sign}` belongs to no bracket that was opened before."
    help = "Delete it, or put the text in quotes when it is part of it."
    return trouble.finding(codes.BRACKET, trouble.at, trouble.at + 1, message, help)


def first_character(trouble: Trouble) -> Finding:
    """Explain a text that begins with a sign that YAML keeps for itself."""
    sign = "a backtick" if trouble.rest.startswith("`") else f"`{trouble.rest[:1]}`"
    message = f"A text cannot begin with {sign} unless it is in quotes or in a block."
    return trouble.finding(
        codes.FIRST_CHARACTER,
        trouble.at,
        trouble.at + 1,
        message,
        BLOCK_HELP,
        quote_fix(trouble.lines, trouble.at),
    )


def alias(trouble: Trouble) -> Finding:
    """Explain a text that begins with an asterisk."""
    return indicator(codes.ALIAS, trouble.lines, trouble.file, trouble.since, broken=True)


def anchor(trouble: Trouble) -> Finding:
    """Explain a text that begins with an ampersand."""
    return indicator(codes.ANCHOR, trouble.lines, trouble.file, trouble.since, broken=True)


def tag(trouble: Trouble) -> Finding:
    """Explain a text that begins with an exclamation mark."""
    return indicator(codes.TAG, trouble.lines, trouble.file, trouble.since, broken=True)


def directive(trouble: Trouble, row: int | None = None) -> Finding:
    """Explain a line that begins with a percent sign."""
    start = trouble.lines.starts[(row or trouble.row) - 1]
    message, help = WORDING[codes.DIRECTIVE]
    return trouble.finding(codes.DIRECTIVE, start, start + 1, message, help)


def block(trouble: Trouble) -> Finding:
    """Explain text on the line that opens a block."""
    sign = trouble.lines.text[trouble.since]
    message = f"After `{sign}` the text must begin on the next line."
    help = f"Move the text to the next line, indented, or put it in quotes when the `{sign}` is part of it."
    return trouble.finding(codes.BESIDE_BAR, trouble.since, trouble.row_end, message, help)


def unknown(trouble: Trouble) -> Finding:
    """Explain nothing, but say where."""
    message = "This line cannot be read as YAML."
    help = "Compare it with the lines above it, or with a file that works."
    return trouble.finding(codes.SYNTAX, trouble.row_start, trouble.row_end, message, help)
