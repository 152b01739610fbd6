"""One YAML file, read: its text, its tree, where everything stands, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any, Final

from rolebook.diagnostics import Finding, Fix, Span
from rolebook.source import characters, syntax, tree
from rolebook.source.blocks import block_fix
from rolebook.source.files import read_text
from rolebook.source.limits import SIZE_LIMIT, Findings, too_large
from rolebook.source.lines import LineMap, unify_line_ends
from rolebook.source.marks import Marks
from rolebook.source.nodes import Path
from rolebook.source.syntax.trouble import Trouble

# How often a file is read again for more of the same fault, and how many characters it may have for that.
_AGAIN: Final = 20
_SHORT: Final = 100_000


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
    """

    file: str
    text: str
    tree: Any | None
    findings: tuple[Finding, ...]
    marks: Marks

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
    reading = tree.read(clean, found)
    # A refused character above the place of an error may well be its cause, and is reported already.
    if reading.error and found.room():
        trouble = Trouble.of(reading.error, LineMap(clean), file)
        if broken is None or broken.line > trouble.row:
            found.append(syntax.explain(trouble))
            for more in _alike(trouble):
                found.append(more)
    return Document(file, text, reading.tree, found.all(), Marks(clean, reading.root, reading.tree))


def _alike(trouble: Trouble) -> Iterator[Finding]:
    """More colons in the middle of a text, on later lines: people who type one usually type several.

    Each is read as a letter, so that nothing moves, and the rest is read again for what stops it next.
    """
    said = trouble.row
    for _ in range(_AGAIN if len(trouble.lines.text) <= _SHORT else 0):
        if not syntax.is_second_colon(trouble):
            return
        text = f"{trouble.lines.text[: trouble.at]}.{trouble.lines.text[trouble.at + 1 :]}"
        error = tree.read(text, Findings(trouble.file)).error
        if error is None:
            return
        trouble = Trouble.of(error, LineMap(text), trouble.file)
        if trouble.row > said and syntax.is_second_colon(trouble):
            said = trouble.row
            yield replace(syntax.explain(trouble), fix=None)
