"""A rendered document as a sheet: what stands on every page, what belongs on paper, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rolebook.documents.assemble import Rendered
from rolebook.documents.hiring import TEAM_ONLY
from rolebook.exports._paper.contract import PageSize, Sheet
from rolebook.exports._paper.linking import linked
from rolebook.exports._paper.paper import COPIES, on_paper
from rolebook.exports._paper.tree import Element, Node, element, parsed, written
from rolebook.language import gettext as _
from rolebook.language import spoken
from rolebook.schema.audience import Audience

_SITE_ONLY = frozenset({"similar"})
_LEVELS = ("h2", "h3", "h4")


def sheet(document: Rendered, author: str, address: str = "", size: PageSize = "a4") -> Sheet:
    """What `document` is on paper.

    Args:
        document: as its readers get it.
        author: who publishes it.
        address: of the public site, ending in `/`; empty when nobody said where it stands. Links to other pages
            need it, and lose their address without it.
        size: of the page.
    """
    if document.document.medium == "standalone":
        return sheet_of_page(document.html, author, size)
    audience = document.document.audience.name.lower()
    inside = _without_site(on_paper(parsed(document.html).children))
    head = (_kicker(_(document.document.paper), author), element("h1", [document.title]))
    base = address + document.path if address and audience == "public" else ""
    return Sheet(
        title=document.title,
        language=spoken().tag,
        author=author,
        audience=audience,
        notice=_(TEAM_ONLY) if document.document.audience >= Audience.TEAM else "",
        body=written(linked(element("", (*head, *inside)), base)),
        size=size,
    )


def sheet_of_page(html: str, author: str, size: PageSize = "a4") -> Sheet:
    """What a stand-alone page is on paper. It says itself what it is called, in which language, and for whom it is.

    Links to other files lose their address: nobody knows where the page will stand.
    """
    whole = parsed(html)
    first = {part.tag: part for part in reversed(tuple(whole.walk()))}
    body = first["body"]
    named = {part.attributes.get("name"): part.attributes.get("content", "") for part in whole.walk()}
    return Sheet(
        title=" ".join(first["title"].text.split()),
        language=first["html"].attributes["lang"],
        author=author,
        audience=named["rolebook-audience"],
        notice=next((" ".join(part.text.split()) for part in body.walk() if "rb-running" in part.classes), ""),
        body=written(linked(element("", _without_site(on_paper(body.children))), "")),
        size=size,
    )


def _kicker(kind: str, author: str) -> Element:
    return element("div", [element("p", [f"{kind} · {author}"])], class_="kicker")


def _without_site(nodes: Iterable[Node]) -> Iterator[Node]:
    """Leave out sections that are of use on the site alone: similar roles, copies in other formats."""
    sections: list[list[Node]] = [[]]
    for node in nodes:
        if isinstance(node, Element) and node.tag in _LEVELS:
            sections.append([])
        sections[-1].append(node)
    for section in sections:
        if not any(_is_site_only(node) for node in section):
            yield from section


def _is_site_only(node: Node) -> bool:
    is_named = isinstance(node, Element) and node.attributes.get("id") in _SITE_ONLY
    return is_named or (isinstance(node, Element) and node.attributes.get("class") == COPIES)
