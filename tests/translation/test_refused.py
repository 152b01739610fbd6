"""Files of translations with one fault each: the first line says which finding, on which line, and how it reads."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from rolebook.errors import CommandError
from rolebook.language import ENGLISH
from rolebook.translation import interface_of, language_of

CASES = sorted((Path(__file__).parent / "cases").glob("*.po"))


def catalogue(folder: Path, settings: str = "theme:\n  language: de\n", words: Path | None = None) -> Path:
    """The part of a catalogue that says what its pages speak."""
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    (folder / "site/languages").mkdir(parents=True)
    if words:
        shutil.copyfile(words, folder / "site/languages/de.po")
    return folder


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_fault_is_found_at_its_line(case: Path, tmp_path: Path) -> None:
    first = re.match(r"# (RB\d+) (\d+) (.+)", case.read_text("utf-8"))
    assert first

    found = interface_of(catalogue(tmp_path, words=case)).findings

    said = [(one.code, one.span and one.span.line, one.message) for one in found]
    assert said == [(first[1], int(first[2]), first[3])]
    assert all(one.file == "site/languages/de.po" and one.help for one in found)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    several = tmp_path / "several.po"
    several.write_text(
        'msgid ""\nmsgstr "Plural-Forms: nplurals=1; plural=0;"\n'
        'msgid "Close"\nmsgstr "{zu}"\nmsgid "Menu"\nmsgstr "<i>"\nmsgid "Search"\nmsgstr "Suche"\n',
        "utf-8",
    )

    found = interface_of(catalogue(tmp_path, words=several)).findings

    assert [(one.code, one.span and one.span.line) for one in found] == [("RB605", 4), ("RB605", 6)]


def test_what_nobody_looked_at_is_neither_judged_nor_used(tmp_path: Path) -> None:
    fuzzy = tmp_path / "fuzzy.po"
    fuzzy.write_text(
        'msgid ""\nmsgstr "Plural-Forms: nplurals=1; plural=0;"\n\n#, fuzzy\nmsgid "Close"\nmsgstr "{zu}"\n', "utf-8"
    )

    found = interface_of(catalogue(tmp_path, words=fuzzy))

    assert [one.code for one in found.findings] == ["RB606"]
    assert found.language.words.gettext("Close") == "Close"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("theme:\n  language: de\n", "There are no words for the language `de`: site/languages/de.po is missing."),
        ("theme:\n  language: xq\n", "The theme has no words for the language `xq`."),
        ("theme:\n  language: ../de\n", "`../de` is no tag of a language."),
    ],
)
def test_a_language_that_can_not_be_spoken_is_refused_where_it_is_named(
    settings: str, message: str, tmp_path: Path
) -> None:
    (found,) = interface_of(catalogue(tmp_path, settings)).findings

    assert found.span
    assert (found.file, found.span.line, found.span.column, found.message) == ("mkdocs.yml", 2, 13, message)
    with pytest.raises(CommandError, match=re.escape(f"mkdocs.yml:2: {message}")):
        language_of(tmp_path)


def test_the_teams_site_speaks_no_other_language(tmp_path: Path) -> None:
    catalogue(tmp_path, "theme: {name: material}\n")
    (tmp_path / "mkdocs.team.yml").write_text("INHERIT: mkdocs.yml\ntheme: {language: de}\n", "utf-8")

    (found,) = interface_of(tmp_path).findings

    assert (found.file, found.message) == (
        "mkdocs.team.yml",
        "The team's site would speak `de`, and everything else `en`.",
    )


def test_words_that_are_no_text_are_refused(tmp_path: Path) -> None:
    words = tmp_path / "latin.po"
    words.write_bytes('msgid ""\nmsgstr "schließen"\n'.encode("latin-1"))

    (found,) = interface_of(catalogue(tmp_path, words=words)).findings

    assert (found.code, found.file) == ("RB123", "site/languages/de.po")


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "theme: material\n",
        "theme: {name: material, language: en}\n",
        "site_url: !ENV [SITE, '']\ntheme:\n  palette: [{language: de}]\nextra: {language: de}\nlanguage: de\n",
        "theme: {language: [de]}\n",
        "theme: }{ language: de",
        "theme: {language: " + "[" * 30_000,
    ],
)
def test_english_is_spoken_where_no_other_language_is_named(settings: str, tmp_path: Path) -> None:
    found = interface_of(catalogue(tmp_path, settings))

    assert (found.language, found.findings) == (ENGLISH, ())


def test_a_theme_may_be_given_words_that_it_lacks(tmp_path: Path) -> None:
    catalogue(tmp_path, "theme: {language: xq}\n")
    partial = tmp_path / "site/overrides/partials/languages/xq.html"
    partial.parent.mkdir(parents=True)
    partial.write_text("")

    (found,) = interface_of(tmp_path).findings

    assert found.code == "RB602"
