"""The file of a language, begun and brought up to date. Babel reads what we write, and we read what it writes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from conftest import KNOWN_GOOD, REPOSITORY
from rolebook.cli import main
from rolebook.translation.judging import headers, plural_forms
from rolebook.translation.po import read_entries
from rolebook.translation.reading import our_words
from rolebook.translation.writing import words_text

GERMAN = (REPOSITORY / "tests/language/cases/de.po").read_text("utf-8")


def test_a_new_file_holds_every_message_of_ours_and_no_translation() -> None:
    made = words_text("pl")
    entries, faults = read_entries(made.text)

    assert (faults, made.translated) == ([], 0)
    assert [(one.one, one.many) for one in entries[1:]] == [(one.one, one.many) for one in our_words()]
    assert headers(entries)["Language"] == "pl"
    plurals = plural_forms(entries)
    assert isinstance(plurals, tuple)
    assert [plurals[1](number) for number in (1, 3, 12)] == [0, 1, 2]


def test_a_language_that_nobody_listed_says_its_plurals_itself() -> None:
    entries, _ = read_entries(words_text("xq").text)

    assert "Plural-Forms" not in headers(entries)


def test_translations_and_notes_stay_and_a_second_run_changes_nothing() -> None:
    once = words_text("de", GERMAN)
    twice = words_text("de", once.text)

    assert twice.text == once.text
    assert (twice.translated, twice.came, twice.went) == (once.translated, 0, 0)
    assert '# The theme.\nmsgid "Menu"\nmsgstr "Menü"\n' in once.text


def test_what_is_no_message_of_ours_any_more_goes_and_a_changed_plural_is_to_be_looked_at() -> None:
    before = 'msgid "Gone"\nmsgstr "Weg"\n\nmsgid "day"\nmsgstr "Tag"\n'

    made = words_text("de", before)
    (day,) = [entry for entry in read_entries(made.text)[0] if entry.one == "day"]

    assert (made.went, "Weg" in made.text) == (1, False)
    assert (day.fuzzy, day.many, day.said[0].text, day.said[1].text) == (True, "days", "Tag", "")


@pytest.mark.parametrize("text", [GERMAN, words_text("de", GERMAN).text])
def test_babel_reads_what_we_read(text: str) -> None:
    theirs = read_po(io.StringIO(text), abort_invalid=True)
    written = io.BytesIO()
    write_po(written, theirs, width=60)

    for version in (text, written.getvalue().decode()):
        ours, faults = read_entries(version)
        assert faults == []
        assert {one.one: tuple(form.text for form in one.said.values()) for one in ours if one.one} == {
            (message.id if isinstance(message.id, str) else message.id[0]): (
                (message.string,) if isinstance(message.string, str) else message.string
            )
            for message in theirs
            if message.id
        }


def test_the_command_begins_a_file_and_says_how_far_it_is(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", "de", "--root", str(known_good)]) == 0
    file = known_good / "site/languages/de.po"
    file.write_text(file.read_text("utf-8").replace('msgid "Menu"\nmsgstr ""', 'msgid "Menu"\nmsgstr "Menü"'), "utf-8")
    assert main(["words", "de", "--root", str(known_good)]) == 0

    total = len(our_words())
    begun, updated = capsys.readouterr().out.splitlines()
    assert begun == f"site/languages/de.po: 0 of {total:,} messages are translated."
    assert updated == f"site/languages/de.po: 1 of {total:,} messages are translated. 0 came, 0 went."


def test_a_file_with_a_fault_is_left_as_it_is(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = known_good / "site/languages/de.po"
    file.parent.mkdir()
    file.write_text('msgid "Menu"\nmsgstr "Menü\n', "utf-8")

    assert main(["words", "de", "--root", str(known_good)]) == 1

    assert "site/languages/de.po:2:1: error[RB603]" in capsys.readouterr().out
    assert file.read_text("utf-8") == 'msgid "Menu"\nmsgstr "Menü\n'


@pytest.mark.parametrize("tag", ["en", "../de", "German language"])
def test_only_another_language_has_a_file(tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", tag, "--root", str(KNOWN_GOOD)]) == 2
    assert f"{tag} is no tag of another language" in capsys.readouterr().err


def test_the_file_is_never_written_through_a_link(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = known_good / "elsewhere.po"
    elsewhere.write_text("", "utf-8")
    (known_good / "site/languages").mkdir()
    (known_good / "site/languages/de.po").symlink_to(elsewhere)

    assert main(["words", "de", "--root", str(known_good)]) == 1

    assert "RB119" in capsys.readouterr().out
    assert elsewhere.read_text("utf-8") == ""
