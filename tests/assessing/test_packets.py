"""`rolebook packets`: a folder that is whole or not there, packets that say what was arranged, and nothing else."""

from __future__ import annotations

import re
import shutil
import stat
from hashlib import sha256
from pathlib import Path

import pytest

from assessing.rounds import KIT, SECRET, Round, live_kit, rewrite
from documents.html import Html
from rolebook.publish.markers import refuse_team


def test_a_round_is_a_folder_with_packets_a_register_and_what_to_do(round_of: Round) -> None:
    code, told, _ = round_of.make("--due", "2026-12-14")

    assert code == 0
    assert "Made 3 packets in" in told
    files = sorted(path.relative_to(round_of.out).as_posix() for path in round_of.out.rglob("*") if path.is_file())
    packets = sorted(row["file"] for row in round_of.register())
    assert files == [".gitignore", ".rolebook-output.json", "README.txt", "TEAM-ONLY.json", *packets, "register.csv"]
    assert "Never publish it" in (round_of.out / "README.txt").read_text()


def test_the_register_says_whose_packet_is_whose(round_of: Round) -> None:
    round_of.list("candidate,time_factor,due", "Ann,1.5,2026-12-20", "Ben,,", '"=1+1",,')
    round_of.make("--due", "2026-12-14")
    ann, ben, third = round_of.register()

    assert [ann[name] for name in ("candidate", "time_factor", "due")] == ["Ann", "1.5", "2026-12-20"]
    assert [ben[name] for name in ("candidate", "time_factor", "due")] == ["Ben", "1", "2026-12-14"]
    assert third["candidate"] == "'=1+1"
    for row in (ann, ben, third):
        assert row["file"] == f"packets/{row['code']}.html"
        assert row["sha256"] == sha256((round_of.out / row["file"]).read_bytes()).hexdigest()
        assert row["kit"].startswith(f"{KIT}@1.0.0+")
        assert row["made_on"] == "2026-11-22"


def test_a_packet_says_what_was_arranged_and_names_nobody(round_of: Round) -> None:
    round_of.list("candidate,time_factor,due", "Ann Ominous,1.5,2026-12-20", "Ben Tremendous,,")
    round_of.make("--due", "2026-12-14", "--reply-to", "round@example.org")
    packets = round_of.packets()

    ann, ben = Html(packets["Ann Ominous"]).text, Html(packets["Ben Tremendous"]).text
    assert "by 20 December 2026, or send them to round@example.org" in ann
    assert "by 14 December 2026, or send them to round@example.org" in ben
    assert "3.75 hours" in ann
    assert "2.5 hours" in ben
    for packet in packets.values():
        assert not re.search("Ominous|Tremendous|1\\.5", packet.split("</style>")[1])


def test_a_packet_asks_the_network_for_nothing(round_of: Round) -> None:
    round_of.make()

    for packet in round_of.packets().values():
        assert not re.search(r"url\(|@import|<link|src=|https?://", packet)


def test_the_same_secret_makes_the_same_bytes_and_another_one_others(round_of: Round, tmp_path: Path) -> None:
    round_of.make()
    first = round_of.packets()
    round_of.make("--out", str(tmp_path / "again"))
    round_of.make("--out", str(tmp_path / "other"), "--secret", str(tmp_path / "other.secret"))

    assert round_of.packets(tmp_path / "again") == first
    assert (tmp_path / "again/register.csv").read_bytes() == (round_of.out / "register.csv").read_bytes()
    assert set(round_of.packets(tmp_path / "other").values()).isdisjoint(first.values())


def test_a_row_that_is_added_later_changes_nobody_s_packet(round_of: Round) -> None:
    round_of.make()
    before = round_of.packets()
    round_of.list("candidate", "Zoë", "Cleo", "Ann", "Ben")
    code, told, _ = round_of.make()
    after = round_of.packets()

    assert code == 0
    assert "differ" not in told
    assert after.items() >= before.items()
    assert len(after) == 4


def test_packets_that_were_sent_and_now_differ_are_counted(round_of: Round) -> None:
    round_of.make()
    round_of.list("candidate,due", "Ann,2026-12-24", "Ben,", "Cleo,")

    assert "1 of them differ from the packets that were here before" in round_of.make()[1]


def test_a_secret_is_made_for_its_owner_alone(round_of: Round) -> None:
    secret = round_of.home / "people.secret"
    secret.unlink()
    _, told, _ = round_of.make()

    assert re.fullmatch("[0-9a-f]{32}\n", secret.read_text())
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert f"{secret}  the secret, made just now" in told
    assert secret.read_text().strip() not in "".join(round_of.packets().values())
    assert stat.S_IMODE(round_of.out.stat().st_mode) == 0o700


def test_two_new_secrets_differ(round_of: Round, tmp_path: Path) -> None:
    for name in ("one", "two"):
        round_of.make("--secret", str(tmp_path / name), "--out", str(tmp_path / f"{name}-packets"))

    assert (tmp_path / "one").read_text() != (tmp_path / "two").read_text()


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


def test_a_round_keeps_to_one_version_of_the_kit(round_of: Round) -> None:
    round_of.make()
    rewrite(round_of.root / f"kits/{KIT}/kit.yaml", "version: 1.0.0", "version: 1.0.1")

    assert "people in one round must get the same texts" in round_of.make()[2]


@pytest.mark.parametrize(
    ("status", "practice", "said"),
    [
        ("specimen", False, "is a specimen: it is published, so no decision may rest on it; add --practice"),
        ("draft", False, "is a draft, so no candidate can be given it"),
        ("retired", True, "is retired"),
    ],
)
def test_what_a_status_forbids(round_of: Round, status: str, practice: bool, said: str) -> None:
    kit = round_of.root / f"kits/{KIT}/kit.yaml"
    rewrite(kit, "status: specimen", f"status: {status}")
    rewrite(kit, "stand_in: true", "stand_in: false")
    code, _, error = round_of.make(practice=practice)

    assert code == 2
    assert said in error
    assert error.count("\n") == 1
    assert not round_of.out.exists()


def test_a_live_kit_comes_from_the_private_root_and_has_no_mark(round_of: Round, tmp_path: Path) -> None:
    private = live_kit(round_of.root, tmp_path / "private")
    assert "needs --private DIR" in round_of.make(practice=False)[2]
    code, _, said = round_of.make("--private", str(private), practice=False)

    assert code == 0, said
    for packet in round_of.packets().values():
        assert Html(packet).one("body").get("data-watermark") is None
        assert not Html(packet).all("p", class_="rb-running")


def test_the_experts_who_make_a_key_get_copies_of_a_draft(round_of: Round) -> None:
    rewrite(round_of.root / f"kits/{KIT}/kit.yaml", "status: specimen", "status: draft")
    code, _, said = round_of.make()

    assert code == 0, said
    for packet in round_of.packets().values():
        assert Html(packet).one("body").get("data-watermark") == "draft"
        assert "for the people who make its key" in Html(packet).one("p", class_="rb-running").text


def test_a_live_kit_has_no_practice_copies(round_of: Round, tmp_path: Path) -> None:
    private = live_kit(round_of.root, tmp_path / "private")

    assert "leave out --practice" in round_of.make("--private", str(private))[2]


def test_a_role_that_is_a_draft_has_no_candidates(round_of: Round, tmp_path: Path) -> None:
    private = live_kit(round_of.root, tmp_path / "private")
    rewrite(round_of.root / "roles/seed-sorter.yaml", "status: active", "status: draft")

    assert "which is a draft" in round_of.make("--private", str(private), practice=False)[2]


def test_the_practice_kit_can_be_sent_to_try(round_of: Round) -> None:
    code, _, said = round_of.make("--out", str(round_of.out), kit="seed-practice")

    assert code == 0, said
    assert all('data-watermark="practice"' in packet for packet in round_of.packets().values())
    assert "is the practice kit" in round_of.make("--out", str(round_of.out), kit="seed-practice", practice=False)[2]


def test_a_practice_kit_without_answers_is_refused(round_of: Round) -> None:
    (round_of.root / "kits/seed-practice/open-key.yaml").unlink()

    code, told, _ = round_of.make(kit="seed-practice")

    assert code == 1
    assert "kits/seed-practice/kit.yaml" in told


def test_a_kit_that_is_not_there_is_refused(round_of: Round) -> None:
    assert "Did you mean seed-task?" in round_of.make(kit="seed-tusk")[2]
    assert "There is no kit ../x" in round_of.make(kit="../x")[2]


def test_findings_of_the_list_are_shown_and_nothing_is_made(round_of: Round) -> None:
    round_of.list("candidate,time_factor", "Ann,1.5a", "Ben,1")
    (round_of.home / "people.secret").unlink()
    code, told, said = round_of.make()

    assert code == 1
    assert "people.csv:2:5: error[RB213]" in told
    assert "check --fix" not in told
    assert said == "rolebook: No packet was made.\n"
    assert sorted(path.name for path in round_of.home.iterdir()) == ["people.csv"]


def test_findings_of_the_kit_are_shown_and_nothing_is_made(round_of: Round) -> None:
    rewrite(round_of.root / f"kits/{KIT}/kit.yaml", "purpose: task", "purpose: tusk")
    code, told, _ = round_of.make()

    assert code == 1
    assert f"kits/{KIT}/kit.yaml:5:10: error" in told
    assert not round_of.out.exists()


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
