"""The places of a document's values, worked out when asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from rolebook.diagnostics import Span
from rolebook.source.limits import Findings
from rolebook.source.lines import LineMap
from rolebook.source.nodes import Node, Path, Style, extent, find, scalars, unpack
from rolebook.source.tree import Reading, read

_COMMENT: Final = re.compile(r"[ \t]+(#[^\n]*)")
_NOWHERE: Final = Span(1, 1, 1, 1)


class Marks:
    """Where the values of one text stand. Paths name keys and, from 0, items: `("metrics", "targets", 0)`.

    Few files are ever asked for a place. So marks may begin without any, and go from one process to another as the text
    alone: it is parsed, perhaps once more, when somebody asks.
    """

    def __init__(self, text: str, root: Node | None, tree: object = None) -> None:
        """Keep the text and the places of its values.

        Args:
            text: The text.
            root: The places; None when the text can not be relied on.
            tree: The values. By default they are read from the text again when they are needed: whoever has the tree
                of a document may change it.
        """
        self.lines = LineMap(text)
        self._text = text
        self._known: Reading | None = Reading(tree, root)

    @classmethod
    def when_asked(cls, text: str) -> Marks:
        """The marks of a text that can be relied on, found when the first place is asked for."""
        marks = cls(text, None)
        marks._known = None
        return marks

    def __reduce__(self) -> tuple[object, ...]:
        broken = self._known is not None and self._known.root is None
        return (Marks, (self._text, None)) if broken else (Marks.when_asked, (self._text,))

    def _again(self) -> Reading:
        self._known = read(self._text, Findings(""))
        return self._known

    @property
    def _root(self) -> Node | None:
        return (self._known or self._again()).root

    def span(self, path: Sequence[str | int], key: bool = False) -> Span:
        """Return where the value at `path` stands, or with `key` its key.

        An item of a list has no key; then, and for the whole document, it is the first line of the value.
        When `path` does not exist it is the key of the nearest parent that does: where a missing key should
        be looked for.
        """
        if self._root is None:
            return _NOWHERE
        node, name, found = find(self._root, path)
        if found and not key:
            return self.lines.span(*extent(node, self._text))
        if name is not None:
            return self.lines.span(*unpack(name)[:2])
        start, end = extent(node, self._text)
        return self.lines.span(start, min(end, self.lines.end(self.lines.place(start)[0])))

    @cached_property
    def raw(self) -> Mapping[Path, str]:
        """The text as typed of plain scalars that mean something else than a text: `21.30`, `007`, `null`."""
        places = scalars(self._root, lambda place: place & 7 == Style.OTHER)
        return {path: self._typed(place) for path, place in places}

    @cached_property
    def plain(self) -> frozenset[Path]:
        """The paths of texts that are written without quotes and not as a block."""
        return frozenset(path for path, _ in scalars(self._root, lambda place: place & 7 == Style.PLAIN))

    @cached_property
    def trailing_comments(self) -> Mapping[Path, Span]:
        """The comments that follow a plain scalar on its last line; an empty value has none."""
        if " #" not in self._text and "\t#" not in self._text:
            return {}
        return {
            path: self.lines.span(*match.span(1))
            for path, place in scalars(self._root, self._is_spaced)
            if (match := _COMMENT.match(self._text, unpack(place)[1]))
        }

    def _is_spaced(self, place: int) -> bool:
        start, end, style = unpack(place)
        return style <= Style.OTHER and start < end and self._text[end : end + 1] in (" ", "\t")

    def line_spans(self, path: Sequence[str | int]) -> tuple[Span, ...]:
        """Return where each line of a literal block (`|`) stands; for any other value one span."""
        place = self._scalar(path)
        if place is None or place & 7 != Style.LITERAL:
            return (self.span(path),)
        first, last = (self.lines.place(offset)[0] for offset in extent(place, self._text))
        left = self._left(first + 1, self._value(path, place))
        return tuple(self._row_span(row, left) for row in range(first + 1, last + 1))

    def _left(self, first: int, block: str) -> int:
        """Return how far the text of a block that begins on line `first` is indented in the file."""
        lines = enumerate(block.split("\n"), first)
        return next((len(self.lines.line(row)) - len(line) for row, line in lines if line), 0)

    def _row_span(self, row: int, left: int) -> Span:
        length = len(self.lines.line(row))
        return Span(row, min(left, length) + 1, row, length + 1)

    def quote_span(self, path: Sequence[str | int], line_index: int, start: int, end: int) -> Span:
        """Return where characters `start` to `end` of one line of the text at `path` stand in the file.

        Exact for literal blocks and for texts on one line without escapes. Otherwise it is where the piece
        stands when it stands only once, and else the whole value.
        """
        place = self._scalar(path)
        lines = [] if place is None else self._value(path, place).split("\n")
        if place is None or not 0 <= line_index < len(lines):
            return self.span(path)
        start, end = sorted((max(start, 0), min(max(end, 0), len(lines[line_index]))))
        rows = self.line_spans(path)
        if place & 7 == Style.LITERAL and line_index < len(rows):
            row = rows[line_index]
            return Span(row.line, row.column + start, row.line, row.column + end)
        return self._piece(place, lines, line_index, start, end) or self.span(path)

    def _value(self, path: Sequence[str | int], place: int) -> str:
        """Return the text at a path that leads to a scalar; for a number, as typed."""
        if place & 7 == Style.OTHER:
            return self._typed(place)
        value: Any = self._known.tree if self._known else None
        if value is None:
            value = self._again().tree
        for step in path:
            value = value[step]
        return str(value)

    def _piece(self, place: int, lines: list[str], line_index: int, start: int, end: int) -> Span | None:
        begin, stop, style = unpack(place)
        begin += style in (Style.SINGLE, Style.DOUBLE)
        line, piece = lines[line_index], lines[line_index][start:end]
        if line_index == 0 and style < Style.LITERAL and self._text.startswith(line, begin):
            return self.lines.span(begin + start, begin + end)
        at = self._text.find(piece, begin, stop)
        if not piece or at < 0 or self._text.find(piece, at + 1, stop) >= 0:
            return None
        return self.lines.span(at, at + len(piece))

    def _scalar(self, path: Sequence[str | int]) -> int | None:
        if self._root is None:
            return None
        node, _, found = find(self._root, path)
        return node if found and isinstance(node, int) else None

    def _typed(self, place: int) -> str:
        start, end, _ = unpack(place)
        return self._text[start:end]
