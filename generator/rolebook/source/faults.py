"""What the tree builder says about what it will not read."""

from __future__ import annotations

import re
from typing import Final

from rolebook.diagnostics import CodeInfo, Fix
from rolebook.source import characters, codes
from rolebook.source.indicators import Marked
from rolebook.source.limits import DEPTH_LIMIT, DIGIT_LIMIT, Findings
from rolebook.source.lines import LineMap
from rolebook.source.nodes import unpack

SHOWN: Final = 60  # characters of an author's text that a message repeats

_DECIMAL: Final = re.compile(r"[0-9],\Z")
_OR_ITEM: Final = " Or, if a new item of the list begins here, put `- ` in front of it."

# A message and a help for each code. Names in braces are filled in; an author's text only ever fills, so braces in
# it mean nothing.
WORDING: Final[dict[CodeInfo, tuple[str, str]]] = {
    codes.DUPLICATE_KEY: (
        "The key `{key}` stands here a second time; the first is on line {line}.",
        "Keep one of the two.{or_item}",
    ),
    codes.MERGE_KEY: ("The key `<<` pulls in keys from elsewhere.", "Write the keys out."),
    codes.EMPTY_KEY: ("There is no name before the colon.", "Write a name, or delete the line."),
    codes.NAME_QUOTES: ("The name `{key}` is not read as a name without quotes.", 'Put it in quotes: `"{key}"`.'),
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


class Faults:
    """The faults of one text.

    `spoilt` is set by one that leaves the tree without what its author meant to be there, `shaky` by one of these
    that may lead the parser astray, so that an error below it is likely the same fault.
    """

    def __init__(self, lines: LineMap, found: Findings) -> None:
        """Begin without any."""
        self.spoilt = False
        self.shaky = False
        self._lines = lines
        self._found = found
        self._marked = Marked(lines, found)
        self._repeated: set[int] = set()

    def add(
        self,
        info: CodeInfo,
        start: int,
        end: int,
        *,
        spoils: bool = True,
        shaky: bool = False,
        fix: Fix | None = None,
        **names: object,
    ) -> None:
        """Report the fault that stands between two offsets; `names` fill its wording."""
        self.spoilt = self.spoilt or spoils
        self.shaky = self.shaky or shaky
        if self._found.room():
            message, help = WORDING[info]
            message, help = message.format_map(names), help.format_map(names)
            self._found.append(info.finding(self._found.file, self._lines.span(start, end), message, help, fix=fix))

    def unquoted(self, key: str, start: int, end: int) -> None:
        """Report a name that reads as a number, or as true, false or nothing.

        The `70` of `{day_30: 0,70}` is no name that somebody meant, and quotes would not help. That there is no such
        field is said where the fields are known.
        """
        if key.isdigit() and _DECIMAL.search(self._lines.text, max(0, start - 2), start):
            return
        fix = Fix(self._lines.span(start, end), f'"{key}"', "Put the name in quotes")
        self.add(codes.NAME_QUOTES, start, end, spoils=False, fix=fix, key=key[:SHOWN])

    def repeat(self, key: str, known: dict[str, int], start: int, end: int) -> None:
        """Report a key that stands a second time among the `known` ones; in an item of a list only the first."""
        line, _ = self._lines.place(unpack(known[key])[0])
        first = unpack(next(iter(known.values())))[0]
        row, column = self._lines.place(first)
        # Without its dash, an item gives all its keys to the one above: one fault, and not one for each key.
        item = self._lines.line(row)[: column - 1].rstrip().endswith("-")
        if not item or first not in self._repeated:
            self._repeated.add(first)
            or_item = _OR_ITEM if item else ""
            self.add(codes.DUPLICATE_KEY, start, end, spoils=False, key=key[:SHOWN], line=line, or_item=or_item)

    def escape(self, value: str, start: int, end: int) -> None:
        r"""Report a refused character that an escape such as `\u202e` put into a text."""
        match = characters.refused(value)
        if match:
            self.spoilt = True
            if self._found.room():
                finding = characters.escape_finding(match.group(), self._lines, self._found.file, start, end)
                self._found.append(finding)

    def properties(self, tag: str | None, anchor: str | None, start: int) -> None:
        """Report the tag and the anchor of a value."""
        self.spoilt = self.shaky = True
        self._marked.properties(tag, anchor, start)

    def alias(self, name: str, start: int) -> None:
        """Report an alias."""
        self.spoilt = self.shaky = True
        self._marked.alias(name, start)

    def finish(self) -> None:
        """Report what only the whole text can tell: which anchors are meant as such."""
        self._marked.finish()
