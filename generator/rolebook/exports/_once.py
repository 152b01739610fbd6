"""The last result, kept: files that say the same of one subject are made one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from rolebook.exports._contract import Site
from rolebook.language import spoken

Subject = TypeVar("Subject")
Made = TypeVar("Made")


def once(make: Callable[[Subject, Site], Made]) -> Callable[[Subject, Site], Made]:
    """`make`, which gives its last result again while the subject, the site and the language are the very same.

    One result is enough, and all that is held of a large catalogue: files of one subject are neighbours by their
    paths, and files are made in the order of their paths.
    """
    last: tuple[tuple[object, ...], Made] | None = None

    def made(subject: Subject, site: Site) -> Made:
        nonlocal last
        asked = (subject, site, spoken())
        if last is None or any(one is not other for one, other in zip(last[0], asked, strict=True)):
            last = asked, make(subject, site)
        return last[1]

    return made
