"""`rolebook packets`: packets that say what was arranged, and nothing else; a secret for its owner alone."""

from __future__ import annotations

import re
import stat
from hashlib import sha256
from pathlib import Path

from assessing.rounds import KIT, Round
from documents.html import Html


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
