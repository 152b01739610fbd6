"""Hostile text in every field that an author may fill, and what no document may make of it."""

from __future__ import annotations

from typing import Any, NewType, get_args, get_origin, get_type_hints

import msgspec

from rolebook.catalog.base import Frozen

HOSTILE = """<script>alert(1)</script><img src=x onerror=alert(1)> </style></title></textarea>

"' onfocus=alert(1) x="

# Heading

Heading
===

<h2>Heading</h2>

[a](javascript:alert(1)) [b](data:text/html,x) [c](//host/x) ![d](https://host/i.png) {{ 7191*7 }} {% raw %}
"""
"""What must stay text wherever an author may write."""

_NOT_TEXT = {
    *("id", "file", "kit", "lang", "family", "counter_metric", "at", "missing_from", "evidence", "cites"),
    *("reviewed", "review_by", "agreed_on", "posted", "valid_through", "date", "on", "since", "until"),
}
"""Names, places, addresses of pages and days: the schemas let no free text into them."""


def hostile(struct: Any) -> Any:
    """`struct` with `HOSTILE` in every field that takes free text, however deep; names and addresses stay."""
    if isinstance(struct, tuple):
        return tuple(hostile(member) for member in struct)
    if not isinstance(struct, Frozen):
        return struct
    hints = get_type_hints(type(struct))
    changes = {
        name: _poisoned(value, hints[name]) if isinstance(value, Frozen) or name not in _NOT_TEXT else value
        for name in struct.__struct_fields__
        for value in [getattr(struct, name)]
    }
    return msgspec.structs.replace(struct, **changes)


def _poisoned(value: Any, hint: Any) -> Any:
    if isinstance(value, str):
        return HOSTILE if _takes_text(hint) else value
    if isinstance(value, dict) and any(_takes_text(kind) for kind in get_args(hint)[1:]):
        return dict.fromkeys(value, HOSTILE)
    if isinstance(value, tuple) and _takes_text(hint) and value and isinstance(value[0], str):
        return (HOSTILE,) * len(value)
    return hostile(value)


def _takes_text(hint: Any) -> bool:
    if get_origin(hint) is None:
        return hint is str or isinstance(hint, NewType)
    return any(_takes_text(kind) for kind in get_args(hint) if not isinstance(kind, str))
