"""Which rules look at which field: told by their examples, which the tests run.

A rule's failing and passing examples differ in what it looks at. So this is no list that somebody must keep up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

import yaml

from rolebook.diagnostics import CodeInfo
from rolebook.reference.codes import RulePage, rule_pages
from rolebook.reference.fields import all_fields

_KINDS: Final = (
    (re.compile(r"roles/library/(?P<kind>[a-z-]+)\.yaml"), ""),
    (re.compile(r"roles/openings\.csv"), "openings"),
    (re.compile(r"roles/[^/]+\.yaml"), "role"),
    (re.compile(r"(?:private/)?kits/[^/]+/(?:open-)?(?P<kind>kit|key|calibration)\.yaml"), ""),
)


def rules_that_look_at(address: str) -> tuple[CodeInfo, ...]:
    """The rules that look at a field, by code."""
    return _looking().get(address, ())


def fields_that_it_looks_at(rule: CodeInfo) -> tuple[str, ...]:
    """Addresses of the fields that a rule looks at, in the order in which files are described."""
    return _looked_at().get(rule, ())


@lru_cache(maxsize=1)
def _looked_at() -> Mapping[CodeInfo, tuple[str, ...]]:
    found: dict[CodeInfo, list[str]] = {}
    for address in all_fields():
        for rule in rules_that_look_at(address):
            found.setdefault(rule, []).append(address)
    return {rule: tuple(addresses) for rule, addresses in found.items()}


@lru_cache(maxsize=1)
def _looking() -> Mapping[str, tuple[CodeInfo, ...]]:
    found: dict[str, tuple[CodeInfo, ...]] = {}
    for page in rule_pages():
        for address in sorted(set(looked_at(page))):
            found[address] = (*found.get(address, ()), page.info)
    return found


def looked_at(page: RulePage) -> Iterator[str]:
    """Addresses of the fields in which a rule's two examples differ."""
    fails, passes = _leaves(page.fails), _leaves(page.passes)
    for place in fails.keys() | passes.keys():
        if fails.get(place) != passes.get(place):
            yield from _address(*place)


_Place = tuple[str, tuple[str, ...]]


def _leaves(example: str) -> dict[_Place, object]:
    changes = yaml.load(example, Loader=yaml.BaseLoader)  # nothing but texts, lists and groups
    return {
        (file, leaf): value
        for file, values in changes.items()
        for path, value in values.items()
        for leaf, value in _below(value, tuple(path.split(".")))
    }


def _below(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], object]]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if not members:
        yield path, value
    for name, member in members:
        yield from _below(member, (*path, str(name)))


def _address(file: str, path: tuple[str, ...]) -> Iterator[str]:
    kind = next((known or found["kind"] for shape, known in _KINDS if (found := shape.fullmatch(file))), None)
    steps = [step for step in path if not step.isdigit()]
    if kind == "openings":
        steps = steps[1:]  # the list of rows
    while kind and steps:
        address = ".".join([kind, *steps])
        if address in all_fields():
            yield address
            return
        steps.pop()
