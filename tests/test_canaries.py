"""Canaries: a token of its own in every closed text, and no trace of any of them in what is open."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from changes import TODAY
from conftest import copy_of_known_good
from rolebook.assessing.packets import Round, make_packets
from rolebook.checking import Place
from rolebook.pipeline import build
from rolebook.schema.audience import Audience
from secrecy import closed_values, contents, encodings, traces
from test_injection import plant, text_fields

OPEN = ("public", "packets", "pages/public")
PLAIN = "canary {:04d} sits in this field"
"""Long enough to be known in base64, wherever in it it begins."""


def plant_canaries(root: Path) -> list[str]:
    """A canary in every closed text field; returns the part of each that no escaping touches."""
    closed = set(closed_values(root, Audience.CANDIDATE))
    fields = [field for field in text_fields(root) if field in closed and field[1][-1] != "quote"]
    words = {field: f"{PLAIN.format(number)} <é&ü>" for number, field in enumerate(fields)}
    return sorted(planted[: len(PLAIN.format(0))] for planted in plant(root, words).values())


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The known-good catalogue with canaries in it, for builds that go elsewhere."""
    root = copy_of_known_good(tmp_path_factory.mktemp("planted") / "catalogue")
    return root, plant_canaries(root)


@pytest.fixture(scope="module")
def built(planted: tuple[Path, list[str]]) -> tuple[Path, list[str]]:
    known_good, tokens = planted
    result = build(Place(known_good, TODAY), known_good / "build", ["public", "packets", "team"])
    assert not result.report.errors, [finding.message for finding in result.report]
    assert result.problem is None, (result.problem, result.problem.details)
    return known_good / "build", tokens


def test_no_canary_is_found_in_anything_open(built: tuple[Path, list[str]]) -> None:
    assert leaks(*built) == []


def test_no_canary_is_found_in_a_build_of_the_open_parts_alone(planted: tuple[Path, list[str]], tmp_path: Path) -> None:
    root, tokens = planted

    result = build(Place(root, TODAY), tmp_path / "build", ["public", "packets"])

    assert result.problem is None
    assert leaks(tmp_path / "build", tokens) == []


@pytest.mark.parametrize("kit", ["seed-task", "seed-screen", "seed-practice"])
def test_no_canary_is_found_in_a_round_of_packets(kit: str, planted: tuple[Path, list[str]], tmp_path: Path) -> None:
    root, tokens = planted
    (tmp_path / "people.csv").write_text("candidate,time_factor\nAnn,1.5\nBen,\n")
    asked = Round(kit, tmp_path / "people.csv", tmp_path / "out", tmp_path / "people.secret", practice=True)

    made = make_packets(Place(root, TODAY), asked)

    assert len(made.entries) == 2
    assert leaks(tmp_path, tokens, ["out"]) == []


def leaks(folder: Path, tokens: list[str], parts: Sequence[str] = OPEN) -> list[bytes]:
    """Traces of tokens, in any encoding, in what is open."""
    assert len(tokens) > 80
    by_token = [[sequence for sequences in encodings(token).values() for sequence in sequences] for token in tokens]
    columns = zip(*by_token, strict=True)
    beginnings = [os.path.commonprefix(column) for column in columns]  # noqa: RUF071 - these are no paths
    assert all(len(beginning) >= 7 for beginning in beginnings)
    # Tokens differ in their number alone, so where no beginning stands, none of them does.
    suspicious = [data for part in parts for data in _all(folder / part) if any(each in data for each in beginnings)]

    return [sequence for row in by_token for sequence in row if any(sequence in data for data in suspicious)]


def _all(folder: Path) -> Iterator[bytes]:
    return (data for path in folder.rglob("*") if path.is_file() for data in contents(path))


def test_they_are_found_where_they_belong(built: tuple[Path, list[str]]) -> None:
    folder, tokens = built
    everything = b"\0".join(_all(folder / "team-only"))

    unseen = [token for token in tokens if token.encode() not in everything]

    assert len(unseen) < len(tokens) / 4, unseen


def test_leaks_are_seen_in_every_encoding(tmp_path: Path) -> None:
    tokens = [PLAIN.format(number) for number in range(100)]
    sequences = [sequence for found in encodings(tokens[42]).values() for sequence in found]
    for number, sequence in enumerate(sequences):
        (tmp_path / f"{number}.bin").write_bytes(b"before" + sequence + b"after")

    assert set(leaks(tmp_path, tokens, ["."])) == set(sequences)
    assert len(set(sequences)) >= 7


@pytest.mark.parametrize("encoding", ["raw", "html", "base64", "hex", "percent", "json"])
def test_a_leak_would_be_seen(encoding: str, tmp_path: Path) -> None:
    token = "canary 0042 <é&ü>"
    (tmp_path / "leak.bin").write_bytes(b"before" + encodings(token)[encoding][0] + b"after")

    assert any(found.startswith("leak.bin") for found in traces(tmp_path, token))
