"""Packets rest on no key: no secret file is opened, and without any of them the bytes are the same."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from assessing.rounds import Round, live_kit

SECRET_FILES = {"key.yaml", "calibration.yaml"}


def opened_by(round_of: Round, *arguments: str, practice: bool) -> set[str]:
    """Names of the files that the command opens."""
    opened: set[str] = set()
    watching = [True]

    def watch(event: str, told: tuple[object, ...]) -> None:
        if watching and event == "open" and isinstance(told[0], (str, Path)):
            opened.add(Path(told[0]).name)

    sys.addaudithook(watch)
    code, _, said = round_of.make(*arguments, practice=practice)
    watching.clear()
    assert code == 0, said
    return opened


@pytest.mark.parametrize("live", [False, True])
def test_no_secret_file_is_opened_and_none_is_needed(round_of: Round, tmp_path: Path, live: bool) -> None:
    private = live_kit(round_of.root, tmp_path / "private") if live else None
    more = () if private is None else ("--private", str(private))
    opened = opened_by(round_of, *more, practice=not live)
    before = round_of.packets()
    register = (round_of.out / "register.csv").read_bytes()
    shutil.rmtree(round_of.out)
    for root in (round_of.root, private):
        for path in root.glob("kits/*/*.yaml") if root else ():
            if path.name in SECRET_FILES:
                path.unlink()
    round_of.make(*more, practice=not live)

    assert "kit.yaml" in opened
    assert not opened & SECRET_FILES
    assert round_of.packets() == before
    assert (round_of.out / "register.csv").read_bytes() == register
