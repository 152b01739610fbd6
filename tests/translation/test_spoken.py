"""A catalogue in another language, from the setting to the page: German for a few messages, as a user brings it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from changes import TODAY
from conftest import REPOSITORY, copy_of_known_good
from rolebook.checking import Place, check
from rolebook.cli import main
from rolebook.documents.iso import country, language, region
from rolebook.documents.numbers import counted, day, measured, money, money_range, trimmed
from rolebook.language import ENGLISH, speaking, spoken
from rolebook.previewing.desk import Desk
from rolebook.publish import run_mkdocs
from rolebook.schema.audience import Audience
from rolebook.translation import language_of


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The known-good catalogue with German as its language."""
    root = copy_of_known_good(tmp_path_factory.mktemp("german") / "catalogue")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  language: en", "  language: de", 1), "utf-8")
    (root / "site/languages").mkdir()
    shutil.copyfile(REPOSITORY / "tests/language/cases/de.po", root / "site/languages/de.po")
    return root


@pytest.fixture
def in_german(german: Path) -> Iterator[None]:
    with speaking(language_of(german)):
        yield


@pytest.mark.usefixtures("in_german")
def test_numbers_days_and_names_are_german() -> None:
    assert day("2026-12-16") == "16. Dezember 2026"
    assert [counted(number, "day", "days") for number in (1, 2)] == ["1 Tag", "2 Tage"]
    assert money(85_000.5, "EUR") == "EUR 85.000,50"
    assert money_range(60, 95.5, "USD") == "USD 60 bis 95,50"
    assert (trimmed(2.5), measured(0.855, "fraction")) == ("2,5", "0,855")
    assert (country("US"), language("fr-CA"), region("CA-QC")) == (
        "Vereinigte Staaten",
        "Französisch (fr-CA)",
        "Quebec",
    )
    assert country("XX") == "XX"


def test_numbers_are_english_again_afterwards() -> None:
    assert spoken() is ENGLISH
    assert (money(85_000.5, "EUR"), country("US")) == ("EUR 85,000.50", "United States")


def test_what_is_not_translated_is_counted_and_no_hindrance(german: Path) -> None:
    report = check(Place(german, TODAY), Audience.PUBLIC).report

    (found,) = [finding for finding in report if finding.file == "site/languages/de.po"]
    assert not report.errors
    assert re.fullmatch(r"[\d,]+ of [\d,]+ messages are not translated and stay English\.", found.message)


def test_the_preview_speaks_it_and_takes_a_better_word_in(german: Path) -> None:
    desk = Desk(Place(german, TODAY), Audience.PUBLIC, lambda _: None)
    words = german / "site/languages/de.po"

    page = desk.answer("roles/seed-sorter.html").content.decode()
    assert '<html lang="de"' in page
    assert "<summary>Menü</summary>" in page
    assert "Arbeitsprobe" in page

    rule = desk.answer("rules/rb401.html").content.decode()
    assert '<div class="rb-section" lang="en" dir="ltr">' in rule
    assert '<div class="rb-section" lang="en" dir="ltr">' not in page

    before = words.read_text("utf-8")
    words.write_text(before.replace('"Arbeitsprobe"', '"Probe der Arbeit"').replace('"Menü"', '"Übersicht"'), "utf-8")
    desk.look()
    page = desk.answer("roles/seed-sorter.html").content.decode()
    assert "Probe der Arbeit" in page
    assert "<summary>Übersicht</summary>" in page

    words.write_text(before.replace('"Arbeitsprobe"', '"Probe {hier}"'), "utf-8")
    desk.look()
    page = desk.answer("roles/seed-sorter.html").content.decode()
    assert "Probe der Arbeit" in page, "the last good version stays"
    assert "site/languages/de.po:" in page
    assert "has `{hier}` too many" in page
    words.write_text(before, "utf-8")


def test_the_page_engine_speaks_it_everywhere_in_the_theme(german: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    (pages / "roles").mkdir(parents=True)
    (pages / "index.md").write_text("# Anfang\n", "utf-8")
    (pages / "roles/index.md").write_text("# Stellen\n", "utf-8")
    config = (german / "mkdocs.team.yml").read_text("utf-8")
    nav = "nav:\n  - Start: index.md\n  - Roles: roles/index.md\n"
    plain = german / "mkdocs.plain.yml"
    plain.write_text(config[: config.index("nav:")] + nav, "utf-8")

    assert run_mkdocs(plain, pages, tmp_path / "site", TODAY) is None

    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert '<html lang="de"' in page
    assert "<strong>Nur für das Team.</strong>" in page
    assert "<summary>Menü</summary>" in page
    assert 'aria-label="Suche"' in page


def test_individual_packets_speak_it(german: Path, tmp_path: Path) -> None:
    listed = tmp_path / "candidates.csv"
    listed.write_text("candidate\nApplicant 1\n", "utf-8")
    options = ["--candidates", str(listed), "--root", str(german), "--practice", "--today", TODAY.isoformat()]

    assert main(["packets", "seed-practice", *options]) == 0

    (packet,) = (tmp_path / "seed-practice-packets/packets").glob("*.html")
    text = packet.read_text("utf-8")
    assert '<html lang="de">' in text
    assert "Zum Inhalt" in text


def test_no_packet_is_made_while_the_words_have_a_fault(
    german: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "catalogue"
    shutil.copytree(german, root)
    with (root / "site/languages/de.po").open("a", encoding="utf-8") as file:
        file.write('\nmsgid "Find a page"\nmsgstr "Seite <br> finden"\n')
    listed = tmp_path / "candidates.csv"
    listed.write_text("candidate\nApplicant 1\n", "utf-8")
    options = ["--candidates", str(listed), "--root", str(root), "--practice", "--today", TODAY.isoformat()]

    assert main(["packets", "seed-practice", *options]) == 2

    assert re.search(r"site/languages/de\.po:\d+: The translation has `<br>` too many\.", capsys.readouterr().err)
    assert not (tmp_path / "seed-practice-packets").exists()
