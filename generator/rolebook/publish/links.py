"""Every link of a finished site leads somewhere, and no page asks another host for anything.

MkDocs checks the links of Markdown pages alone. This reads what a browser will read, generated pages and
stand-alone documents included, and looks up each relative address, with its fragment, among the files of the
site.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote

from rolebook.crew import share
from rolebook.publish.files import files_below

_BODY = re.compile(r"<article\b.*</article>", re.DOTALL)  # MkDocs checks the theme's links around it
_CODE = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>", re.DOTALL)
_LINK = re.compile(r'<(?:a|area)\s[^>]*?\bhref="([^"]*)"')
_ID = re.compile(r'="(?:(?<=\sid=")|(?<=\sname="))([^"]+)"')  # begins with what is rare, and so is found sooner
_LOADED = re.compile(
    r'<(?:script|img|iframe|source|video|audio|embed|object)\s[^>]*?\b(?:src|data)="([^"]*)"'
    r'|<link\s(?![^>]*\brel="(?:canonical|alternate|license)")[^>]*?\bhref="([^"]*)"'
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_OTHER_HOST = re.compile(r"(?:https?|wss?|ftp):|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Page:
    """What was found on one page, as little as will do: it may come from another process.

    Attributes:
        path: its place in the site.
        ids: what a fragment may name.
        loads: what it would ask another host for, a sentence each.
        lost: links that lead to no file, or to no place on this page, a sentence each.
        elsewhere: address as written, file and fragment of each link to a place in another file.
    """

    path: str
    ids: frozenset[str]
    loads: tuple[str, ...]
    lost: tuple[str, ...]
    elsewhere: tuple[tuple[str, str, str], ...]


def broken_links(site: Path) -> tuple[str, ...]:
    """What is wrong with the links of the site in `site`, one sentence each, in the order of the pages.

    Raises:
        OSError: a file can not be read.
    """
    start = len(str(site)) + 1
    known = frozenset(entry.path[start:].replace(os.sep, "/") for entry in files_below(site))
    # The page of what is not found is shown under any address, so its links are absolute.
    names = sorted(name for name in known if name.endswith(".html") and name != "404.html")
    pages = share(names, lambda name: _read(name, (site / name).read_text("utf-8"), known))
    ids = {page.path: page.ids for page in pages}
    loads = tuple(problem for page in pages for problem in page.loads)
    return loads + tuple(problem for page in pages for problem in (*page.lost, *_no_such_place(page, ids)))


def _read(page: str, html: str, known: frozenset[str]) -> _Page:
    loads = tuple(_loads_from_elsewhere(page, html))
    html = _CODE.sub(" ", html)
    ids = frozenset(map(unescape, _ID.findall(html)))
    lost: list[str] = []
    elsewhere: list[tuple[str, str, str]] = []
    for address, target, fragment in _relative_links(page, html):
        if target not in known:
            lost.append(f"{page} links to {address}, which is not part of this site.")
        elif fragment and target != page:
            elsewhere.append((address, target, fragment))
        elif fragment and fragment not in ids:
            lost.append(_not_there(page, address, target))
    return _Page(page, ids, loads, tuple(lost), tuple(elsewhere))


def _relative_links(page: str, html: str) -> Iterator[tuple[str, str, str]]:
    """Address as written, target file and fragment of each relative link, each once."""
    body = _BODY.search(html)
    folder = dirname(page)
    for written in dict.fromkeys(_LINK.findall(body[0] if body else html)):
        address = unescape(written)
        if not _SCHEME.match(address):
            path, _, fragment = address.partition("#")
            path = path.partition("?")[0]
            yield address, _leads(folder, path) if path else page, unquote(fragment)


@lru_cache(maxsize=4096)
def _leads(folder: str, path: str) -> str:
    """The file to which `path` leads from `folder`. Pages of one folder lead to the same library."""
    return normpath(f"{folder}/{unquote(path)}".lstrip("/"))


def _no_such_place(page: _Page, ids: dict[str, frozenset[str]]) -> Iterator[str]:
    for address, target, fragment in page.elsewhere:
        if target in ids and fragment not in ids[target]:
            yield _not_there(page.path, address, target)


def _not_there(page: str, address: str, target: str) -> str:
    return f"{page} links to {address}, but {target} has no place of that name."


def _loads_from_elsewhere(page: str, html: str) -> Iterator[str]:
    for pair in _LOADED.findall(html):
        address = pair[0] or pair[1]
        if _OTHER_HOST.match(address):
            yield f"{page} would ask another host for {address}."
