"""What a schema says of one field, in words for people who have never seen a schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import yaml

from rolebook.schema import Audience

_TYPES: Final = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "`true` or `false`",
    "array": "a list",
    "object": "a group of fields",
}
_FORMATS: Final = {"date": "a date", "email": "an email address", "uri": "a web address"}
_MANY: Final = {
    "text": "texts",
    "a whole number": "whole numbers",
    "a number": "numbers",
    "a date": "dates",
    "a group of fields": "groups of fields",
    "an id": "ids",
    "a line of text": "lines of text",
    "sentences (Markdown)": "texts of sentences (Markdown)",
    "a web address": "web addresses",
    "one of the words below": "the words below",
}
REQUIRED: Final = {
    "always": "yes",
    "sometimes": "in some cases, which a finding names",
    "no": "no",
}
"""Whether a field must be there."""

AUDIENCES: Final = {
    Audience.PUBLIC: "everybody",
    Audience.CANDIDATE: "candidates who get the exercise, and the team",
    Audience.TEAM: "the team",
    Audience.SECRET: "people who may see the answers",
}
"""Who may see a field, in words."""


def type_of(schema: Mapping[str, Any]) -> str:
    """Return what may stand in a field: "a whole number", "a list of ids"."""
    types = schema.get("type", ())
    words = [_one(name, schema) for name in ([types] if isinstance(types, str) else types)]
    return " or ".join(words) or "anything"


def _one(name: str, schema: Mapping[str, Any]) -> str:
    if name == "array" and "items" in schema:
        inner = type_of(schema["items"])
        return f"a list, each entry {inner}" if inner not in _MANY else f"a list of {_MANY[inner]}"
    if name == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"a group of names, with {type_of(schema['additionalProperties'])} for each"
    if name != "string":
        return _TYPES[name]
    if "enum" in schema or "const" in schema:
        return "one of the words below"
    if "format" in schema:
        return _FORMATS.get(str(schema["format"]), "text")
    if "x-prose" in schema:
        return "sentences (Markdown)"
    if "x-lines" in schema:
        return "text, one sentence a line"
    return "a line of text" if "x-line" in schema else "text"


def allowed_words(schema: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the words that have a meaning in a field, each with what it means where that is said."""
    words = [schema["const"]] if "const" in schema else schema.get("enum", ())
    meanings = schema.get("markdownEnumDescriptions", ())
    said = [*meanings, *[""] * (len(words) - len(meanings))]
    return tuple((_word(word), str(meaning)) for word, meaning in zip(words, said, strict=True))


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def limits_of(schema: Mapping[str, Any], values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the limits of a field and, when it is a list, of its entries."""
    limits = [*_limits(schema)]
    return tuple(limits if values is schema else [*limits, *(f"each {limit}" for limit in _limits(values))])


def _limits(schema: Mapping[str, Any]) -> Iterator[str]:
    if "patternErrorMessage" in schema:
        yield str(schema["patternErrorMessage"])
    yield from _range(schema.get("minimum"), schema.get("maximum"), "")
    if "exclusiveMinimum" in schema:
        yield f"more than {schema['exclusiveMinimum']}"
    yield from _range(schema.get("minItems"), schema.get("maxItems"), " entries")
    if schema.get("maxLength"):
        yield f"at most {schema['maxLength']:,} characters"
    if schema.get("uniqueItems"):
        yield "no entry twice"


def _range(least: float | None, most: float | None, unit: str) -> Iterator[str]:
    if least is not None and most is not None:
        yield f"{least:,} to {most:,}{unit}"
    elif least is not None:
        yield f"at least {least:,}{unit}"
    elif most is not None:
        yield f"at most {most:,}{unit}"


def example_of(schema: Mapping[str, Any]) -> str:
    """Return the first example of a field as it would stand in a file, without its name; or nothing."""
    examples = schema.get("examples", ())
    if not examples:
        return ""
    value = examples[0]
    if "x-separator" in schema and isinstance(value, list):
        return " ".join(map(str, value))
    if isinstance(value, str):
        return value.rstrip("\n")
    return (
        yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100).removesuffix("...\n").rstrip()
    )


class _Dumper(yaml.SafeDumper):
    """Blocks for texts of several lines, as authors write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent lists below their key."""
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)
