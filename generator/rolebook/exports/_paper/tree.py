"""HTML as a tree that can be taken apart: our own documents, so every element is closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
NO_BREAK = "\N{NO-BREAK SPACE}"
_RAW = frozenset({"script", "style"})


@dataclass(frozen=True, slots=True)
class Element:
    """An element; its children are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: tuple[Element | str, ...] = ()

    @property
    def classes(self) -> frozenset[str]:
        """What its class attribute names."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """All text in it, white space as it stands."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def walk(self) -> Iterator[Element]:
        """Itself and every element below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def parts(self, tag: str) -> Iterator[Element]:
        """Children that are elements of this name."""
        return (child for child in self.children if isinstance(child, Element) and child.tag == tag)

    def holding(self, children: Iterable[Node]) -> Element:
        """The same element with other children."""
        return Element(self.tag, self.attributes, tuple(children))


Node = Element | str


def element(tag: str, children: Iterable[Node] = (), **attributes: str) -> Element:
    """A new element; `class_` stands for class, and `_` in a name for a hyphen."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return Element(tag, named, tuple(children))


def parsed(html: str) -> Element:
    """The tree of a document or a fragment, below an element without a name."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root()


def written(node: Node) -> str:
    """The tree as HTML again."""
    if isinstance(node, str):
        return escape(node, quote=False)
    inner = "".join(written(child) for child in node.children)
    if not node.tag:
        return inner
    named = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes.items())
    return f"<{node.tag}{named}>" if node.tag in VOID else f"<{node.tag}{named}>{inner}</{node.tag}>"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, dict[str, str], list[Node]]] = [("", {}, [])]

    def root(self) -> Element:
        while len(self._open) > 1:
            self._shut()
        _, _, children = self._open[0]
        return Element("", {}, tuple(children))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag in VOID:
            self._add(Element(tag, named))
        else:
            self._open.append((tag, named, []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == name for name, _, _ in self._open[1:]):
            while self._open[-1][0] != tag:
                self._shut()
            self._shut()

    def handle_data(self, data: str) -> None:
        if self._open[-1][0] not in _RAW:
            self._add(data)

    def _shut(self) -> None:
        tag, attributes, children = self._open.pop()
        self._add(Element(tag, attributes, tuple(children)))

    def _add(self, node: Node) -> None:
        self._open[-1][2].append(node)
