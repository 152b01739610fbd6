"""A round beside a copy of the known-good catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessing.blind import Desk
from assessing.rounds import Round


@pytest.fixture(autouse=True)
def _at_ones_own_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of a secret file is told in a log that others read, and these tests look at what is told."""
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def round_of(known_good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Round:
    """Three candidates, and nothing made yet."""
    return Round(known_good, tmp_path / "team", capsys)


@pytest.fixture
def desk(known_good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Two experts who have answered, and no key yet."""
    return Desk(known_good, tmp_path / "answers", capsys)
