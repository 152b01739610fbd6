"""Our checking and others' agree on what is valid: a schema means the same to everybody's tools."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from rolebook.schema import KINDS, Audience, check_tree, prune, schema_for
from rolebook.schema.authority import accepts
from rolebook.schema.formats import FORMATS
from rolebook.source import parse_yaml

from .cases import CASES, Case, valid_text

FORMAT_CHECKER = FormatChecker(formats=())
for _name, (_fault, _, _) in FORMATS.items():
    FORMAT_CHECKER.checks(_name)(lambda value, fault=_fault: not isinstance(value, str) or fault(value) is None)

ODD_VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-3, 200)
    | st.floats(-2, 200, allow_nan=False)
    | st.sampled_from(["", " ", "x", "two\nlines", "2026-11-16", "2026-13-02", "a@b.org", "https://a.org/", "A3", "en"])
    | st.lists(st.sampled_from(["a", "ab", "ab", "A"]), max_size=3)
    | st.dictionaries(st.sampled_from(["id", "x", "text"]), st.just("ab"), max_size=2)
)


@cache
def oracle(kind: str, audience: Audience = Audience.SECRET) -> Draft202012Validator:
    return Draft202012Validator(_as_editors_read(schema_for(kind, audience)), format_checker=FORMAT_CHECKER)


def _as_editors_read(schema: Any) -> Any:
    """With patterns as JSON Schema means them (ECMA-262), where `$` lets no line feed through."""
    if isinstance(schema, list):
        return [_as_editors_read(member) for member in schema]
    if not isinstance(schema, dict):
        return schema
    read = {name: _as_editors_read(member) for name, member in schema.items()}
    return {**read, "pattern": read["pattern"].replace("$", r"\Z")} if isinstance(read.get("pattern"), str) else read


@cache
def valid_tree(kind: str) -> Any:
    return parse_yaml(valid_text(kind), "valid.yaml").tree


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_both_find_fault_with_a_case(case: Case) -> None:
    tree = parse_yaml(case.text, "case.yaml").tree

    _, faults = check_tree(tree, case.kind)

    assert oracle(case.kind).is_valid(tree) == (not faults)
    assert accepts(tree, case.kind) == (not faults)


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, Any]:
    """A valid tree of some kind in which one value is odd, or one field is gone, renamed or new."""
    kind = draw(st.sampled_from(KINDS))
    tree = copy.deepcopy(valid_tree(kind))
    places = list(_places(tree))
    container, key = draw(st.sampled_from(places))
    action = draw(st.sampled_from(["odd", "odd", "odd", "drop", "rename", "add", "double"]))
    if action == "odd":
        container[key] = draw(ODD_VALUES)
    elif action == "drop":
        del container[key]
    elif isinstance(container, dict):
        container[f"{key}s" if action == "rename" else "extra"] = container.pop(key) if action == "rename" else 1
    else:
        container.append(copy.deepcopy(container[key]))
    return kind, tree


def _places(tree: Any) -> Any:
    for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from _places(tree[key])


@given(mutation=mutations(), audience=st.sampled_from(Audience))
@settings(max_examples=600, deadline=None)
def test_both_agree_on_mutated_files(mutation: tuple[str, Any], audience: Audience) -> None:
    kind, tree = mutation
    pruned = prune(tree, kind, audience) if audience < Audience.SECRET else tree

    _, faults = check_tree(tree, kind, audience)

    assert bool(faults) == (not oracle(kind, audience).is_valid(pruned)), faults
    assert bool(faults) == (not accepts(pruned, kind, audience)), faults
