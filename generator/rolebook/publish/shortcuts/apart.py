"""Pages outside the navigation: no other page shows anything of theirs, so each is read, printed and forgotten.

MkDocs reads every page before it prints the first, since a navigation holds titles of others, and holds them all until
the end. These wait until it is done with the rest. Then each goes from file to file by itself, in as many processes as
there are cores, and a large site is never in memory as a whole.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from mkdocs.commands import build

from rolebook.crew import share

Step: TypeAlias = Callable[[], None]

_waiting: list[Step] = []
"""What is left to do of the build that this process makes."""


def install() -> None:
    """Have this process's MkDocs leave such pages to `finish`."""
    read, printed = build._populate_page, build._build_page

    def _populate_page(page: Any, config: Any, files: Any, dirty: bool = False) -> None:
        if _apart(page):
            page.read_later = partial(read, page, config, files, dirty)
        else:
            read(page, config, files, dirty)

    def _build_page(page: Any, *with_what: Any, **more: Any) -> None:
        if _apart(page):
            _waiting.append(partial(_from_file_to_file, page, partial(printed, page, *with_what, **more)))
        else:
            printed(page, *with_what, **more)

    build._populate_page, build._build_page = _populate_page, _build_page


def finish(lines: list[str]) -> None:
    """Make the pages that wait; `lines` are what MkDocs complained of, and get what it complains of now.

    Raises:
        OSError: the disk is full, or refuses.
        Exception: what MkDocs raises for a page.
    """

    def make(step: Step) -> list[str]:
        before = len(lines)
        step()
        new, lines[before:] = lines[before:], []
        return new

    steps, _waiting[:] = list(_waiting), []
    lines += [line for new in share(steps, make) for line in new]


def _apart(page: Any) -> bool:
    return not (page.parent or page.previous_page or page.next_page or page.is_index)


def _from_file_to_file(page: Any, printed: Step) -> None:
    page.read_later()
    printed()
    page.markdown = page.content = page.toc = None
