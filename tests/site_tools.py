"""Reading finished sites: links, anchors, and what a page asks the network for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

FETCHED = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "audio": "src", "video": "src",
    "embed": "src", "object": "data", "use": "href", "image": "href",
}  # fmt: skip
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}


@dataclass
class Seen(HTMLParser):
    """Ids, links and fetched addresses of one page."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag in FETCHED and FETCHED[tag] in values:
            self.fetched.append(values[FETCHED[tag]])
        if tag == "link" and FETCHED_LINKS & set(values.get("rel", "").split()):
            self.fetched.append(values["href"])


@cache
def seen(page: Path) -> Seen:
    parser = Seen()
    parser.feed(page.read_text("utf-8"))
    return parser


def pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def dead_links(folder: Path) -> Iterator[str]:
    """Every link and anchor inside `folder` that leads nowhere, or out of it, or only works with a server."""
    for page in pages(folder):
        if page.name == "404.html":
            continue  # it is served in the place of any address, so its links start at the root
        for link in (*seen(page).links, *seen(page).fetched):
            reason = _dead(folder, page, link)
            if reason:
                yield f"{page.relative_to(folder)}: {link} {reason}"


def _dead(folder: Path, page: Path, link: str) -> str | None:
    parts = urlsplit(link)
    if parts.scheme in ("https", "mailto", "data"):
        return None
    if parts.scheme or parts.netloc:
        return f"has the scheme {parts.scheme or '(none)'}"
    target = page if not parts.path else Path(os.path.normpath(page.parent / unquote(parts.path)))
    if not target.is_relative_to(folder):
        return "leads out of the site"
    if not target.is_file():
        return "leads to no file"
    fragment = unquote(parts.fragment)
    if fragment and target.suffix == ".html" and not fragment.startswith("__") and fragment not in seen(target).ids:
        return "leads to no place on that page"
    return None
