"""Shortcuts through MkDocs for pages that `source` wrote; they change no byte of any page.

Such a page is a few headings with finished HTML between them. MkDocs would read all of it as Markdown, and print
the theme around each page anew.

    headings   puts the page together from its lines
    mould      prints the theme once for pages that differ in their texts alone, and fills those in
    apart      takes pages that no other page shows one by one, in several processes
    reading    reads the rest with fewer steps
    copying    files that are copied as they are become a second name of the same file

Each learns what MkDocs makes of a sample, checks that on a second one, and stands aside when the two disagree or a
page is not of that kind: so a change of settings, theme or version costs time and no byte. Other engines, and
`mkdocs build` by hand, take the long way to the same pages; a test compares the two.
"""

from __future__ import annotations

from rolebook.publish.shortcuts import apart, copying, headings, mould, reading
from rolebook.publish.shortcuts.apart import finish

__all__ = ["finish", "install"]

_STEPS = (reading, headings, mould, copying, apart)


def install() -> None:
    """Have this process's MkDocs take the shortcuts."""
    for step in _STEPS:
        step.install()
