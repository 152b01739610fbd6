"""Templates compiled for one language: what is known before a page is, is worked out once and not on every page.

A sentence of ours without a plural is known as soon as the language is. Its words become part of the template's own
text, and what stands in it is printed between them, escaped as it would be anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from types import CodeType
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from rolebook.language import gettext

_SAYS = ("_", "gettext")
_PLACE = re.compile(r"%(?:\((\w+)\)s|%)")


class SpokenTemplate(Template):
    """A template that escapes what it prints with fewer steps."""

    @classmethod
    def from_code(
        cls, environment: Environment, code: CodeType, globals: MutableMapping[str, Any], uptodate: Any = None
    ) -> Template:
        """As Jinja does it; compiled code calls the global `escape` for what it prints, and for nothing else."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = _printed
        return template


class SpokenEnvironment(Environment):
    """An environment whose templates are compiled in the language that is spoken then, and serve that one alone."""

    template_class = SpokenTemplate

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One dictionary: Jinja compares the names in it whenever a template imports from another."""
        return {**self.globals, **(d or {})}

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        return super()._generate(_Saying().visit(source), name, filename, defer_init)


def _printed(value: object) -> str:
    """`value` for text that is joined with text: HTML need not be marked as HTML once more."""
    return value if type(value) is Markup else escape(value)


class _Saying(NodeTransformer):
    """Puts our own sentences in the place of the calls that say them."""

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802 - Jinja's name
        """A sentence that is printed: its words, and what stands in it between them."""
        pieces = (piece for child in node.nodes for piece in _sentence(child) or (child,))
        node.nodes = [self.visit(piece) for piece in pieces]
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's name
        """A sentence that is handed on: its words, if there is nothing in it but words."""
        said = _sentence(node)
        return said[0] if said and len(said) == 1 else self.generic_visit(node)


def _sentence(node: nodes.Node) -> list[nodes.Expr] | None:
    """The sentence that `node` says, in pieces; None for what has to wait for the page."""
    if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in _SAYS):
        return None
    if len(node.args) != 1 or not isinstance(sentence := node.args[0], nodes.Const) or node.dyn_args or node.dyn_kwargs:
        return None
    places = {one.key: one.value for one in node.kwargs}
    pieces = _PLACE.split(gettext(sentence.value))
    words, names = pieces[::2], pieces[1::2]
    if any("%" in piece for piece in words) or not places.keys() >= {name for name in names if name}:
        return None
    said: list[nodes.Expr] = [nodes.TemplateData(words[0])]
    for name, after in zip(names, words[1:], strict=True):
        said += [places[name] if name else nodes.TemplateData("%"), nodes.TemplateData(after)]
    return said
