"""What a document's script needs as data: shapes of files from outside, and JSON that may stand in a page."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Literal

from markupsafe import Markup

from rolebook.schema import schema_for

_WORDS = frozenset({"$schema", "title", "description", "examples", "markdownEnumDescriptions"})
_NAMED = frozenset({"properties"})
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_ESCAPES = str.maketrans(_UNSAFE)


@cache
def shape(kind: Literal["response", "sheet"]) -> dict[str, Any]:
    """The schema of `kind` as a browser checks with it (`js/shared/shape.js`): references followed, no words.

    What is left out says something to people alone, so nothing that restricts a file is lost. Treat it as read-only.
    """
    bare: dict[str, Any] = _bare(schema_for(kind))
    return bare


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
