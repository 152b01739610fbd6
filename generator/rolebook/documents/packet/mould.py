"""Many packets of one kit: what they share is rendered once, and each is put together from the pieces.

A packet with the same times, day and address as another one differs from it in its code and in the order of its texts
alone. So one packet is rendered with marks where a code stands and where a text begins, cut there, and cast again in
any order. The bytes are those that rendering each packet by itself would give; a test compares them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rolebook.catalog.catalogs import Assignment
from rolebook.documents.links import Here
from rolebook.documents.packet.individual import Individual
from rolebook.documents.packet.parts import PartView
from rolebook.documents.packet.view import view
from rolebook.documents.render import render

# No file that we read may hold these two characters, and no document of ours does.
_CUT, _CODE = "\x00", "\x01"


@dataclass(frozen=True, slots=True)
class Mould:
    """A packet in pieces: what stands before the texts of each part, these texts by their ids, and what is left."""

    pieces: tuple[tuple[str, str, dict[str, str]], ...]
    rest: str

    def cast(self, copy: Individual) -> str:
        """The packet of `copy`, which has the times, the day and the address that the mould was made for."""
        parts = [text for before, part, blocks in self.pieces for text in (before, *_ordered(copy, part, blocks))]
        return "".join((*parts, self.rest)).replace(_CODE, copy.code)


def mould(assignment: Assignment, here: Here, copy: Individual) -> Mould:
    """The mould for all packets of a kit that have the times, the day and the address of `copy`."""
    shown = replace(view(assignment, here, replace(copy, code=_CODE, order={})), cut=_CUT)
    texts = iter(render("packet", shown).split(_CUT))
    before, pieces = next(texts), []
    for part in shown.parts:
        for ids in _lists(part):
            pieces.append((before, part.id, {name: next(texts) for name in ids}))
            before = next(texts)
    return Mould(tuple(pieces), before)


def _lists(part: PartView) -> Iterator[list[str]]:
    yield from (ids for ids in ([text.id for text in part.outputs], [item.id for item in part.items]) if ids)


def _ordered(copy: Individual, part: str, blocks: dict[str, str]) -> Iterator[str]:
    return (blocks[name] for name in copy.arranged_ids(part, tuple(blocks)))
