"""Charts on paper: the same drawing with a style of its own, since it leaves the style sheet behind."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from rolebook import assets
from rolebook.exports._paper.tree import Element, written

_CASED = {"viewbox": "viewBox", "patternunits": "patternUnits", "patterntransform": "patternTransform"}
"""Names that SVG writes with capitals, which a reader of HTML folds."""

_HATCH = (
    '<pattern id="rb_hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path class="rb-chart-hatch" d="M0 0V6"/></pattern>'
)


def is_chart(node: Element) -> bool:
    """Whether `node` is a drawing that stands for figures, and no mere ornament."""
    return node.tag == "svg" and any("rb-chart-line" in part.classes for part in node.walk())


def drawing(node: Element) -> str:
    """The chart `node` as a file of SVG. The hatch that a page holds once comes along."""
    frame = node.attributes["viewbox"]
    width, height = frame.split()[2:]
    inner = "".join(written(_cased(child)) for child in node.children if isinstance(child, Element))
    size = f'width="{width}" height="{height}" viewBox="{frame}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><style>{_style()}</style>{_HATCH}{inner}</svg>'


def _cased(node: Element) -> Element:
    attributes = {_CASED.get(name, name): value for name, value in node.attributes.items()}
    return Element(node.tag, attributes, tuple(c if isinstance(c, str) else _cased(c) for c in node.children))


@cache
def _style() -> str:
    return files(assets).joinpath("print", "chart.css").read_text("utf-8")
