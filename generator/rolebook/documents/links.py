"""Links between documents, which can not point at something less open than the page they stand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count, takewhile
from posixpath import dirname, relpath

from rolebook.documents.known import UNKNOWN_YET, Known
from rolebook.schema.audience import Audience


class ClosedTargetError(Exception):
    """A page tried to link to a document that its readers may not see: a programming error."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A further link key, for a place inside a document."""

    key: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link key leads; `words` are what a link to a file for print says."""

    path: str
    audience: Audience
    fragment: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Editing:
    """How files of this catalogue are edited, as far as it is known.

    Attributes:
        new_file: the address of a code host's editor for new files, with `{path}` and `{text}`; None when nobody said.
        schemas: the folder of the schemas as seen from a role file.
    """

    new_file: str | None = None
    schemas: str = "../schema"


UNKNOWN = Editing()
"""Nobody said how."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A link to a file for print."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Here:
    """The place that a view writes for: its own address, its readers, the day of the build.

    Attributes:
        path: this document's path in the site.
        audience: who reads this document.
        today: ISO 8601 day of the build.
        targets: every link key of the site.
        editing: how files of the catalogue are edited.
        known: what the team's pages print besides the catalogue; nothing on a page of anybody else.
    """

    path: str
    audience: Audience
    today: str
    targets: Mapping[str, Target]
    editing: Editing = UNKNOWN
    known: Known = UNKNOWN_YET

    def link(self, key: str) -> str:
        """Relative URL of `key` from here.

        Raises:
            KeyError: no document has this key.
            ClosedTargetError: the target is less open than this page.
        """
        target = self.targets[key]
        if target.audience > self.audience:
            raise ClosedTargetError(f"{self.path} ({self.audience.name}) links to {key} ({target.audience.name})")
        fragment = f"#{target.fragment}" if target.fragment else ""
        if target.path == self.path and fragment:
            return fragment
        return _leads(dirname(self.path), target.path) + fragment

    def link_if_open(self, key: str) -> str | None:
        """The same, or None when there is no such document here or it is less open than this page."""
        target = self.targets.get(key)
        return None if target is None or target.audience > self.audience else self.link(key)

    def papers(self, key: str) -> tuple[Paper, ...]:
        """The files for print of the document `key` that stand in this site; none unless the build makes them."""
        numbered = (paper_key(number, key) for number in count())
        there = takewhile(self.targets.__contains__, numbered)
        return tuple(Paper(self.targets[name].words, self.link(name)) for name in there)


def paper_key(number: int, key: str) -> str:
    """The link key of the document `key` in the format that comes as number `number`, from 0."""
    return f"paper:{number}:{key}"


@lru_cache(maxsize=16_384)
def _leads(folder: str, path: str) -> str:
    """The way from a folder to a file. Pages of one folder lead to the same library, so each way is asked for often."""
    return relpath(path, folder or ".")
