"""What a build is told about the code host's editor for new files."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolebook.cli import main
from rolebook.commands.build import new_file_pattern

PATTERN = "https://github.com/example/roles/new/main?filename={path}&value={text}"


@pytest.mark.parametrize(
    ("environment", "pattern"),
    [
        ({}, None),
        ({"ROLEBOOK_NEW_FILE_URL": ""}, None),
        ({"ROLEBOOK_NEW_FILE_URL": f" {PATTERN}\n"}, PATTERN),
    ],
)
def test_the_address_comes_from_the_environment(environment: dict[str, str], pattern: str | None) -> None:
    assert new_file_pattern(environment) == pattern


def test_an_address_that_is_none_stops_the_build_with_one_sentence(
    known_good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ROLEBOOK_NEW_FILE_URL", "https://github.com/example/roles")

    assert main(["build", "--root", str(known_good), "--today", "2026-11-22"]) == 2
    told = capsys.readouterr().err
    assert "{path} and {text} are missing" in told
    assert "or take it away" in told
    assert not (known_good / "build").exists()


def test_the_page_that_starts_a_role_leads_there(known_good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLEBOOK_NEW_FILE_URL", PATTERN)

    assert main(["build", "--root", str(known_good), "--only", "public", "--today", "2026-11-22"]) == 0
    page = (known_good / "build/public/guides/start-a-role.html").read_text("utf-8")
    assert 'href="https://github.com/example/roles/new/main?filename=roles%2Fnew-role.yaml&amp;value=%23' in page
