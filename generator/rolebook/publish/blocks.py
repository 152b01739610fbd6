"""Fragments of HTML as blocks that no Markdown engine touches.

Python-Markdown, and CommonMark engines such as Zensical's, disagree about raw HTML. They agree on this much:
a block that starts with `<div` at the margin and holds no blank line is passed on as it is. So a fragment is
cut at its top-level h2 lines, and each piece becomes one such block.

One pass over the tags does three things: blank lines vanish where HTML ignores them, and become character
references where it does not (`<pre>`, attribute values); the nesting of each piece is checked, because a
heading inside an element would tear that element in two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.publish.errors import BrokenTreeError

_HEADING = re.compile(r'<h2 id="(?<![^\n]<h2 id=")(?P<id>[^"\s<>&]+)">(?P<text>[^<>\n]+)</h2>[ \t]*$', re.MULTILINE)
"""At the beginning of a line; that this is said behind the words makes them easy to find."""

_TAG = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", re.DOTALL
)
_BLANKS = re.compile(r"[ \t\r\f\v]*\n\s*")
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))
_EXACT = frozenset(("pre", "textarea"))
_NOT_SIMPLE = ("<pre", "<textarea", "\t")
_ENDS = (" \n", "\n ", "\n\n", "\r", "\f", "\v")
_SIMPLE_TAG = re.compile(r"<(/?[a-z]++[1-6]?+)(?:>| [^<>\n]*+(?<!/)>)")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading: its id and text (None before the first), and one block of HTML."""

    id: str | None
    text: str | None
    block: str


def sections(html: str) -> Iterator[Section]:
    """The sections of a fragment, in order; headings as written in `html`, that is, escaped.

    Raises:
        BrokenTreeError: an element is not closed within its section, or closed without being open.
    """
    parts = _HEADING.split(html)
    if parts[0].strip():
        yield Section(None, None, block(parts[0]))
    for place in range(1, len(parts), 3):
        yield Section(parts[place], parts[place + 1], block(parts[place + 2]))


def block(html: str) -> str:
    """`html` without blank lines, with the same meaning to a browser.

    Raises:
        BrokenTreeError: tags do not nest.
    """
    return _simple_block(html) or _any_block(html)


def _simple_block(html: str) -> str | None:
    """The same for a fragment in which each `<` and `>` belongs to a plain tag on one line, and no text is exact.

    Most are so, and need one look at each tag. None for others, and for those whose tags do not nest.
    """
    if any(odd in html for odd in _NOT_SIMPLE):
        return None
    tags = _SIMPLE_TAG.findall(html)
    if not html.count("<") == html.count(">") == len(tags) + html.count("/>"):
        return None
    open_tags: list[str] = []
    for tag in tags:
        if tag[0] != "/":
            if tag not in _VOID:
                open_tags.append(tag)
        elif not open_tags or open_tags.pop() != tag[1:]:
            return None
    if open_tags:
        return None
    return (_BLANKS.sub("\n", html) if any(end in html for end in _ENDS) else html).strip()


def _any_block(html: str) -> str:
    out: list[str] = []
    open_tags: list[str] = []
    end = 0
    for tag in _TAG.finditer(html):
        out.append(_text(html[end : tag.start()], open_tags))
        end = tag.end()
        if tag["name"]:
            out.append(_tag(tag))
            _track(tag, open_tags)
    out.append(_text(html[end:], open_tags))
    if open_tags:
        raise BrokenTreeError(f"<{open_tags[-1]}> is not closed before the next top-level heading")
    return "".join(out).strip()


def _text(text: str, open_tags: list[str]) -> str:
    if not _EXACT.isdisjoint(open_tags):
        return text.replace("\n", "&#10;").replace("\t", "&#9;")
    return _BLANKS.sub("\n", text).replace("\t", "&#9;")  # Python-Markdown turns tabs into spaces


def _tag(tag: re.Match[str]) -> str:
    if "\n" not in tag[0] and "\t" not in tag[0]:
        return tag[0]
    # Only quoted values may hold line ends that count; between attributes they are mere space.
    pieces = re.split(r"(\"[^\"]*\"|'[^']*')", tag["rest"])
    pieces[0::2] = [re.sub(r"\s+", " ", piece) for piece in pieces[0::2]]
    pieces[1::2] = [piece.replace("\n", "&#10;").replace("\t", "&#9;") for piece in pieces[1::2]]
    return f"<{tag['close']}{tag['name']}{''.join(pieces)}>"


def _track(tag: re.Match[str], open_tags: list[str]) -> None:
    name = tag["name"].lower()
    if tag["close"]:
        if not open_tags or open_tags.pop() != name:
            raise BrokenTreeError(f"</{name}> closes an element that is not the one open")
    elif name not in _VOID and not tag["rest"].endswith("/"):
        open_tags.append(name)
