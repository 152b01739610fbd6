"""Every link of a finished site leads somewhere, and no page asks another host for anything.

MkDocs checks the links of Markdown pages alone. This reads what a browser will read, generated pages and
stand-alone documents included, and looks up each relative address, with its fragment, among the files of the
site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote

_BODY = re.compile(r"<article\b.*</article>", re.DOTALL)  # MkDocs checks the theme's links around it
_CODE = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>", re.DOTALL)
_LINK = re.compile(r'<(?:a|area)\s[^>]*?\bhref="([^"]*)"')
_ID = re.compile(r'\s(?:id|name)="([^"]+)"')
_LOADED = re.compile(
    r'<(?:script|img|iframe|source|video|audio|embed|object)\s[^>]*?\b(?:src|data)="([^"]*)"'
    r'|<link\s(?![^>]*\brel="(?:canonical|alternate|license)")[^>]*?\bhref="([^"]*)"'
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_OTHER_HOST = re.compile(r"(?:https?|wss?|ftp):|//", re.IGNORECASE)


def broken_links(site: Path) -> tuple[str, ...]:
    """What is wrong with the links of the site in `site`, one sentence each, in the order of the pages.

    Raises:
        OSError: a file can not be read.
    """
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    known = frozenset(files)
    ids: dict[str, frozenset[str]] = {}
    wanted: list[tuple[str, str, str, str]] = []
    problems: list[str] = []
    for page in files:
        if not page.endswith(".html") or page == "404.html":  # shown under any address, so its links are absolute
            continue
        html = (site / page).read_text("utf-8")
        problems += _loads_from_elsewhere(page, html)
        html = _CODE.sub(" ", html)
        ids[page] = frozenset(map(unescape, _ID.findall(html)))
        wanted += _relative_links(page, html)
    problems += _nowhere(wanted, known, ids)
    return tuple(problems)


def _relative_links(page: str, html: str) -> Iterator[tuple[str, str, str, str]]:
    """Page, address as written, target file and fragment of each relative link."""
    body = _BODY.search(html)
    for written in _LINK.findall(body[0] if body else html):
        address = unescape(written)
        if not _SCHEME.match(address):
            path, _, fragment = address.partition("#")
            path = path.partition("?")[0]
            target = normpath(f"{dirname(page)}/{unquote(path)}".lstrip("/")) if path else page
            yield page, address, target, unquote(fragment)


def _nowhere(
    wanted: list[tuple[str, str, str, str]], known: frozenset[str], ids: dict[str, frozenset[str]]
) -> Iterator[str]:
    for page, address, target, fragment in wanted:
        if target not in known:
            yield f"{page} links to {address}, which is not part of this site."
        elif fragment and target in ids and fragment not in ids[target]:
            yield f"{page} links to {address}, but {target} has no place of that name."


def _loads_from_elsewhere(page: str, html: str) -> Iterator[str]:
    for pair in _LOADED.findall(html):
        address = pair[0] or pair[1]
        if _OTHER_HOST.match(address):
            yield f"{page} would ask another host for {address}."
