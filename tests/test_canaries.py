"""Canaries: a token of its own in every closed text, and no trace of any of them in what is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from changes import TODAY
from rolebook.assessing.packets import Round, make_packets
from rolebook.checking import Place
from rolebook.pipeline import build
from rolebook.schema.audience import Audience
from secrecy import closed_values, contents, encodings, traces
from test_injection import plant, text_fields

OPEN = ("public", "packets", "pages/public")


def plant_canaries(root: Path) -> list[str]:
    """A canary in every closed text field; returns the tokens."""
    closed = set(closed_values(root, Audience.CANDIDATE))
    fields = [field for field in text_fields(root) if field in closed and field[1][-1] != "quote"]
    words = {field: f"canary {number:04d} <é&ü>" for number, field in enumerate(fields)}
    return sorted(plant(root, words).values())


@pytest.fixture
def built(known_good: Path) -> tuple[Path, list[str]]:
    tokens = plant_canaries(known_good)
    result = build(Place(known_good, TODAY), known_good / "build", ["public", "packets", "team"])
    assert not result.report.errors, [finding.message for finding in result.report]
    assert result.problem is None, (result.problem, result.problem.details)
    return known_good / "build", tokens


def test_no_canary_is_found_in_anything_open(built: tuple[Path, list[str]]) -> None:
    assert leaks(*built) == []


def test_no_canary_is_found_in_a_build_of_the_open_parts_alone(known_good: Path) -> None:
    tokens = plant_canaries(known_good)

    result = build(Place(known_good, TODAY), known_good / "build", ["public", "packets"])

    assert result.problem is None
    assert leaks(known_good / "build", tokens) == []


@pytest.mark.parametrize("kit", ["seed-task", "seed-screen", "seed-practice"])
def test_no_canary_is_found_in_a_round_of_packets(kit: str, known_good: Path, tmp_path: Path) -> None:
    tokens = plant_canaries(known_good)
    (tmp_path / "people.csv").write_text("candidate,time_factor\nAnn,1.5\nBen,\n")
    asked = Round(kit, tmp_path / "people.csv", tmp_path / "out", tmp_path / "people.secret", practice=True)

    made = make_packets(Place(known_good, TODAY), asked)

    assert len(made.entries) == 2
    assert leaks(tmp_path, tokens, ["out"]) == []


def leaks(folder: Path, tokens: list[str], parts: Sequence[str] = OPEN) -> list[bytes]:
    """Traces of tokens, in any encoding, in what is open."""
    assert len(tokens) > 80
    everything = [
        data for part in parts for path in (folder / part).rglob("*") if path.is_file() for data in contents(path)
    ]
    wanted = [sequence for token in tokens for sequences in encodings(token[:11]).values() for sequence in sequences]

    return [sequence for sequence in wanted if any(sequence in data for data in everything)]


def test_they_are_found_where_they_belong(built: tuple[Path, list[str]]) -> None:
    folder, tokens = built

    unseen = [token for token in tokens if not traces(folder / "team-only", token[:11])]

    assert len(unseen) < len(tokens) / 4, unseen


@pytest.mark.parametrize("encoding", ["raw", "html", "base64", "hex", "percent", "json"])
def test_a_leak_would_be_seen(encoding: str, tmp_path: Path) -> None:
    token = "canary 0042 <é&ü>"
    (tmp_path / "leak.bin").write_bytes(b"before" + encodings(token)[encoding][0] + b"after")

    assert any(found.startswith("leak.bin") for found in traces(tmp_path, token))
