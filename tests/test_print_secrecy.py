"""Print files of what is open hold nothing closed: no canary in words, streams, zip members or properties."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from changes import TODAY
from conftest import KNOWN_GOOD
from mutations import changed, possible
from rolebook.checking import Place
from rolebook.exporting import Order, export
from rolebook.exports import Press, Printing, docx, pdf, usable_formats
from rolebook.exports._paper import Sheet
from rolebook.exports._paper.contract import PaperFormat
from rolebook.schema.audience import Audience
from secrecy import closed_values, contents, tree_of
from test_canaries import leaks, plant_canaries

CLOSED = [*closed_values(KNOWN_GOOD, Audience.CANDIDATE)]


def deliver(root: Path, out: Path, form: PaperFormat, *what: str, team: bool = False) -> None:
    made = export(Place(root, TODAY), out, Order(form, what, team))
    assert not made.report.errors
    assert not made.problem


@pytest.mark.parametrize("form", [pdf.EXPORT, docx.EXPORT], ids=lambda form: str(form.name))
def test_no_canary_is_found_in_an_open_file(form: PaperFormat, known_good: Path, tmp_path: Path) -> None:
    tokens = plant_canaries(known_good)

    deliver(known_good, tmp_path / "out", form, "job-description", "packet")

    assert len(list((tmp_path / "out").rglob(f"*{form.suffix}"))) == 3
    assert leaks(tmp_path, tokens, ["out"]) == []


@pytest.mark.parametrize("form", [pdf.EXPORT, docx.EXPORT], ids=lambda form: str(form.name))
def test_they_are_found_where_they_belong(form: PaperFormat, known_good: Path, tmp_path: Path) -> None:
    tokens = plant_canaries(known_good)

    deliver(known_good, tmp_path / "out", form, "interview-guide", team=True)

    words = b"".join(part for path in (tmp_path / "out").rglob(f"*{form.suffix}") for part in contents(path))
    assert any(token[:11].encode() in words for token in tokens)


def sheets(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Sheet]:
    """What would be printed of everything open; that a sheet always gives the same bytes is shown elsewhere."""
    seen: list[Sheet] = []

    def note(_press: Press, _form: PaperFormat, on_paper: Sheet, _path: str) -> Path:
        seen.append(on_paper)
        return Path(__file__)

    monkeypatch.setattr(Press, "_file", note)
    deliver(root, tmp_path / "seen", docx.EXPORT)
    return seen


def test_a_secret_changes_no_open_sheet(known_good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sheets(known_good, tmp_path, monkeypatch)
    assert len(before) > 6

    trees = {file: tree_of((known_good / file).read_text("utf-8")) for file in {file for file, _ in CLOSED}}
    flips = [change for change in possible(trees, CLOSED) if change[2] == "flip"]
    assert len(flips) > 100
    for file, tree in changed(trees, flips).items():
        (known_good / file).write_text(yaml.safe_dump(tree, sort_keys=False, allow_unicode=True), "utf-8")
    assert sheets(known_good, tmp_path, monkeypatch) == before

    for name in ("key.yaml", "calibration.yaml"):
        for path in known_good.glob(f"kits/*/{name}"):
            path.unlink()
    assert sheets(known_good, tmp_path, monkeypatch) == before


def test_a_build_makes_the_same_files_as_an_export(known_good: Path, tmp_path: Path) -> None:
    from rolebook.pipeline import build

    printing = Printing(usable_formats(["docx"]))
    built = build(Place(known_good, TODAY), tmp_path / "site", ["packets"], printing=printing)
    deliver(known_good, tmp_path / "out", docx.EXPORT, "packet")

    assert built.problem is None
    for kit in ("seed-task", "seed-screen"):
        packet = (tmp_path / f"site/packets/{kit}/packet.docx").read_bytes()
        assert packet == (tmp_path / f"out/kits/{kit}/packet.docx").read_bytes()
    assert '"file": "seed-task/packet.docx"' in (tmp_path / "site/packets/manifest.json").read_text("utf-8")
