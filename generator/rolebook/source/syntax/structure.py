"""Complaints about how lines belong together: keys, colons, indentation."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from rolebook.diagnostics import Finding, Fix
from rolebook.source import codes
from rolebook.source.blocks import block_fix
from rolebook.source.quoting import BLOCK_HELP, quote_fix
from rolebook.source.syntax import values
from rolebook.source.syntax.trouble import Trouble

_SIMPLE_KEY_LIMIT: Final = 1024  # YAML 1.2.2, section 7.4: a key and its colon lie within 1024 characters

# Quantifiers that give nothing back (`*+`): the lines of a hostile file may be a megabyte long.
_KEY: Final = re.compile(r" *+(?:- ++)*+[^\s:#](?:[^:#]|:(?! |\Z))*+:(?: |\Z)")
# A key of one word. "We check two things: …" is a text that has lost its place.
_FIELD: Final = re.compile(r" *+(?:- ++)*+[A-Za-z_][\w-]*+:(?: |\Z)")
_NAME: Final = re.compile(r" *+(?:- ++)*+[A-Za-z_][\w-]*+\Z")
_NAME_WITHOUT_SPACE: Final = re.compile(r" *+(?:- ++)*+([A-Za-z_][\w-]*+:)(?=[^\s:/])")
_COMMENT: Final = re.compile(r"(?:^|[ \t])#")
_BLOCK: Final = re.compile(r"[|>][-+0-9]{0,2}[ \t]*+(?:#.*+)?\Z")


def colon(trouble: Trouble) -> Finding:
    """Explain a colon where no key can be."""
    key = _KEY.match(trouble.before)
    if key:
        return _second_colon(trouble, trouble.before[key.end() :].lstrip())
    if len(trouble.before) > _SIMPLE_KEY_LIMIT:
        return _second_colon(trouble, "")
    owner = _owner(trouble)
    if owner and len(trouble.indentation(owner)) < len(trouble.indentation(trouble.row)):
        return _below_text(trouble, owner) if _NAME.match(trouble.before) else _second_colon(trouble, "")
    keyless = list(takewhile(lambda row: row != owner, trouble.content_above(trouble.row)))
    return _keyless(trouble, keyless[-1]) if keyless else _second_colon(trouble, "")


def _owner(trouble: Trouble) -> int | None:
    """Return the nearest line above that has a key."""
    return next((row for row in trouble.content_above(trouble.row) if _KEY.match(trouble.lines.line(row))), None)


def _second_colon(trouble: Trouble, value: str) -> Finding:
    if value.startswith(("'", '"', "[", "{")):
        return values.after_value(trouble)
    return trouble.finding(
        codes.COLON,
        trouble.at,
        trouble.at + 1,
        "A colon and a space in the middle of a text make YAML see a second key.",
        BLOCK_HELP,
        quote_fix(trouble.lines, trouble.at) or block_fix(trouble.lines, trouble.row),
    )


def _below_text(trouble: Trouble, owner: int) -> Finding:
    name = trouble.before.strip()
    return trouble.finding(
        codes.INDENTATION,
        trouble.row_start,
        trouble.at,
        f"`{name}` is indented deeper than line {owner}, which has its value already.",
        f"Line it up with the key on line {owner}, or, if it is part of the text there, use a block (`|`).",
    )


def no_colon(trouble: Trouble) -> Finding:
    """Explain a line that should be a key and has no colon."""
    return _keyless(trouble, trouble.lines.place(trouble.since)[0])


def _keyless(trouble: Trouble, row: int) -> Finding:
    line, start = trouble.lines.line(row), trouble.lines.starts[row - 1]
    name = _NAME_WITHOUT_SPACE.match(line)
    if name:
        at = start + name.end()
        return trouble.finding(
            codes.NO_SPACE,
            at - 1,
            at,
            "There must be a space after the colon.",
            f"Write `{name.group(1)}`, a space and then the value.",
            Fix(trouble.lines.span(at, at), " ", "Add a space after the colon"),
        )
    bar = _bar_above(trouble, row)
    if bar is not None:
        deeper = len(trouble.indentation(bar)) + 2
        return trouble.finding(
            codes.INDENTATION,
            start + len(trouble.indentation(row)),
            start + len(line.rstrip()),
            f"This line does not belong to the text of line {bar}, since it is not indented deeper than that line.",
            f"If it is part of that text, begin it with {deeper} spaces. If it is a field, a colon is missing.",
        )
    return trouble.finding(
        codes.NO_COLON,
        start + len(trouble.indentation(row)),
        start + len(line.rstrip()),
        "This line has no key: a name, a colon and a space are missing.",
        "If it is part of the text above, use a block: `|` after that key's colon and the text below.",
    )


def _bar_above(trouble: Trouble, row: int) -> int | None:
    """Return the line that opens a block with a bar, when the words in `row` may be that block's."""
    if not trouble.lines.line(row).lstrip()[:1].isalnum():
        return None
    above = next((line for line in trouble.content_above(row) if _FIELD.match(trouble.lines.line(line))), None)
    if above is None or not _BLOCK.search(trouble.lines.line(above)):
        return None
    return above


def misplaced(trouble: Trouble) -> Finding:
    """Explain a line, or the rest of one, that continues nothing."""
    if trouble.before.strip(" -"):
        return values.after_value(trouble)
    if trouble.rest.startswith(":"):
        return values.no_name(trouble)
    if trouble.rest.startswith(("]", "}", ",")):
        return values.closes_nothing(trouble)
    return _cut(trouble) or _spaces_above(trouble) or _not_an_item(trouble)


def _cut(trouble: Trouble) -> Finding | None:
    """Return a finding when a comment in the line above ended the text that goes on here."""
    above = trouble.row - 1
    comment = _COMMENT.search(trouble.lines.line(above))
    if not comment or _KEY.match(trouble.lines.line(trouble.row)) or trouble.rest.startswith("- "):
        return None
    base = next(trouble.content_above(trouble.row), 0)
    if not base or len(trouble.indentation(base)) >= len(trouble.indentation(trouble.row)):
        return None
    end = trouble.lines.starts[above - 1] + comment.end()
    message = "The text ends here, since ` #` begins a comment, and cannot go on in the next line."
    help = "Put the whole text in a block: `|` after the colon and the text below, indented."
    return trouble.finding(
        codes.CUT_TEXT, end - 1, trouble.lines.end(above), message, help, block_fix(trouble.lines, above)
    )


def _spaces_above(trouble: Trouble) -> Finding | None:
    """Return a finding when the empty line above is indented deeper than the text of its block."""
    above = trouble.lines.line(trouble.row - 1)
    header = trouble.lines.line(next(trouble.content_above(trouble.row), 0))
    if not above or above.strip() or len(above) <= len(trouble.indentation(trouble.row)) or not _BLOCK.search(header):
        return None
    start = trouble.lines.starts[trouble.row - 2]
    message = "This empty line holds more spaces than the text below it is indented by."
    fix = Fix(trouble.lines.span(start, start + len(above)), "", "Delete the spaces of an empty line")
    return trouble.finding(codes.INDENTATION, start, start + len(above), message, "Delete the spaces.", fix)


def _not_an_item(trouble: Trouble) -> Finding:
    column = trouble.lines.place(trouble.since)[1]
    same = column == len(trouble.indentation(trouble.row)) + 1
    if same and trouble.rest.startswith("- "):
        message = "This list item stands among keys, so it belongs to none of them."
        help = "Write the list's key above it, or indent it as deep as the items it belongs to."
    elif same and trouble.problem.endswith("indicator"):
        message = "This line stands among the items of a list, but does not begin with `- `."
        help = "Begin it with `- `, or line it up with the item it belongs to."
    else:
        message = "This line does not line up with any line above it."
        help = "Indent it exactly as far as the lines it belongs with."
    return trouble.finding(codes.INDENTATION, trouble.row_start, trouble.row_end, message, help)


def after_the_end(trouble: Trouble) -> Finding:
    """Explain text after the end of the document."""
    above = next(trouble.content_above(trouble.row), 0)
    if trouble.lines.line(above).startswith("..."):
        start = trouble.lines.starts[above - 1]
        message = "A line of `...` ends the file, and more follows it."
        return trouble.finding(codes.SEVERAL_DOCUMENTS, start, start + 3, message, "Delete this line.")
    directive = trouble.row if trouble.rest.startswith("%") else above
    if trouble.lines.line(directive).startswith("%"):
        return values.directive(trouble, directive)
    first = next((row for row in range(1, trouble.row) if trouble.lines.line(row).startswith(" ")), 0)
    if trouble.before.strip() or trouble.rest.startswith(("]", "}", ",")) or not first:
        return misplaced(trouble)
    message = "This line begins further left than the first one, so it belongs to nothing."
    help = "Let all keys of the file begin in the first column."
    return trouble.finding(codes.INDENTATION, trouble.row_start, trouble.row_end, message, help)


def list_beside_key(trouble: Trouble) -> Finding:
    """Explain a list item on the line of its key."""
    message = "A list cannot begin on the line of its key."
    help = "Put each item on a line of its own below the key, or use quotes when the dash is part of a text."
    return trouble.finding(
        codes.LIST_BESIDE_KEY, trouble.at, trouble.at + 1, message, help, quote_fix(trouble.lines, trouble.at)
    )
