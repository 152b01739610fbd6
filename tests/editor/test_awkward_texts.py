"""Editor and check come to the same verdict about an awkward text in any field, typed beside its name or in a block."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import REPOSITORY
from editor.language_server import LanguageServer
from rolebook.schema import check_structure
from rolebook.source import parse_yaml
from texts.typed import TEXTS, YAML_KINDS, Place, Typed, fields, typed

BREAKS = ["x: 4", "- y"]
"""Beside its name such a text breaks the file, so it is tried in one value and in one entry of a list."""

PASSES_THE_EDITOR = {"Note #2": "to YAML, what stands behind ` #` is a comment, and no schema sees those"}


def files(text: str) -> Iterator[tuple[str, Typed]]:
    """Every file in which a text is tried, with its kind; without the first line that names its schema."""
    for kind in YAML_KINDS:
        places = list(fields(kind))
        yield kind, typed(kind, places, text, block=True)
        if text not in BREAKS:
            yield kind, typed(kind, places, text)
        else:
            value = next(place for place in places if isinstance(place[-1], str))
            entry = next((place for place in places if isinstance(place[-1], int)), value)
            yield from ((kind, typed(kind, [place], text)) for place in {value, entry})


def by_check(kind: str, file: Typed) -> set[Place]:
    """The fields in which the check finds something."""
    document = parse_yaml(file.text, "file.yaml")
    found = (*document.findings, *check_structure(document, kind)[1])
    return _marked(file, {finding.span.line for finding in found if finding.span})


def _marked(file: Typed, lines: set[int]) -> set[Place]:
    return {place for place, (first, last) in file.lines.items() if not lines.isdisjoint(range(first, last + 1))}


def _path(number: int) -> Path:
    return REPOSITORY / f"texts/{number}.yaml"


@pytest.mark.parametrize("text", TEXTS)
def test_the_editor_and_check_agree(server: LanguageServer, text: str) -> None:
    tried = list(files(text))
    modeline = "# yaml-language-server: $schema=../generator/rolebook/schema/{}.schema.json\n"
    problems = server.open_all({_path(n): modeline.format(kind) + file.text for n, (kind, file) in enumerate(tried)})
    server.close(*problems)

    by_editor, by_checking = set(), set()
    for number, (kind, file) in enumerate(tried):
        lines = {problem["range"]["start"]["line"] for problem in problems[_path(number)]}
        by_editor |= {(number, kind, place) for place in _marked(file, lines)}
        by_checking |= {(number, kind, place) for place in by_check(kind, file)}
    assert by_editor - by_checking == set()
    assert (by_checking != by_editor) == (text in PASSES_THE_EDITOR), by_checking - by_editor
