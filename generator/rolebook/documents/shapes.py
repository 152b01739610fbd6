"""What a document's script needs as data: shapes of files from outside, and JSON that may stand in a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import IO, Any, Literal

from markupsafe import Markup

from rolebook.language import Language, gettext, spoken
from rolebook.schema import schema_for

Kind = Literal["response", "sheet"]

_WORDS = frozenset({"$schema", "title", "description", "examples", "markdownEnumDescriptions"})
_FAULTS = frozenset({"errorMessage", "patternErrorMessage"})
_NAMED = frozenset({"properties"})
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_ESCAPES = str.maketrans(_UNSAFE)


@cache
def shape(kind: Kind) -> dict[str, Any]:
    """The schema of `kind` as a browser checks with it: references followed, no words but what is said of a fault.

    What is left out says something to people alone, so nothing that restricts a file is lost. Treat it as read-only.
    """
    bare: dict[str, Any] = _bare(schema_for(kind))
    return bare


def shape_in_words(kind: Kind) -> dict[str, Any]:
    """The same for `js/shared/shape.js`, with what is said of a fault as a sentence in the language that is spoken."""
    return _in_words(kind, spoken())


@lru_cache(maxsize=16)
def _in_words(kind: Kind, _language: Language) -> dict[str, Any]:
    said: dict[str, Any] = _said(shape(kind))
    return said


def _said(node: Any) -> Any:
    if isinstance(node, list):
        return [_said(member) for member in node]
    if not isinstance(node, dict):
        return node
    return {key: gettext(_sentence(value)) if key in _FAULTS else _said(value) for key, value in node.items()}


def _sentence(fault: str) -> str:
    """What a schema says of a fault as a whole sentence, with the place of the fault in it."""
    return f"{{place}} {fault}." if fault.startswith("must ") else f"{{place}}: {fault}."


def sentences(file: IO[bytes], *_: object, **_options: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """For `make words`: the sentences of a schema's shape, as Babel asks for them (see `babel.cfg`)."""
    kind: Kind = "response" if Path(file.name).name.startswith("response") else "sheet"
    yield from ((1, None, _sentence(fault), []) for fault in _faults(shape(kind)))


def _faults(node: Any) -> Iterator[str]:
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if key in _FAULTS:
            yield value
        else:
            yield from _faults(value)


def json_block(data: Any) -> Markup:
    """`data` as the text of a `<script type="application/json">` element: nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(text.translate(_ESCAPES))


def _bare(node: Any, *, names: bool = False) -> Any:
    """A schema without words for people; with `names`, the keys are names of an author's fields and all stay."""
    if isinstance(node, list):
        return [_bare(member) for member in node]
    if not isinstance(node, dict):
        return node
    kept = node if names else {key: value for key, value in node.items() if key not in _WORDS and key[:2] != "x-"}
    return {key: _bare(value, names=not names and key in _NAMED) for key, value in kept.items()}
