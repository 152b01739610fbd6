"""Files in which an awkward text was typed into fields, as an author would type it: beside its name, or in a block."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, reduce
from pathlib import Path
from typing import Any

import yaml

from rolebook.catalog.files import LIBRARY
from rolebook.schema import schema_for
from rolebook.source import parse_yaml

TEXTS = (Path(__file__).parent / "texts.txt").read_text("utf-8").splitlines()
"""What people type, and YAML reads in a way of its own."""
MORE_TEXTS = (Path(__file__).parent / "more.txt").read_text("utf-8").splitlines()
"""What is typed less often. Where such a text breaks a file, a few fields stand for all."""
YAML_KINDS = ("role", "kit", "key", "calibration", *LIBRARY)
VALID = Path(__file__).parents[1] / "cases/schema"

Place = tuple[str | int, ...]

ADDED = yaml.load(Path(__file__).with_name("added.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)


@dataclass(frozen=True)
class Typed:
    """A file's text, and for each field in which the awkward text stands its first and last line, from 1."""

    text: str
    lines: Mapping[Place, tuple[int, int]]


@cache
def known_good(kind: str) -> Any:
    """The tree of a file that has every text field of its kind."""
    tree = parse_yaml((VALID / kind / "valid.yaml").read_text("utf-8"), "valid.yaml").tree
    tree["silenced"] = [{"code": "RB593", "because": "The number was made up.\n", "until": "2027-06-30"}]
    if "upkeep" in schema_for(kind)["properties"]:
        tree["upkeep"] = {"owner": "library editors", "reviewed": "2026-11-16", "review_by": "2027-05-16"}
    for path, value in ADDED.get(kind, {}).items():
        *way, last = path.split(".")
        place = reduce(lambda below, step: below[int(step) if isinstance(below, list) else step], way, tree)
        if isinstance(place, dict):
            place[last] = value
        else:
            place.append(value)
    return tree


@cache
def fields(kind: str) -> Mapping[Place, Mapping[str, Any]]:
    """One place in the known-good file for each field of the schema that takes a text, with its schema."""
    first: dict[tuple[str, ...], tuple[Place, Mapping[str, Any]]] = {}
    for path, general, schema in _texts(known_good(kind), schema_for(kind), (), ()):
        first.setdefault(general, (path, schema))
    return dict(first.values())


def _texts(value: Any, schema: Any, path: Place, general: tuple[str, ...]) -> Iterator[Any]:
    """Every text in a tree: its path, the same with `*` for names and numbers of the author's, and its schema."""
    if isinstance(value, str):
        yield path, general, schema
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, member in steps:
        known = schema.get("properties", {}).get(step)
        below = known or schema.get("items") or schema["additionalProperties"]
        yield from _texts(member, below, (*path, step), (*general, str(step) if known else "*"))


def typed(kind: str, places: Collection[Place], text: str, *, block: bool = False) -> Typed:
    """The known-good file with `text` in each of these places."""
    lines: list[str] = []
    where = {}
    for line, place in _lines(known_good(kind), (), places, text, block):
        lines.append(line)
        if place is not None:
            where[place] = (where.get(place, (len(lines), 0))[0], len(lines))
    return Typed("\n".join(lines) + "\n", where)


def _lines(value: Any, path: Place, places: Collection[Place], text: str, block: bool) -> Iterator[Any]:
    """Lines of YAML in block style, each with the place that it belongs to if the awkward text stands there."""
    named = isinstance(value, dict)
    for step, member in value.items() if named else enumerate(value):
        name = json.dumps(step) if str(step).isdigit() else step
        here, head = (*path, step), f"{name}:" if named else "-"
        if here in places:
            yield from ((line, here) for line in ((f"{head} |", f"  {text}") if block else (f"{head} {text}",)))
        elif not isinstance(member, dict | list) or not member:
            yield f"{head} {json.dumps(member, ensure_ascii=False)}", None
        elif named:
            yield head, None
            yield from ((f"  {line}", place) for line, place in _lines(member, here, places, text, block))
        else:
            below = _lines(member, here, places, text, block)
            first, place = next(below)
            yield f"- {first}", place
            yield from ((f"  {line}", place) for line, place in below)
