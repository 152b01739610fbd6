"""Who may see what: pruning is by what the schema opens, and an open check depends on nothing else."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from rolebook.schema import KINDS, Audience, audience_at, check_structure, check_tree, prune, schema_for
from rolebook.schema.narrowing import narrowed
from rolebook.source import parse_yaml

from .cases import valid_text

CANARY = "zq9-canary"
Path = tuple[str | int, ...]

each_kind = pytest.mark.parametrize("kind", KINDS)
each_audience = pytest.mark.parametrize("audience", list(Audience), ids=lambda audience: audience.name)


def valid_tree(kind: str) -> Any:
    return parse_yaml(valid_text(kind), "valid.yaml").tree


def walk(tree: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, tree
    members = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, below in members:
        yield from walk(below, (*path, step))


def put(tree: Any, path: Path, value: Any) -> Any:
    """A copy of `tree` with another value at `path`."""
    changed = copy.deepcopy(tree)
    container = changed
    for step in path[:-1]:
        container = container[step]
    container[path[-1]] = value
    return changed


@each_kind
@each_audience
def test_pruned_tree_holds_open_fields_only(kind: str, audience: Audience) -> None:
    pruned = prune(valid_tree(kind), kind, audience)

    assert [path for path, _ in walk(pruned) if path and audience_at(kind, path) > audience] == []


@each_kind
@each_audience
def test_unknown_fields_are_pruned_wherever_they_stand(kind: str, audience: Audience) -> None:
    tree = valid_tree(kind)
    named_by_authors = {("decision", "stages"), ("response", "written")}
    groups = [path for path, below in walk(tree) if isinstance(below, dict) and path not in named_by_authors]
    if kind == "calibration":
        groups = [path for path in groups if path[-1:] not in (("scores",), ("because",), ("written",))]
    for path in groups:
        tree = put(tree, (*path, "unknown"), {"deep": [CANARY]})

    assert CANARY not in json.dumps(prune(tree, kind, audience))


@each_kind
@each_audience
def test_pruning_leaves_its_input_alone(kind: str, audience: Audience) -> None:
    tree, before = valid_tree(kind), valid_tree(kind)

    pruned = prune(tree, kind, audience)

    assert tree == before
    assert prune(pruned, kind, audience) == pruned


def test_what_stands_where_a_text_should_is_not_kept() -> None:
    tree = {"title": {"note": CANARY}, "summary": [CANARY]}

    assert prune(tree, "role", Audience.PUBLIC) == {"title": {}, "summary": []}


@each_kind
@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.CANDIDATE, Audience.TEAM], ids=lambda a: a.name)
def test_open_check_does_not_depend_on_closed_fields(kind: str, audience: Audience) -> None:
    tree = valid_tree(kind)
    closed = [path for path, _ in walk(tree) if path and audience_at(kind, path) > audience]
    expected = check_tree(tree, kind, audience)

    for path in closed:
        for odd in (None, "", CANARY, [CANARY], {"unknown": CANARY}, 10**9):
            assert check_tree(put(tree, path, odd), kind, audience) == expected


@each_kind
def test_valid_file_is_valid_for_everybody(kind: str) -> None:
    document = parse_yaml(valid_text(kind), "valid.yaml")

    for audience in Audience:
        tree, findings = check_structure(document, kind, audience)

        assert findings == ()
        assert tree == prune(document.tree, kind, audience)


def test_field_without_an_audience_is_closed() -> None:
    schema = {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}

    assert narrowed(schema, Audience.TEAM) == {"type": "object", "properties": {}}


def test_condition_on_a_closed_field_is_dropped() -> None:
    secret = {"x-audience": "secret", "type": "string"}
    public = {"x-audience": "public", "type": "string"}
    schema = {
        "type": "object",
        "properties": {"verdict": secret, "note": public},
        "allOf": [{"if": {"required": ["verdict"]}, "then": {"required": ["note"]}}],
    }

    assert narrowed(schema, Audience.PUBLIC) == {"type": "object", "properties": {"note": public}}


@pytest.mark.parametrize(
    ("kind", "path", "audience"),
    [
        ("role", ("title",), Audience.PUBLIC),
        ("role", ("process", 0, "questions", 1), Audience.TEAM),
        ("role", ("rubric", "criteria", 0, "anchors", "5"), Audience.TEAM),
        ("role", ("job_analysis", "unknown"), Audience.TEAM),
        ("kit", ("parts", 0, "minutes"), Audience.PUBLIC),
        ("kit", ("parts", 0, "outputs", 0, "text"), Audience.CANDIDATE),
        ("kit", ("parts", 0, "worked", "findings", 0, "why"), Audience.CANDIDATE),
        ("key", ("kit",), Audience.SECRET),
        ("key", ("unknown",), Audience.SECRET),
        ("calibration", ("practice", 0, "response", "findings", 0, "why"), Audience.SECRET),
        ("calibration", ("practice", 0, "scores", "communication-clarity"), Audience.SECRET),
        ("response", ("response", "written", "five-outputs"), Audience.TEAM),
        ("questions", ("questions", 0, "asks"), Audience.TEAM),
        ("quality-plans", ("plans", 0, "summary"), Audience.PUBLIC),
        ("quality-plans", ("plans", 0, "escalation", 0, "value"), Audience.TEAM),
    ],
)
def test_audience_is_the_least_open_on_the_way(kind: str, path: Path, audience: Audience) -> None:
    assert audience_at(kind, path) is audience


def test_keys_and_calibration_are_closed_to_all_but_the_secret_audience() -> None:
    for kind in ("key", "calibration"):
        assert schema_for(kind, Audience.TEAM)["properties"] == {}
