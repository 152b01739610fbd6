"""`rolebook check`: one format each for people, programs, pull requests and code hosts."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from rolebook.cli import main
from rolebook.commands._formats import folder_in_repository, is_log, show_report
from rolebook.diagnostics import CodeInfo, Report, Severity, Span

LINE = "    verdict: wrong"
INFO = CodeInfo("RB901", "some-error", Severity.ERROR, "It breaks things.")
SECRET = INFO.finding("kits/x/key.yaml", Span(1, 1, 1, 5), "It cannot be `the-word`.", "Mend it.", secret=True)


class Terminal(io.StringIO):
    """A terminal to write to."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def no_service(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CI", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "ROLEBOOK_SITE_URL", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def faulty(known_good: Path) -> Path:
    """A catalogue with a misspelt field in a role, and a misspelt word in a secret key."""
    role = known_good / "roles" / "seed-sorter.yaml"
    role.write_text(role.read_text("utf-8").replace("\ntitle:", "\ntitel:"), "utf-8")
    key = known_good / "kits" / "seed-task" / "key.yaml"
    key.write_text(key.read_text("utf-8").replace("verdict: wrong", "verdict: wrngg", 1), "utf-8")
    return known_good


def check(root: Path, *options: str) -> int:
    return main(["check", "--root", str(root), "--today", "2026-11-22", *options])


def test_a_good_catalogue_passes_in_every_format(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = {}
    for name in ("text", "json", "github", "sarif"):
        assert check(known_good, "--format", name) == 0
        shown[name] = capsys.readouterr().out

    assert shown["text"] == shown["github"] == "No problems found.\n"
    assert json.loads(shown["json"])["findings"] == []
    assert json.loads(shown["sarif"])["runs"][0]["results"] == []


@pytest.mark.parametrize("name", ["json", "github", "sarif"])
def test_errors_fail_and_secrets_stay_where_they_are(
    faulty: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(faulty, "--format", name) == 1

    shown = capsys.readouterr().out
    assert "wrngg" not in shown
    assert "RB201" in shown
    assert "RB212" in shown


def test_the_catalogue_s_own_folder_names_everything(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(faulty)
    everything = capsys.readouterr().out

    assert check(faulty, str(faulty)) == 1
    assert capsys.readouterr().out == everything
    assert check(faulty, str(faulty / "roles" / "library")) == 1


def test_an_unknown_format_is_refused(known_good: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        check(known_good, "--format", "xml")


def shown_on(stream: io.StringIO) -> str:
    show_report(Report([SECRET]), lambda _: [LINE], stream)
    return stream.getvalue()


def test_on_a_terminal_everything_is_shown_in_colour() -> None:
    shown = shown_on(Terminal())

    assert LINE in shown
    assert "the-word" in shown
    assert "\x1b[1;31m" in shown


def test_elsewhere_no_line_of_a_secret_file_and_no_colour() -> None:
    shown = shown_on(io.StringIO())

    assert LINE not in shown
    assert "the-word" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
def test_in_a_log_not_even_words_that_may_quote_it(stream: type[io.StringIO], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    shown = shown_on(stream())

    assert LINE not in shown
    assert "the-word" not in shown
    assert "kits/x/key.yaml:1:1: error[RB901] some-error" in shown


@pytest.mark.parametrize(("value", "log"), [("true", True), ("1", True), ("false", False), ("", False)])
def test_a_service_says_that_it_is_one(value: str, log: bool) -> None:
    assert is_log({"CI": value}) is log
    assert not is_log({})


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_declined(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)

    assert "\x1b" not in shown_on(Terminal())


def test_the_job_s_summary_gets_them_all(
    faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(faulty.parent))

    assert check(faulty, "--format", "github") == 1

    assert "::error file=catalogue/roles/seed-sorter.yaml,line=" in capsys.readouterr().out
    written = summary.read_text("utf-8")
    assert written.startswith("# Before\n## rolebook check\n")
    assert "`RB201`" in written
    assert "wrngg" not in written


def test_a_summary_that_cannot_be_written_is_said(
    known_good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))

    assert check(known_good, "--format", "github") == 2
    assert "The job's summary can not be written: is a directory." in capsys.readouterr().err


def test_sarif_links_to_the_pages_of_a_known_site(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ROLEBOOK_SITE_URL", "https://example.org/hiring/")
    check(faulty, "--format", "sarif")

    rules = json.loads(capsys.readouterr().out)["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["id"]: rule["helpUri"] for rule in rules}["RB201"] == (
        "https://example.org/hiring/about/rules.html#rb201"
    )


def test_the_catalogue_s_place_in_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)

    assert folder_in_repository(Path("a/b"), {}) == "a/b/"
    assert folder_in_repository(Path(), {}) == ""
    assert folder_in_repository(Path("a/b"), {"GITHUB_WORKSPACE": str(tmp_path / "a")}) == "b/"
    assert folder_in_repository(tmp_path, {"GITHUB_WORKSPACE": str(tmp_path / "a")}) == ""
