"""`rolebook explain`: the site's reference at a terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.cli import main
from rolebook.commands._explaining import explained
from rolebook.errors import CommandError
from rolebook.reference import RulePage, all_fields, all_infos, rule_pages


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("page", rule_pages(), ids=lambda page: page.info.code)
def test_a_rule_s_page_is_printed_whole(page: RulePage) -> None:
    shown = explained(page.info.code, 80)

    for text in (page.title, page.catches, page.why, page.info.name):
        assert words(text) in words(shown)
    assert words(page.fails) in words(shown)
    assert words(page.passes) in words(shown)
    assert f"On the site: rules/{page.info.code.lower()}.html" in shown


def test_every_code_can_be_explained_by_code_and_by_name() -> None:
    for info in all_infos():
        assert words(info.why) in words(explained(info.code, 80)) or "What it catches:" in explained(info.code, 80)
        assert explained(info.name, 80).startswith("RB")
        assert explained(info.code.lower(), 80) == explained(info.code, 80)


def test_every_field_can_be_explained() -> None:
    for address, field in all_fields().items():
        shown = explained(address, 80)
        assert shown.startswith(f"{address}\n\n")
        assert words(field.description) in words(shown)


def test_a_field_says_all_that_is_known_of_it() -> None:
    assert explained("role.work.share", 80) == (
        "role.work.share\n"
        "\n"
        "How much of the working time it takes, in percent. All shares together make 100.\n"
        "\n"
        "Type: a whole number\n"
        "Limits: 1 to 100\n"
        "Required: yes\n"
        "Seen by: everybody\n"
        "Rules that look at it: RB401 shares-not-100\n"
        "\n"
        "Example:\n"
        "\n"
        "    60\n"
        "\n"
        "On the site: fields/role.html#work-share"
    )


def test_words_are_listed_with_their_meaning() -> None:
    shown = explained("role.status", 80)

    assert "Words:\n  draft: Being written: on the team's site only.\n" in shown


@pytest.mark.parametrize("typed", ["work.share", "work[0].share", "role.work.0.share", " Role.Work.Share "])
def test_a_field_is_found_by_what_people_type(typed: str) -> None:
    assert explained(typed, 80).startswith("role.work.share\n")


def test_a_kind_of_file_lists_its_fields() -> None:
    shown = explained("quality-plans", 60)

    assert "quality-plans.plans.cadence: " in shown
    assert "  quality-plans.plans" in shown


def test_one_name_for_several_fields_asks_which() -> None:
    with pytest.raises(CommandError, match=r"Several fields are called kind\. Name one: role\.process\.kind, "):
        explained("kind", 80)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("RB4O1", "RB401"),
        ("role.work.shares", r"role\.work\.share"),
        ("shares-not-10", "shares-not-100"),
        ("sumary", "summary"),
    ],
)
def test_a_near_miss_says_what_was_meant(typed: str, meant: str) -> None:
    with pytest.raises(CommandError, match=f"Did you mean .*{meant}"):
        explained(typed, 80)


def test_nothing_like_it_says_how_fields_are_named() -> None:
    with pytest.raises(CommandError, match=r"no code and no field qqqqqqqq\. Fields are named like role\.work\.share"):
        explained("qqqqqqqq", 80)


@given(st.text())
def test_whatever_is_typed_is_answered_or_refused(typed: str) -> None:
    try:
        answer = explained(typed, 80)
    except CommandError as refusal:
        answer = str(refusal).replace("\n", "")

    assert answer
    assert "\x1b" not in answer


def test_the_site_s_address_is_told_when_it_is_known() -> None:
    assert explained("RB401", 80, "https://example.org").endswith("On the site: https://example.org/rules/rb401.html")


def test_the_command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")

    assert main(["explain", "rb101"]) == 0
    assert capsys.readouterr().out.startswith("RB101 duplicate-key (error)\n")
    assert main(["explain", "nothing-of-the-kind-at-all"]) == 2
    assert capsys.readouterr().err.startswith("rolebook: There is no code and no field ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_what_can_not_be_printed_is_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "rolebook.cli", "explain", "RB590"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert (done.returncode, done.stderr) == (2, "rolebook: The system refused: No space left on device.\n")
