"""The worked example: one command makes it, and what is on the site is what that command makes today."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from conftest import REPOSITORY
from rolebook.cli import main
from rolebook.publish.marks import is_public

EXAMPLE = REPOSITORY / "examples" / "practice-round"
SITE = REPOSITORY / "site" / "pages" / "example"
PLACE = ["--root", str(REPOSITORY), "--today", "2026-11-28"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make example` makes, apart from the packets."""
    out = tmp_path_factory.mktemp("example") / "scores"
    given = [f"--{name}={EXAMPLE / name}" for name in ("responses", "sheets")]
    tables = [f"--{name}={EXAMPLE / name}.csv" for name in ("overrides", "groups")]
    more = ["--places", "3", "--synthetic", "--out", str(out)]
    assert main(["score", "practice-notice", *given, *tables, *more, *PLACE]) == 0
    return out


@pytest.mark.parametrize("name", ["report.html", "letter.html"])
def test_the_site_shows_what_the_command_makes(name: str, made: Path) -> None:
    shown = (SITE / name).read_bytes()
    now = [_unstyled(path.read_bytes()) for path in (made / "report.html", *made.glob("letters/*.html"))]

    assert _unstyled(shown) in now, "run `make example`: the kit, the program or its words have changed"
    assert is_public(shown)


def _unstyled(page: bytes) -> bytes:
    """A page without its style sheet and the policy that names it: a new colour is no new report."""
    return re.sub(rb"<style>.*?</style>|<meta http-equiv=[^>]*>", b"", page, flags=re.DOTALL)


def test_the_codes_of_the_answers_are_those_of_the_packets(tmp_path: Path) -> None:
    packets = ["--candidates", str(EXAMPLE / "candidates.csv"), "--secret", str(EXAMPLE / "example-only.secret")]
    more = ["--practice", "--due", "2026-12-14", "--out", str(tmp_path / "packets")]
    assert main(["packets", "practice-notice", *packets, *more, *PLACE]) == 0

    register = csv.DictReader(io.StringIO((tmp_path / "packets" / "register.csv").read_text("utf-8-sig")))
    assert {row["code"] for row in register} == {path.stem for path in (EXAMPLE / "responses").iterdir()}


def test_the_report_shows_every_part_of_a_round(made: Path) -> None:
    report = (made / "report.html").read_text("utf-8")
    for shown in (
        "waits for a third reviewer",
        "A third reviewer was asked",
        "Decided otherwise",
        "Changes of the key",
        "It is a draft",
        "too few",
        "3 places",
        "synthetic-c",
    ):
        assert shown in report
    assert "candidate-" not in report


def test_every_page_and_every_letter_says_that_nobody_stands_behind_it(made: Path) -> None:
    said = {path.relative_to(made): "Synthetic." in path.read_text("utf-8") for path in made.rglob("*.html")}

    assert len(said) > 10
    assert all(said.values()), said
    assert all("Synthetic." in path.read_text("utf-8") for path in made.glob("letters/*.txt"))
    assert '"synthetic": true' in (made / "scores.json").read_text("utf-8")
