"""What of a document belongs on paper, in the few elements and classes that the print filter knows.

Scripts, forms, navigation and words for screen readers alone are left out. What a person fills in becomes room to
write: lines, boxes, empty cells. Everything else keeps its words and its order.

Classes of the result: kicker, lede, meta, note, answer, row, room, label, caption, text, line, write, blank, break
(blocks); meta, chip, hit, at, box (inline). Tones stand in `data-tone`: good, warn, stop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from rolebook.exports._paper.charts import drawing, is_chart
from rolebook.exports._paper.rooms import blanks, lines, to_fill
from rolebook.exports._paper.tables import table
from rolebook.exports._paper.tree import NO_BREAK, Element, Node, element
from rolebook.language import gettext as _

_DROPPED = frozenset(
    {"script", "style", "template", "button", "input", "select", "textarea", "nav", "footer", "link", "meta", "title"}
)
_OFF_PAPER = frozenset({"rb-papers", "rb-screen", "rb-skip", "rb-dock", "rb-running", "rb-sr"})
_KEPT = frozenset(
    {"h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "pre", "code", "strong", "em", "sub", "sup", "br"}
    | {"hr", "dl", "dt", "a"}
)
_TONES = {"rb-good": "good", "rb-warn": "warn", "rb-stop": "stop", "rb-strong": "strong"}
_PARAGRAPHS = {"rb-kicker": "kicker", "rb-lede": "lede", "rb-meta": "meta", "rb-when": "meta"}
_BLOCKS = {"admonition": "note", "rb-lede": "lede", "rb-note": "note", "rb-answer": "answer", "rb-room": "room"}
_LABELS = frozenset({"admonition-title", "rb-note-title", "rb-answer-title"})
_ROWS = frozenset({"rb-timeline", "rb-rows", "rb-work", "rb-findings"})
COPIES = "copies"
"""The class of what stands in the place of links to copies in other formats, so that their heading can go with them."""


def on_paper(nodes: Iterable[Node]) -> Iterator[Node]:
    """What these nodes are on paper, in order."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif not _off_paper(node):
            yield from _element(node)


def _off_paper(node: Element) -> bool:
    hidden = "hidden" in node.attributes or (node.tag == "svg" and not is_chart(node))
    return node.tag in _DROPPED or hidden or bool(node.classes & _OFF_PAPER)


def _element(node: Element) -> Iterator[Node]:
    rule = next((rule for name, rule in _SPECIAL.items() if name in node.classes), None) or _BY_TAG.get(node.tag)
    if rule:
        yield from rule(node)
    elif node.tag in _KEPT:
        yield _kept(node, on_paper(node.children))
    else:
        yield from _wrapped(node)


def _kept(node: Element, children: Iterable[Node]) -> Element:
    """The element, of its attributes only those that mean something on paper."""
    kept = {name: value for name, value in node.attributes.items() if name in ("id", "href")}
    return Element(node.tag, kept, tuple(children))


def _wrapped(node: Element) -> Iterator[Node]:
    """A container: one of our blocks, or nothing but its content. A part that starts a page says so first."""
    if "rb-break" in node.classes:
        yield element("div", [element("p", [NO_BREAK])], class_="break")
    inside = tuple(on_paper(node.children))
    block = next((name for mark, name in _BLOCKS.items() if mark in node.classes), None)
    if block:
        yield _marked("div", block, inside, node)
    elif "id" in node.attributes:
        yield element("div", inside, id=node.attributes["id"])
    else:
        yield from inside


def _marked(tag: str, name: str, children: Iterable[Node], node: Element) -> Element:
    tone = next((tone for mark, tone in _TONES.items() if mark in node.classes), "")
    attributes = {"class": name} | ({"data-tone": tone} if tone else {})
    if "id" in node.attributes:
        attributes["id"] = node.attributes["id"]
    return Element(tag, attributes, tuple(children))


def _paragraph(node: Element) -> Iterator[Node]:
    name = next((name for mark, name in _PARAGRAPHS.items() if mark in node.classes), None)
    inside = tuple(on_paper(node.children))
    if node.classes & _LABELS:
        yield element("div", [element("p", inside)], class_="label")
    elif name:
        yield _marked("div", name, [element("p", inside)], node)
    elif "rb-share" in node.classes:
        yield element("p", [element("strong", inside)])
    else:
        yield _kept(node, inside)


def _span(node: Element) -> Iterator[Node]:
    inside = tuple(on_paper(node.children))
    if "rb-chip" in node.classes:
        yield _marked("span", "chip", inside, node)
    elif "rb-meta" in node.classes:
        yield _marked("span", "meta", inside, node)
    elif node.text.strip() == "☐":
        yield element("span", ["☐"], class_="box")
    elif "rb-nowrap" in node.classes:
        yield from _spaced(inside)
        if "☐" in node.text:  # the next box stands apart, as it does on a screen
            yield " "
    else:
        yield from inside


def _rows(node: Element) -> Iterator[Node]:
    """A list whose entries are blocks of their own; on paper they stand one below the other."""
    for number, entry in enumerate(node.parts("li"), 1):
        inside = tuple(on_paper(entry.children))
        if "rb-timeline" in node.classes:
            inside = tuple(_numbered(inside, number))
        yield _marked("div", "row", inside, entry)


def _numbered(nodes: tuple[Node, ...], number: int) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Element) and node.tag == "h3":
            yield node.holding((f"{number}. ", *node.children))
        else:
            yield node


def _ladder(node: Element) -> Iterator[Node]:
    """A scale in one line, the place that counts in bold, with the words that say so."""
    steps: list[Node] = []
    for step in node.parts("li"):
        words = " ".join(step.text.split())
        steps += [" · " if steps else "", element("strong", [words]) if "rb-here" in step.classes else words]
    yield element("p", steps)


def _text(node: Element) -> Iterator[Node]:
    """A source, an output or an answer: its caption, then its lines."""
    yield _marked("div", "text", on_paper(node.children), node)


def _lines(node: Element) -> Iterator[Node]:
    if node.tag != "ol":  # a table scrolls sideways in a box of this class
        yield from on_paper(node.children)
        return
    code = "rb-code" in node.classes
    spoken = {"lang": node.attributes["lang"]} if "lang" in node.attributes else {}
    for entry in node.parts("li"):
        address = next((part.text for part in _spans(entry, "rb-addr")), "")
        inside = [child for part in _spans(entry, "rb-line") for child in on_paper(part.children)]
        attributes = {"class": "line", "data-at": address} | ({"data-code": "1"} if code else {})
        attributes |= spoken | ({"id": entry.attributes["id"]} if "id" in entry.attributes else {})
        yield Element("div", attributes, (element("p", _spaced(inside) if code else inside),))


def _spaced(nodes: Iterable[Node]) -> list[Node]:
    """With spaces that neither fold nor break a line: in code, and in what belongs together."""
    return [
        node.replace(" ", NO_BREAK) if isinstance(node, str) else node.holding(_spaced(node.children)) for node in nodes
    ]


def _hit(node: Element) -> Iterator[Node]:
    yield _marked("span", "hit", on_paper(node.children), node)


def _address(node: Element) -> Iterator[Node]:
    inside: Node = element("strong", on_paper(node.children))
    yield _kept(node, [inside]) if node.tag == "a" else inside


def _blanks(node: Element) -> Iterator[Node]:
    yield from blanks(node, on_paper)


def _terms(node: Element) -> Iterator[Node]:
    """A list of terms without the boxes around its pairs, one description for each term."""
    pairs: list[tuple[Element, list[Node]]] = []
    for part in node.walk():
        if part.tag == "dt":
            pairs.append((_kept(part, on_paper(part.children)), []))
        elif part.tag == "dd" and pairs:
            pairs[-1][1].append(_description(part))
    if pairs:
        yield element("dl", (node for term, told in pairs for node in (term, element("dd", told))))


def _description(node: Element) -> Element:
    inside = tuple(on_paper(node.children))
    is_line = not any(isinstance(child, Element) and child.tag in _BLOCK_TAGS for child in inside)
    content = [element("p", inside)] if is_line else inside
    return _marked("div", "meta" if "rb-meta" in node.classes else "said", content, node)


_BLOCK_TAGS = frozenset({"p", "div", "ul", "ol", "dl", "table", "blockquote", "pre", "h3", "h4"})


def _quoted(node: Element) -> Iterator[Node]:
    yield "“"
    yield from on_paper(node.children)
    yield "”"


def _quotation(node: Element) -> Iterator[Node]:
    inside = tuple(on_paper(node.children))
    held = [element("p", inside)] if all(isinstance(child, str) for child in inside) else inside
    quote = element("blockquote", held)
    yield element("div", [quote], lang=node.attributes["lang"]) if "lang" in node.attributes else quote


def _rooms(node: Element) -> Iterator[Node]:
    yield from _wrapped(to_fill(node))


def _details(node: Element) -> Iterator[Node]:
    """What folds on a screen; its summary labels it, unless a heading does."""
    headed = any(part.tag in ("h2", "h3", "h4") for part in node.walk())
    for child in node.children:
        if isinstance(child, Element) and child.tag == "summary":
            if not headed:
                yield element("div", [element("p", on_paper(child.children))], class_="label")
        else:
            yield from on_paper([child])


def _copies(_node: Element) -> Iterator[Node]:
    yield element("div", class_=COPIES)


def _caption(node: Element) -> Iterator[Node]:
    name = "meta" if "rb-meta" in node.classes else "caption"
    yield _marked("div", name, [element("p", on_paper(node.children))], node)


def _chart(node: Element) -> Iterator[Node]:
    """A chart; the words around it say what it shows."""
    yield Element("div", {"class": "chart", "data-svg": drawing(node)}, ())


def _picture(node: Element) -> Iterator[Node]:
    """A picture, in the words that stand for it."""
    if node.attributes.get("alt"):
        yield element("span", [_("Picture: {words}").format(words=node.attributes["alt"])], class_="meta")


def _legend(node: Element) -> Iterator[Node]:
    yield element("div", [element("p", on_paper(node.children))], class_="label")


def _table(node: Element) -> Iterator[Node]:
    yield from table(node, on_paper)


def _spans(node: Element, class_name: str) -> Iterator[Element]:
    return (child for child in node.parts("span") if class_name in child.classes)


_Rule = Callable[[Element], Iterator[Node]]
_SPECIAL: Mapping[str, _Rule] = MappingProxyType(
    {
        "rb-ladder": _ladder,
        "rb-lines": _lines,
        "rb-text": _text,
        "rb-hit": _hit,
        "rb-addr": _address,
        "rb-write": lines,
        "rb-blanks": _blanks,
        "rb-copies": _copies,
        "rb-paper": _rooms,
        **dict.fromkeys(_ROWS, _rows),
    }
)
_BY_TAG: Mapping[str, _Rule] = MappingProxyType(
    {
        "p": _paragraph,
        "span": _span,
        "dl": _terms,
        "details": _details,
        "q": _quoted,
        "blockquote": _quotation,
        "figcaption": _caption,
        "legend": _legend,
        "table": _table,
        "svg": _chart,
        "img": _picture,
    }
)
