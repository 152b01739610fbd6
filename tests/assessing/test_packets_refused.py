"""`rolebook packets`: a folder that is whole or not there, and what is refused in a sentence."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from assessing.rounds import SECRET, Round
from rolebook.publish.markers import refuse_team


@pytest.mark.parametrize("content", ["", "0123", SECRET + "00", "g" * 32, "\0" * 16])
def test_a_file_that_is_no_secret_is_refused(round_of: Round, content: str) -> None:
    (round_of.home / "people.secret").write_text(content)
    code, _, said = round_of.make()

    assert code == 2
    assert re.fullmatch(r"rolebook: .*(holds no secret|can not be read).*\n", said)
    assert not round_of.out.exists()


def test_a_link_is_no_secret(round_of: Round, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").symlink_to(round_of.home / "people.secret")

    assert "can not be read" in round_of.make("--secret", str(tmp_path / "elsewhere"))[2]


def test_a_public_site_refuses_the_folder(round_of: Round) -> None:
    round_of.make()

    assert any("marks its folder as the team's" in reason for reason in refuse_team(round_of.out))


@pytest.mark.parametrize("place", ["roles/x", "kits/x", "site/pages/x", "build/x", "build", "."])
def test_packets_stay_away_from_what_is_published(round_of: Round, place: str) -> None:
    code, _, said = round_of.make("--out", str(round_of.root / place))

    assert code == 2
    assert said.count("\n") == 1
    assert not list(round_of.root.rglob("register.csv"))


@pytest.mark.parametrize("option", ["--candidates", "--secret"])
def test_a_list_or_a_secret_among_the_sources_is_refused(round_of: Round, option: str) -> None:
    shutil.copy(round_of.path, round_of.root / "kits/people.csv")
    code, _, said = round_of.make(option, str(round_of.root / "kits/people.csv"), "--out", str(round_of.out))

    assert code == 2
    assert "among what others read" in said


def test_a_list_in_the_folder_that_is_made_anew_is_refused(round_of: Round) -> None:
    round_of.make()
    shutil.move(round_of.path, round_of.out / "people.csv")
    code, _, said = round_of.make("--candidates", str(round_of.out / "people.csv"), "--out", str(round_of.out))

    assert code == 2
    assert "is made anew each time" in said
    assert (round_of.out / "people.csv").is_file()


def test_a_folder_that_others_made_is_never_replaced(round_of: Round) -> None:
    round_of.out.mkdir()
    (round_of.out / "notes.txt").write_text("mine")
    code, _, said = round_of.make()

    assert code == 2
    assert "was not made by Rolebook" in said
    assert (round_of.out / "notes.txt").read_text() == "mine"


def test_a_built_site_is_never_replaced(round_of: Round, tmp_path: Path) -> None:
    site = tmp_path / "built"
    site.mkdir()
    (site / ".rolebook-output.json").write_text('{"made_by": "rolebook"}')

    assert "was made by another command" in round_of.make("--out", str(site))[2]
    assert "which the next build replaces" in round_of.make("--out", str(site / "round"))[2]


@pytest.mark.parametrize("change", ["list", "secret"])
def test_no_packet_of_an_earlier_run_is_lost(round_of: Round, change: str) -> None:
    round_of.make()
    before = (round_of.out / "register.csv").read_bytes()
    if change == "list":
        round_of.list("candidate", "Ann")
    else:
        (round_of.home / "people.secret").write_text(SECRET[::-1])
    code, _, said = round_of.make()

    assert code == 2
    assert ("holds 2 packets" if change == "list" else "holds 3 packets") in said
    assert (round_of.out / "register.csv").read_bytes() == before


def test_findings_of_the_list_are_shown_and_nothing_is_made(round_of: Round) -> None:
    round_of.list("candidate,time_factor", "Ann,1.5a", "Ben,1")
    (round_of.home / "people.secret").unlink()
    code, told, said = round_of.make()

    assert code == 1
    assert "people.csv:2:5: error[RB213]" in told
    assert "check --fix" not in told
    assert said == "rolebook: No packet was made.\n"
    assert sorted(path.name for path in round_of.home.iterdir()) == ["people.csv"]


def test_a_list_of_nobody_is_refused(round_of: Round) -> None:
    round_of.list("candidate,due")

    assert "lists nobody" in round_of.make()[2]


@pytest.mark.parametrize(
    "wrong",
    [("--due", "soon"), ("--due", "2026-02-30"), ("--due", "2026-11-21"), ("--reply-to", "nobody")],
)
def test_options_that_mean_nothing_are_refused(round_of: Round, wrong: tuple[str, str]) -> None:
    code, _, said = round_of.make(*wrong)

    assert code == 2
    assert said.startswith(f"rolebook: {wrong[0]} {wrong[1]} is")
    assert not round_of.out.exists()


def test_a_folder_that_refuses_leaves_nothing_behind(round_of: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("rolebook.assessing.packets.register_csv", full)
    code, _, said = round_of.make()

    assert code == 2
    assert "there is no room left on the disk" in said
    assert sorted(path.name for path in round_of.home.iterdir()) == ["people.csv", "people.secret"]
