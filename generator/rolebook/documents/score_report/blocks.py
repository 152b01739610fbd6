"""What a report is put together from: blocks of sentences and tables, with every cell as it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rolebook.documents.shared import Link


@dataclass(frozen=True, slots=True)
class Chip:
    """A state in a word or two; `tone` is the class that colours it."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: words, a chip, or a link; `number` sets it flush right."""

    text: str
    href: str = ""
    tone: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; `number` as for its cells."""

    text: str
    number: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first cell of each row is its head."""

    caption: str
    head: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading of its own ("" for none), sentences, a list, a table, and sentences below it."""

    title: str = ""
    says: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    table: Table | None = None
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the report."""

    id: str
    title: str
    blocks: tuple[Block, ...]


Shown = str | Link | Chip


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[Shown]]) -> Table:
    """A table; a column whose head begins with `#` holds numbers."""
    numbers = [name.startswith("#") for name in head]
    return Table(
        caption=caption,
        head=tuple(Column(name.removeprefix("#"), number) for name, number in zip(head, numbers, strict=True)),
        rows=tuple(tuple(_cell(*cell) for cell in zip(row, numbers, strict=True)) for row in rows),
    )


def _cell(shown: Shown, number: bool) -> Cell:
    if isinstance(shown, Link):
        return Cell(shown.text, href=shown.href)
    if isinstance(shown, Chip):
        return Cell(shown.text, tone=shown.tone)
    return Cell(shown, number=number)
