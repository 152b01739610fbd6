"""What the tree builder says about what it will not read."""

from __future__ import annotations

from typing import Final

from rolebook.diagnostics import CodeInfo
from rolebook.source import codes
from rolebook.source.limits import DEPTH_LIMIT, DIGIT_LIMIT

# A message and a help for each code. Names in braces are filled in; an author's text only ever fills, so
# braces in it mean nothing.
WORDING: Final[dict[CodeInfo, tuple[str, str]]] = {
    codes.DUPLICATE_KEY: (
        "The key `{key}` stands here a second time; the first is on line {line}.",
        "Keep one of the two.",
    ),
    codes.MERGE_KEY: ("The key `<<` pulls in keys from elsewhere.", "Write the keys out."),
    codes.EMPTY_KEY: ("There is no name before the colon.", "Write a name, or delete the line."),
    codes.COMPLEX_KEY: (
        "What stands before the colon here is a list or a group, not a name.",
        "Put the text in quotes or in a block (`|`) when the brackets are part of it.",
    ),
    codes.TOO_DEEP: (
        f"Lists and groups are nested more than {DEPTH_LIMIT} deep here.",
        "Look for brackets or dashes that are too many.",
    ),
    codes.LONG_NUMBER: (
        f"This number is too large: at most {DIGIT_LIMIT} digits can be read.",
        "Shorten it, or put it in quotes when it is a text.",
    ),
    codes.NO_NUMBER: (
        "`{raw}` means infinity or no number at all.",
        "Write a number, or put it in quotes when it is a text.",
    ),
    codes.DIRECTIVE: ("A line of `%` at the start changes how the whole file is read.", "Delete the line."),
    codes.EMPTY_FILE: ("The file says nothing.", "Fill it in, or delete it."),
    codes.SEVERAL_DOCUMENTS: (
        "A line of `---` begins a second document here, and a file may hold only one.",
        "Delete the line, or put it in a block (`|`) when it is part of a text.",
    ),
}
