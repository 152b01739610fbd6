"""A made-up language, and where words of ours stand bare in a template or a module."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

from jinja2 import Environment

from rolebook.language import Language
from rolebook.translation.judging import Spoken
from rolebook.translation.reading import our_words

_PLACE = re.compile(r"\{\w*\}|%\(\w+\)s|<[^>]*>|&\w+;")
_WIDE = {code: code + 0xFEE0 for code in (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1))}


def pseudo(text: str) -> str:
    """`text` with every letter of ours as its wide form, places and mark-up as they are."""
    pieces, end = [], 0
    for place in _PLACE.finditer(text):
        pieces += [text[end : place.start()].translate(_WIDE), place[0]]
        end = place.end()
    return "".join((*pieces, text[end:].translate(_WIDE)))


def _wide() -> Spoken:
    """Every message of ours written wide, with other plurals than English: none. What is in no list stays English."""
    said = {entry.one: pseudo(entry.one) for entry in our_words()}
    forms = {entry.one: (pseudo(entry.many),) for entry in our_words() if entry.many is not None}
    return Spoken(said, forms, lambda _: 0)


WIDE = Language("x-wide", _wide())

SAID = re.compile(r"\b(title|alt|placeholder|aria-label|aria-description)=\"[^\"]*[A-Za-z]{2}")
"""Attributes that people read or hear, with words in them."""


def bare_in_template(source: str) -> Iterator[str]:
    """Words that a template says itself: text and attributes outside of `{% trans %}`, and strings that it prints."""
    inside, data, expression = False, [], []
    for _, kind, value in Environment(extensions=["jinja2.ext.i18n"]).lex(source):
        if kind == "name" and value in ("trans", "endtrans"):
            inside = value == "trans"
        elif kind == "variable_begin":
            expression = []
        elif kind == "variable_end":
            yield from _printed(expression)
            data.append("0")
        elif kind == "data" and not inside:
            data.append(value)
        elif kind not in ("whitespace", "block_begin", "block_end"):
            expression.append((kind, value))
    text = "".join(data)
    yield from (found[0] for found in SAID.finditer(text))
    text = re.sub(r"\bdata-[\w-]+=\"[^\"]*\"", "", text)  # a macro of attributes stands in no tag
    text = re.sub(r"<style.*?</style>|<script.*?</script>|<!--.*?-->", "", text, flags=re.DOTALL)
    yield from re.findall(r"[A-Za-z][A-Za-z ,.]+", re.sub(r"&#?\w+;", "", re.sub(r"<[^>]*>", "\n", text)))


def _printed(expression: list[tuple[str, str]]) -> Iterator[str]:
    for place, (kind, value) in enumerate(expression):
        said = expression[place - 2 : place] == [("name", "_"), ("operator", "(")]
        if kind == "string" and not said and _is_language(value.strip("\"'")):
            yield value


_SAYING = ("_", "N_", "Forms", "ngettext", "counted", "TypeVar")
"""Calls whose strings are said through the language; and a type variable's, which is its name."""


def bare_in_module(source: str) -> Iterator[str]:
    """Strings of a module that read as language and are not said through a call of `_SAYING`."""
    yield from _walk(ast.parse(source))


def _walk(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _SAYING:
        for argument in node.args:
            if not isinstance(argument, ast.Constant):
                yield from _walk(argument)
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.JoinedStr):
        for value in node.values:
            if isinstance(value, ast.Constant):
                yield from _letters(value.value)
            else:
                yield from _uncollected(value)
                yield from _walk(value)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_language(node.value):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _walk(child)


def _uncollected(value: ast.AST) -> Iterator[str]:
    """Messages within an f-string: until Python 3.12 that is one token, and the collector sees nothing in it."""
    for node in ast.walk(value):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _SAYING:
            yield from (argument.value for argument in node.args if isinstance(argument, ast.Constant))


def _letters(text: Any) -> Iterator[str]:
    if " " in text and re.search(r"(?:^|\s)[A-Za-z]{2,}(?:\s|[.,;:]|$)", text):
        yield text


def _is_language(text: str) -> bool:
    """A capital with small letters behind it, or two words with a space between them."""
    return bool(re.search(r"^[A-Z][a-z]|[a-z,;.] [a-z]", re.sub(r"<[^>]*>", "", text)))
