"""Faults of single values: texts, numbers, words from a list. At most one for each value."""

from __future__ import annotations

from typing import Any

from rolebook.schema import codes
from rolebook.schema.fault import Fault, Path
from rolebook.schema.formats import FORMATS
from rolebook.schema.nodes import Node
from rolebook.schema.registry import Schema
from rolebook.schema.suggesting import bare_number, is_number, refitted
from rolebook.schema.words import (
    SURE,
    count,
    instance,
    label,
    listed,
    meant,
    purpose,
    sentence,
    shown,
    type_found,
    type_wanted,
)


def empty(path: Path, node: Node) -> Fault:
    """Nothing stands where something should."""
    help = f"Fill it in{', or delete the line' if node.optional else ''}. {purpose(node.schema)}"
    if path and isinstance(path[-1], int):
        help = "Write something after the hyphen, or delete the line."
    elif not path:
        help = _fields(node)
    return Fault(path, codes.EMPTY_VALUE, sentence(f"{label(path)} is empty"), help.strip())


def wrong_type(value: Any, node: Node, path: Path) -> Fault:
    """A text where a number should be, and the like."""
    wanted, found = type_wanted(node.schema), type_found(value)
    if wanted == "a whole number" and isinstance(value, float):
        found = shown(value)
    help, replacement = _remedy(value, node, path)
    message = sentence(f"{label(path)} must be {wanted}, not {found}")
    return Fault(path, codes.WRONG_TYPE, message, help, replacement=replacement)


def unquoted(value: Any, typed: str, path: Path, schema: Schema) -> Fault:
    """A text that reads as a number, or as true or false, because it stands without quotes."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    found = f"`{str(value).lower()}`" if isinstance(value, bool) else "a number"
    message = f"{label(path)} is a text, and without quotes `{typed}` is read as {found}"
    help = f'Put it in quotes: `"{typed}"`.'
    if schema.get("x-prose") or schema.get("x-lines"):
        help += f" A sentence goes into a block: `{name}: |`, and the text on the next line."
    return Fault(path, codes.UNQUOTED, sentence(message), help, replacement=f'"{typed}"')


def _remedy(value: Any, node: Node, path: Path) -> tuple[str, str | None]:
    wanted = node.schema.get("type")
    example = instance(node.schema)
    if wanted == "object":
        return _fields(node) if not path else f"Indent below its name, by two spaces: {_some(node)}.", None
    if wanted == "array":
        plain = isinstance(value, str) and value.replace("-", "").isalnum()
        help = "Put each entry on a line of its own after a hyphen, or write `[one, two]`."
        return help, f"[{value}]" if plain else None
    if isinstance(value, str) and wanted in ("integer", "number"):
        bare = value.strip()
        return bare_number(bare, wanted, example), bare if is_number(bare, wanted) else None
    if wanted == "boolean" and str(value).casefold() in _TRUTH:
        word = _TRUTH[str(value).casefold()]
        return f"Write `{word}`.", word
    return _instead(wanted, example, path, node.schema), None


def _fields(node: Node) -> str:
    return f"Write each field on a line of its own, its name first and then a colon: {_some(node)}."


def _some(node: Node) -> str:
    return ", ".join(f"`{name}: …`" for name in list(node.properties)[:3]) + (" …" if len(node.properties) > 3 else "")


_TRUTH = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


def _instead(wanted: Any, example: str, path: Path, schema: Schema) -> str:
    if wanted == "string" and not example and schema.get("x-line"):
        return "Write the text on the line of its name."
    if wanted == "string" and not example:
        name = next((step for step in reversed(path) if isinstance(step, str)), "")
        return f"Write the text in a block: `{name}: |`, and the text on the next line, indented."
    return f"Write, for example, `{example}`." if example else f"Write {type_wanted({'type': wanted})}."


def not_allowed(value: Any, node: Node, path: Path, reason: str = "") -> Fault:
    """A word that is not among those which have a meaning here."""
    words = [str(word).lower() if isinstance(word, bool) else str(word) for word in node.allowed]
    help = f"Write {listed(words)}."
    if len(words) == 1:
        message = f"{label(path)} must be `{words[0]}`{reason}, not {shown(value)}"
        return Fault(path, codes.UNKNOWN_VALUE, sentence(message), help)
    guess = meant(str(value), words)
    message = f"{label(path)} cannot be {shown(value)}" + (f"; did you mean `{guess}`?" if guess else "")
    sure = meant(str(value), words, SURE)
    return Fault(path, codes.UNKNOWN_VALUE, sentence(message), help, replacement=sure)


def text_fault(value: str, node: Node, path: Path) -> Fault | None:
    """What is wrong with a text, or None."""
    schema = node.schema
    if node.shortest and not value.strip():
        return empty(path, node)
    if len(value) > node.longest:  # before any pattern, so that none has a long text to get lost in
        message = f"{label(path)} has {len(value)} characters; there is room for {node.longest}"
        return Fault(path, codes.TEXT_LENGTH, sentence(message), "Shorten it.")
    if "format" in schema and (fault := _format_fault(value, schema, path)):
        return fault
    if node.allowed and value not in node.allowed:
        return not_allowed(value, node, path)
    if node.pattern and not node.pattern.search(value):
        return _pattern_fault(value, schema, path)
    if len(value) < node.shortest:
        message = f"{label(path)} is too short: {shown(value)}"
        help = f"Write at least {count(node.shortest, 'character')}."
        return Fault(path, codes.BAD_PATTERN, sentence(message), help)
    return None


def _format_fault(value: str, schema: Schema, path: Path) -> Fault | None:
    test, info, help = FORMATS[schema["format"]]
    problem = test(value)
    if problem is None:
        return None
    return Fault(path, info, sentence(f"{label(path)} cannot be {shown(value)}: {problem}"), help)


def _pattern_fault(value: str, schema: Schema, path: Path) -> Fault:
    if schema.get("x-line"):
        help = "Put the text on the line of its name, in quotes if it holds `: ` or ` #`."
        message = sentence(f"{label(path)} must be a single line of text")
        return Fault(path, codes.SEVERAL_LINES, message, help)
    if schema.get("x-lines"):
        line = next((n for n, row in enumerate(value.split("\n")) if not row.strip()), None)
        message = "This text has a blank line, and every line of it is an address."
        return Fault(path, codes.BLANK_LINE, message, "Delete the blank line.", line=line)
    message = f"{label(path)} {schema['patternErrorMessage']}, not {shown(value)}"
    example, fitting = instance(schema), refitted(value, schema)
    help = f"Write, for example, `{example}`." if example else "Write it in that form."
    if fitting:
        help = f"Write, for example, `{fitting}`."
    return Fault(path, codes.BAD_PATTERN, sentence(message), help)


def number_fault(value: float, node: Node, path: Path) -> Fault | None:
    """What is wrong with a number, or None."""
    schema = node.schema
    if node.allowed and value not in node.allowed:
        return not_allowed(value, node, path)
    least, most, above = schema.get("minimum"), schema.get("maximum"), schema.get("exclusiveMinimum")
    if (least is not None and value < least) or (above is not None and value <= above):
        bound = f"at least {least}" if above is None else f"more than {above}"
    elif most is not None and value > most:
        bound = f"at most {most}"
    else:
        return None
    help = purpose(schema) or f"Write a number from {least} to {most}."
    return Fault(path, codes.OUT_OF_RANGE, sentence(f"{label(path)} must be {bound}, and is {value}"), help)
