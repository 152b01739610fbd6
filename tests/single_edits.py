"""Single edits of the catalogue's own files: what one slip of the hand is, and what is found then.

Every value emptied, put in place of another or, where it is an id, renamed; every key misspelt; every field and every
member of a list dropped; every member doubled. `bench/single_edits.py` counts what they give.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from conftest import REPOSITORY
from rolebook.catalog import Reading, catalog_files, read
from rolebook.catalog.reading import FileRead, read_file
from rolebook.checking import Place, judged
from rolebook.diagnostics import Finding
from rolebook.schema.audience import Audience

Node = Any
"""A node of PyYAML, whose types say nothing."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of one file: the text from `start` to `end` becomes `new`."""

    file: str
    path: tuple[str | int, ...]
    kind: str
    start: int
    end: int
    new: str

    def applied(self, text: str) -> str:
        """The whole text with the change in it."""
        return text[: self.start] + self.new + text[self.end :]

    def __str__(self) -> str:
        """Where it is and what it does."""
        return f"{self.file} {'.'.join(map(str, self.path))} {self.kind} {self.new[:40]!r}"


def edits(files: Mapping[str, str]) -> Iterator[Edit]:
    """Every single edit of the YAML files with these texts."""
    nodes = {name: yaml.compose(text, Loader=yaml.BaseLoader) for name, text in files.items()}
    values: dict[Any, set[str]] = defaultdict(set)
    for name, node in nodes.items():
        for path, scalar in _scalars(node, ()):
            values[_pattern(name, path)].add(files[name][scalar.start_mark.index : scalar.end_mark.index])
    for name, node in nodes.items():
        for path, kind, start, end, new in _edits(node, (), files[name], values, name):
            yield Edit(name, path, kind, start, end, new)


def _pattern(name: str, path: Sequence[str | int]) -> tuple[str, tuple[str, ...]]:
    return Path(name).name if "kits/" in name else Path(name).parent.name, tuple(
        "*" if isinstance(step, int) else step for step in path
    )


def _scalars(node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for position, value in enumerate(node.value):
            yield from _scalars(value, (*path, position))
    else:
        yield path, node


Change = tuple[tuple[str | int, ...], str, int, int, str]


def _edits(
    node: Node, path: tuple[str | int, ...], text: str, values: Mapping[Any, set[str]], name: str
) -> Iterator[Change]:
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.MappingNode):
        for position, (key, value) in enumerate(node.value):
            here = (*path, key.value)
            yield (here, "misspell", key.start_mark.index, key.end_mark.index, key.value + "x")
            yield (
                here,
                "drop",
                *_without(
                    node, [pair[0] for pair in node.value], [pair[1] for pair in node.value], position, text, "{}"
                ),
            )
            yield from _edits(value, here, text, values, name)
    elif isinstance(node, yaml.SequenceNode):
        if node.value:
            yield (path, "empty", start, _trimmed(text, start, end), "[]")
        for position, value in enumerate(node.value):
            here = (*path, position)
            yield (here, "drop", *_without(node, node.value, node.value, position, text, "[]"))
            yield (here, "double", *_again(node, position, text))
            yield from _edits(value, here, text, values, name)
    else:
        stop = _trimmed(text, start, end)
        yield (path, "empty", start, stop, '""')
        written = text[start:end]
        others = sorted(values[_pattern(name, path)] - {written})
        if others:
            index = random.Random(f"{name}{path}").randrange(len(others))
            yield (path, "swap", start, end, others[index])
        if path[-1] == "id":
            yield (path, "rename", start, stop, node.value + "-renamed")


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _without(
    node: Node, starts: Sequence[Node], ends: Sequence[Node], position: int, text: str, nothing: str
) -> tuple[int, int, str]:
    start, end = starts[position].start_mark.index, ends[position].end_mark.index
    if len(starts) == 1:
        first = node.start_mark.index
        return first, _trimmed(text, first, node.end_mark.index), nothing
    if position + 1 < len(starts):
        return start, starts[position + 1].start_mark.index, ""
    if node.flow_style:
        return ends[position - 1].end_mark.index, end, ""
    line = text.rfind("\n", 0, start) + 1
    return line, min(len(text), _trimmed(text, start, end) + 1), ""


def _again(node: Node, position: int, text: str) -> tuple[int, int, str]:
    start, end = node.value[position].start_mark.index, node.value[position].end_mark.index
    if node.flow_style:
        return start, start, text[start:end] + ", "
    line = text.rfind("\n", 0, start) + 1
    return line, line, text[line : _trimmed(text, start, end)] + "\n"


def texts() -> dict[str, str]:
    """Every YAML file of the catalogue, by its name in findings."""
    found = (path for name in ("roles", "kits") for path in sorted((REPOSITORY / name).rglob("*.yaml")))
    return {path.relative_to(REPOSITORY).as_posix(): path.read_text("utf-8") for path in found}


class Checker:
    """Checks the catalogue with one file changed, without reading the others again."""

    def __init__(self, root: Path, today: date) -> None:
        """Take the catalogue in `root`, whose files are written to and put back."""
        self._place = Place(root, today)
        self._files = {file.name: file for file in catalog_files(root, None, Audience.SECRET)}
        self._read = read(self._files.values(), Audience.SECRET)

    def found(self, name: str, text: str) -> list[Finding]:
        """Every finding about the catalogue when the file `name` holds `text`."""
        path = self._place.root / name
        before = path.read_bytes()
        path.write_text(text, "utf-8", newline="")
        try:
            changed = read_file(self._files[name], Audience.SECRET, "generator/rolebook/schema")
        finally:
            path.write_bytes(before)
        files = {other: copied(file) for other, file in self._read.files.items()} | {name: changed}
        findings = [finding for file in files.values() for finding in file.findings]
        return list(judged(self._place, Reading(files, tuple(findings)), Audience.SECRET).report)


def copied(file: FileRead) -> FileRead:
    """What was read, with a tree of its own: putting a catalogue together uses trees up."""
    return replace(file, loaded=replace(file.loaded, tree=_copy(file.loaded.tree)))


def _copy(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _copy(value) for key, value in tree.items()}
    return [_copy(value) for value in tree] if isinstance(tree, list) else tree
