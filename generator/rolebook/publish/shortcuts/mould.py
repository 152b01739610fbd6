"""The theme around pages that differ in their texts alone: printed once with marks, then filled in.

Two pages are alike when they stand in the same folder, are no part of the navigation, and have contents of the same
shape. A mould is the theme's own output for such a page with a mark for each of its texts. It is tried on texts that
hold what a theme might escape, cut or measure; only if the theme prints the same is the mould used. So a theme may do
with the texts of a page what it likes, but what it prints around one page of a folder must not hang on its name.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from posixpath import basename, dirname
from typing import Any, TypeAlias

from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.theme import Theme

Key: TypeAlias = tuple[object, ...]
Texts: TypeAlias = tuple[str, ...]
"""Name in the address, title, description, content; then id and words of each entry of the contents."""

_CONTENT = 3
_MARK = "\ue000"
_MARKED = re.compile(f"{_MARK}([0-9]+){_MARK}")
_UNASKED = "\ue001"
"""Stands where a page names itself in another way: if it is printed, there is no mould."""
_META = frozenset(("title", "description"))
_ENDING = ".html"
_TITLE = "<h1"
"""The theme looks for it in the content."""
_ODD = "x &amp; <b>&#44;</b>  &quot;é&quot; <i id='y'>|</i> {{ a }}"
_FEW = 4
"""How many pages are alike before a mould pays: making and trying one prints the theme twice."""


class Moulds:
    """The moulds of one build; `render` takes the place of that method of the template of pages."""

    def __init__(self, long_way: Callable[[Mapping[str, Any]], str]) -> None:
        """`long_way` prints a page in its theme."""
        self._long_way = long_way
        self._alike: dict[Key, int] = {}
        self._moulds: dict[Key, Sequence[str] | None] = {}

    def render(self, context: Mapping[str, Any]) -> str:
        """A page in its theme."""
        page = context["page"]
        key = _key(page)
        if key is None:
            return self._long_way(context)
        self._alike[key] = self._alike.get(key, 0) + 1
        if self._alike[key] >= _FEW and key not in self._moulds:
            self._moulds[key] = self._made(context)
        mould = self._moulds.get(key)
        return _filled(mould, _texts(page)) if mould else self._long_way(context)

    def _made(self, context: Mapping[str, Any]) -> Sequence[str] | None:
        many = len(_texts(context["page"]))
        marks = tuple(f"{_MARK}{number}{_MARK}" for number in range(many))
        printed = self._printed(context, marks).replace(_TITLE + marks[_CONTENT], marks[_CONTENT])
        mould = _MARKED.split(printed)
        odd = ("0-%20.a", *(f"{_ODD}{number}" for number in range(1, many)))
        filled = _filled(mould, (*odd[:_CONTENT], _TITLE + odd[_CONTENT], *odd[_CONTENT + 1 :]))
        return mould if filled == self._printed(context, odd) and _UNASKED not in printed else None

    def _printed(self, context: Mapping[str, Any], texts: Texts) -> str:
        return self._long_way({**context, "page": _stand_in(context["page"], texts)})


def _key(page: Any) -> Key | None:
    """Pages with the same key are alike; None for a page that is like no other."""
    if page is None or page.ancestors or page.parent or page.previous_page or page.next_page or page.is_index:
        return None
    named = page.url.endswith(_ENDING) and page.meta.get("title") and not page.edit_url
    if not named or page.meta.keys() - _META or _TITLE not in page.content:
        return None
    outline = tuple((depth, entry.level) for depth, entry in _entries(page.toc))
    address = bool(page.canonical_url), bool(page.abs_url)
    said = bool(page.meta.get("description"))
    return dirname(page.url), address, said, outline


def _texts(page: Any) -> Texts:
    name, meta = basename(page.url).removesuffix(_ENDING), page.meta
    entries = (text for _, entry in _entries(page.toc) for text in (entry.id, entry.title))
    return (name, meta["title"], meta.get("description", ""), page.content, *entries)


def _entries(entries: Any, depth: int = 0) -> Iterator[tuple[int, AnchorLink]]:
    for entry in entries:
        yield depth, entry
        yield from _entries(entry.children, depth + 1)


def _filled(mould: Sequence[str], texts: Texts) -> str:
    return "".join(texts[int(piece)] if place % 2 else piece for place, piece in enumerate(mould))


def _stand_in(page: Any, texts: Texts) -> Any:
    """A page alike to `page` with other texts."""
    name, title, description, content, *entries = texts
    same, file = copy.copy(page), copy.copy(page.file)
    for attribute in ("src_uri", "dest_uri", "name", "abs_src_path", "abs_dest_path"):
        setattr(file, attribute, _UNASKED)
    file.url = page.url.removesuffix(basename(page.url)) + name + _ENDING
    same.file, same.markdown, same.content = file, _UNASKED, _TITLE + content
    same.meta = {**page.meta, "title": title} | ({"description": description} if page.meta.get("description") else {})
    rest = iter(entries)
    same.toc = TableOfContents([_renamed(entry, rest) for entry in page.toc])
    for attribute in ("canonical_url", "abs_url"):
        address = getattr(page, attribute)
        setattr(same, attribute, address and address.removesuffix(basename(page.url)) + name + _ENDING)
    return same


def _renamed(entry: Any, texts: Iterator[str]) -> AnchorLink:
    other: AnchorLink = copy.copy(entry)
    other.id, other.title = next(texts), next(texts)
    other.children = [_renamed(child, texts) for child in entry.children]
    return other


def install() -> None:
    """Have the themes of this process fill moulds."""
    long_way = Theme.get_env

    def get_env(self: Theme) -> Any:
        environment = long_way(self)
        template = environment.get_template("main.html")  # the template of pages, which this environment keeps
        template.render = Moulds(template.render).render  # type: ignore[method-assign]
        return environment

    Theme.get_env = get_env  # type: ignore[method-assign]
