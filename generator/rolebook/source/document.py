"""One YAML file, read: its text, its tree, where everything stands, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from rolebook.diagnostics import Finding, Fix, Span
from rolebook.source import characters, syntax, tree
from rolebook.source.blocks import block_fix
from rolebook.source.files import read_text
from rolebook.source.going_on import Onward, go_on
from rolebook.source.limits import SIZE_LIMIT, Findings, too_large
from rolebook.source.lines import LineMap, unify_line_ends
from rolebook.source.marks import Marks
from rolebook.source.nodes import Path
from rolebook.source.ordinary import ordinary_tree
from rolebook.source.syntax.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Readable:
    """A file that cannot be relied on, as far as it can be read: for findings about the rest of it, and nothing else.

    Attributes:
        tree: As in a document, with made-up texts in the place of what cannot be read.
        marks: Where its values stand.
        covered: The lines of what is made up.
    """

    tree: Any
    marks: Marks
    covered: frozenset[int]


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read.

    Attributes:
        file: Its name, relative to the root, with forward slashes.
        text: Its text, without a byte order mark and with line feeds as line ends.
        tree: Dicts with text keys, lists and scalars; None when the file cannot be relied on, and then there
            is an error among the findings.
        findings: What is wrong with it as a text.
        marks: Where its values stand.
        readable: Without a tree, what of it can be read nevertheless, if that is beyond doubt.
        wholes: Whether a whole number is written with a point or an exponent: a schema may want it without.
    """

    file: str
    text: str
    tree: Any | None
    findings: tuple[Finding, ...]
    marks: Marks
    readable: Readable | None = None
    wholes: bool = False

    def span(self, path: Sequence[str | int], key: bool = False) -> Span:
        """Return where the value at `path` stands, or its key: see `Marks.span`."""
        return self.marks.span(path, key)

    @property
    def raw(self) -> Mapping[Path, str]:
        """The text as typed of plain scalars that mean something else than a text."""
        return self.marks.raw

    @property
    def plain(self) -> frozenset[Path]:
        """The paths of texts written without quotes and not as a block."""
        return self.marks.plain

    @property
    def trailing_comments(self) -> Mapping[Path, Span]:
        """The comments that follow a plain scalar on its last line."""
        return self.marks.trailing_comments

    def line_spans(self, path: Sequence[str | int]) -> tuple[Span, ...]:
        """Return where each line of a literal block stands: see `Marks.line_spans`."""
        return self.marks.line_spans(path)

    def whole_text_fix(self, row: int, *, prose: bool) -> Fix | None:
        """Return the fix that keeps what follows a ` #` in the text on line `row`: see `block_fix`."""
        return block_fix(self.marks.lines, row, prose=prose)

    def quote_span(self, path: Sequence[str | int], line_index: int, start: int, end: int) -> Span:
        """Return where a piece of a line of the text at `path` stands: see `Marks.quote_span`."""
        return self.marks.quote_span(path, line_index, start, end)


def read_yaml(root: FilePath, relative: str) -> Document:
    """Read the YAML file `relative` (forward slashes) below `root`; whatever is wrong is a finding."""
    text, findings = read_text(root, relative)
    if text is None:
        return Document(relative, "", None, findings, Marks("", None))
    return parse_yaml(text, relative)


def parse_yaml(text: str, file: str) -> Document:
    """Read `text` as YAML 1.2; `file` is the name that findings carry. Pure, and never raises."""
    if len(text) > SIZE_LIMIT:
        return Document(file, "", None, (too_large(file),), Marks("", None))
    text = unify_line_ends(text.removeprefix("\ufeff"))
    found = Findings(file)
    clean, broken = characters.check(text, found)
    if broken is None and (ordinary := ordinary_tree(clean)) is not None:
        return Document(file, text, ordinary, (), Marks.when_asked(text))
    reading = tree.read(clean, found)
    # A refused character above the place of an error may well be its cause, and is reported already.
    if reading.error and found.room():
        trouble = Trouble.of(reading.error, LineMap(clean), file)
        if broken is None or broken.line > trouble.row:
            first = syntax.explain(trouble)
            onward = go_on(trouble, first)
            for finding in (first, *onward.findings):
                found.append(finding)
            readable = _readable(clean, onward)
            return Document(file, text, None, found.all(), Marks(clean, None), readable)
    return Document(file, text, reading.tree, found.all(), Marks(clean, reading.root), wholes=reading.wholes)


def _readable(text: str, onward: Onward) -> Readable | None:
    if onward.reading is None:
        return None
    reading = onward.reading
    return Readable(reading.tree, Marks(text, reading.root, reading.tree), onward.covered)
