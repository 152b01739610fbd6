"""Links on paper: to places in the same document, to the web and to mailboxes; others keep their words alone."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urljoin

from rolebook.exports._paper.tree import Element, Node, element

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_HOLDERS = frozenset({"p", "dt", "th", "td", "li"})


def linked(root: Element, base: str) -> Element:
    """The tree with links that lead somewhere, and marks where they lead to.

    Args:
        root: what belongs on paper.
        base: absolute address of the document on its site; empty for none.
    """
    there = {node.attributes["id"] for node in root.walk() if "id" in node.attributes}
    wanted = {node.attributes["href"][1:] for node in root.walk() if node.attributes.get("href", "").startswith("#")}
    return _led(_marked(root, there & wanted, set()), there, base)


def _marked(node: Element, wanted: Collection[str], set_down: set[str]) -> Element:
    """Ids stand on headings, or in a mark before the first words of what they name; those that nobody asks for go."""
    name = node.attributes.get("id", "")
    children = [child if isinstance(child, str) else _marked(child, wanted, set_down) for child in node.children]
    bare = {key: value for key, value in node.attributes.items() if key != "id"}
    if name not in wanted or name in set_down:
        return Element(node.tag, bare, tuple(children))
    set_down.add(name)
    if node.tag in _HEADINGS:
        return Element(node.tag, node.attributes, tuple(children))
    return _before_words(Element(node.tag, bare, tuple(children)), element("span", id=name))


def _before_words(node: Element, mark: Element) -> Element:
    """`node` with `mark` in front of its first words."""
    if node.tag in _HOLDERS | _HEADINGS or not any(isinstance(child, Element) for child in node.children):
        return node.holding((mark, *node.children))
    for at, child in enumerate(node.children):
        if isinstance(child, Element):
            placed = _before_words(child, mark)
            return node.holding((*node.children[:at], placed, *node.children[at + 1 :]))
    return node


def _led(node: Element, there: Collection[str], base: str) -> Element:
    children: list[Node] = []
    for child in node.children:
        if isinstance(child, str):
            children.append(child)
        elif child.tag == "a":
            children += _link(_led(child, there, base), there, base)
        else:
            children.append(_led(child, there, base))
    return node.holding(children)


def _link(link: Element, there: Collection[str], base: str) -> tuple[Node, ...]:
    href = link.attributes.get("href", "")
    if href.startswith("#"):
        leads = href[1:] in there
    elif href.startswith(("https:", "mailto:")):
        leads = True
    else:
        leads, href = bool(base and href), urljoin(base, href)
    return (Element("a", {"href": href}, link.children),) if leads else link.children
