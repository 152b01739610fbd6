"""Canaries: a token of its own in every closed text, and no trace of any of them in what is open."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from changes import TODAY
from rolebook.catalog.files import catalog_files
from rolebook.checking import Place
from rolebook.pipeline import build
from rolebook.schema.audience import Audience
from secrecy import closed_values, contents, encodings, traces, tree_of
from test_injection import schema_at, settle

OPEN = ("public", "packets", "pages/public")


def plant(root: Path) -> list[str]:
    """A canary in every closed text field; returns the tokens."""
    kinds = {file.relative: file.kind for file in catalog_files(root, None, Audience.SECRET)}
    tokens: list[str] = []
    trees: dict[str, object] = {}
    for file, path in closed_values(root, Audience.CANDIDATE):
        schema = schema_at(kinds[file], path)
        if schema.get("type") != "string" or {"enum", "const", "pattern", "format", "x-ref"} & schema.keys():
            continue
        tree = trees.setdefault(file, tree_of((root / file).read_text("utf-8")))
        holder: object = tree
        for step in path[:-1]:
            holder = holder[step]  # type: ignore[index]
        token = f"canary {len(tokens):04d} <é&ü>"
        if path[-1] not in ("quote",):
            tokens.append(token)
            holder[path[-1]] = f"{holder[path[-1]].rstrip()} {token}"  # type: ignore[index]
    for file, tree in trees.items():
        (root / file).write_text(yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=10_000), "utf-8")
    settle(root)
    return tokens


@pytest.fixture
def built(known_good: Path) -> tuple[Path, list[str]]:
    tokens = plant(known_good)
    result = build(Place(known_good, TODAY), known_good / "build", ["public", "packets", "team"])
    assert not result.report.errors, [finding.message for finding in result.report]
    assert result.problem is None, (result.problem, result.problem.details)
    return known_good / "build", tokens


def test_no_canary_is_found_in_anything_open(built: tuple[Path, list[str]]) -> None:
    folder, tokens = built
    assert len(tokens) > 100
    everything = [
        data for part in OPEN for path in (folder / part).rglob("*") if path.is_file() for data in contents(path)
    ]
    wanted = [sequence for token in tokens for sequences in encodings(token[:11]).values() for sequence in sequences]

    assert not [sequence for sequence in wanted if any(sequence in data for data in everything)]


def test_they_are_found_where_they_belong(built: tuple[Path, list[str]]) -> None:
    folder, tokens = built

    unseen = [token for token in tokens if not traces(folder / "team-only", token[:11])]

    assert len(unseen) < len(tokens) / 4, unseen


@pytest.mark.parametrize("encoding", ["raw", "html", "base64", "hex", "percent", "json"])
def test_a_leak_would_be_seen(encoding: str, tmp_path: Path) -> None:
    token = "canary 0042 <é&ü>"
    (tmp_path / "leak.bin").write_bytes(b"before" + encodings(token)[encoding][0] + b"after")

    assert any(found.startswith("leak.bin") for found in traces(tmp_path, token))
