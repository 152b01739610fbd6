"""From a schema and the values that are known to the lines of a file, each field with its explanation."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from rolebook.scaffold.blank import BLANK, MARK, holds_blank
from rolebook.scaffold.fields import belonging, example, is_block, is_group, is_list_of_groups, offers
from rolebook.scaffold.yaml_text import block, inline
from rolebook.schema.registry import Schema

WIDTH: Final = 100
# How many ids a hint names.
_NAMED: Final = 12
_WIDEST: Final = 100
"""Columns of a line: facts that take more stand on lines of their own, not between braces."""


@dataclass(frozen=True, slots=True)
class Style:
    """How much is explained.

    Attributes:
        explain: whether each field's description stands above it, and optional fields are offered.
        known: the ids that a reference may name, by what it refers to (`metric`, `domain`, …).
    """

    explain: bool = True
    known: Mapping[str, Sequence[str]] = field(default_factory=dict)


def entry_lines(schema: Schema, values: Mapping[str, Any], style: Style, indent: int = 0) -> Iterator[str]:
    """Return the lines of one group of fields: what must be there, then, commented out, what may be there."""
    written, offered = belonging(schema, values)
    for name in written:
        below, value = schema["properties"][name], values.get(name)
        yield from _apart(style, indent)
        yield from _explained(below, style, indent)
        yield from _field(name, below, _start(below) if value is None else value, style, indent)
    for name in offered if style.explain else ():
        yield from _apart(style, indent)
        yield from _offered(name, schema["properties"][name], style, indent)


def _start(schema: Schema) -> Any:
    """What stands in a field that nothing is known of: a group shows its fields, and a list of groups its first."""
    if is_list_of_groups(schema):
        return [{}]
    return {} if is_group(schema) else BLANK


def _apart(style: Style, indent: int) -> Iterator[str]:
    if style.explain and indent == 0:
        yield ""


def _offered(name: str, schema: Schema, style: Style, indent: int) -> Iterator[str]:
    """A field that may be left out: its explanation, and an example with a `#` in front of each line."""
    yield from _explained(schema, style, indent)
    pad, quiet = " " * indent, replace(style, explain=False)
    yield from (f"{pad}#{line}" for line in _field(name, schema, example(schema, name), quiet, 0))


def _field(name: str, schema: Schema, value: Any, style: Style, indent: int) -> Iterator[str]:
    if is_list_of_groups(schema) and value != []:
        yield from _list(name, schema, value, style, indent)
    elif is_group(schema):
        lines = list(entry_lines(schema, value, style, indent + 2))
        bare = all(line.lstrip().startswith("#") for line in lines)
        yield f"{' ' * indent}{name}:{f'  # {MARK}' if bare else ''}"
        yield from lines
    elif value is BLANK or value in ([], {}):
        yield from _blank(name, schema, value, style, indent)
    elif is_block(schema):
        yield from block(name, value, indent)
    else:
        yield f"{' ' * indent}{name}: {inline(value)}"


def _blank(name: str, schema: Schema, value: Any, style: Style, indent: int) -> Iterator[str]:
    pad = " " * indent
    if is_block(schema):
        yield f"{pad}{name}: |  # {MARK} below this line, {indent + 2} spaces in"
    elif schema.get("type") in ("array", "object"):
        empty = "[]" if schema["type"] == "array" else "{}"
        needed = value is BLANK or schema.get("minItems") or schema.get("minProperties")
        yield f"{pad}{name}: {empty}" + (f"  # {MARK}{_hint(schema, style)}" if needed else "")
    else:
        yield f"{pad}{name}:  # {MARK}{_hint(schema, style)}"


def _hint(schema: Schema, style: Style) -> str:
    """What may be written here, in a few words."""
    ids = _known(schema, style)
    if style.explain and (ids or "enum" in schema):
        return ""
    if schema.get("type") == "boolean":
        return ": true or false"
    if words := ids or schema.get("enum"):
        more = f" and {len(words) - _NAMED} more" if len(words) > _NAMED else ""
        return f": {', '.join(words[:_NAMED])}{more}"
    if "minimum" in schema and schema.get("maximum", 1000) <= 100:
        return f": {schema['minimum']} to {schema['maximum']}"
    if (schema.get("x-ref") or "") in style.known:  # there is none yet, and the example names somebody else's
        return ""
    shown = inline(example(schema))
    return f", such as {shown}" if len(shown) <= (60 if style.explain else 36) else ""


def _list(name: str, schema: Schema, value: Any, style: Style, indent: int) -> Iterator[str]:
    pad, items = " " * indent, schema["items"]
    if value is BLANK:
        yield f"{pad}{name}:  # {MARK}: one entry for each, as in this example"
        quiet = replace(style, explain=False)
        yield from (f"{pad}#{line}" for line in list(_list(name, schema, example(schema, name), quiet, 0))[1:])
        return
    yield f"{pad}{name}:"
    braced = [f"{pad}  - {inline(entry)}" for entry in value]
    if all(_short(entry, items) for entry in value) and max(map(len, braced)) < _WIDEST:
        yield from _legend(items, value, style, indent + 2)
        yield from braced
        return
    for number, entry in enumerate(value):
        told = style if number == 0 else replace(style, explain=False)
        yield from _hyphened(list(entry_lines(items, entry, told, indent + 4)), indent + 2)


def _short(entry: Mapping[str, Any], schema: Schema) -> bool:
    """Whether an entry is all facts, and may stand between braces on one line."""
    fields = schema["properties"]
    known = all(name in entry for name in belonging(schema, entry)[0])
    plain = not any(is_block(fields[name]) or is_list_of_groups(fields[name]) for name in entry)
    return bool(entry) and known and plain and not holds_blank(entry)


def _legend(schema: Schema, entries: Sequence[Mapping[str, Any]], style: Style, indent: int) -> Iterator[str]:
    """The fields of entries that stand on one line each."""
    for name, below in schema["properties"].items() if style.explain else ():
        if any(name in entry for entry in entries):
            yield from _comment(f"{name}: {below.get('description', '')}", indent)


def _hyphened(lines: list[str], indent: int) -> list[str]:
    first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
    lines[first] = f"{' ' * indent}- {lines[first].lstrip()}"
    return lines


def _explained(schema: Schema, style: Style, indent: int) -> Iterator[str]:
    if not style.explain:
        return
    yield from _comment(schema.get("description", ""), indent)
    for word, meaning in offers(schema):
        yield from _comment(f"- {inline(word)}: {meaning}", indent)
    if ids := _known(schema, style):
        yield from _comment(f"Known here: {', '.join(ids)}.", indent)


def _known(schema: Schema, style: Style) -> Sequence[str]:
    reference = schema.get("x-ref") or schema.get("items", {}).get("x-ref")
    return style.known.get(reference, ()) if reference else ()


def _comment(text: str, indent: int) -> list[str]:
    start = " " * indent + "# "
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=start,
        subsequent_indent=start,
        break_long_words=False,
        break_on_hyphens=False,
    )
