"""Characters that no file may hold: escapes here, since nobody could see them in a case file."""

from __future__ import annotations

import pytest

from rolebook.diagnostics import Span, apply_fixes
from rolebook.source import parse_yaml


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u2028", "hidden-line-break"),
        ("\u2029", "hidden-line-break"),
        ("\x85", "hidden-line-break"),
        ("\x00", "control-character"),
        ("\x0b", "control-character"),
        ("\x0c", "control-character"),
        ("\x1b", "control-character"),
        ("\x7f", "control-character"),
        ("\x9b", "control-character"),
        ("\ufeff", "control-character"),
        ("\ufffe", "control-character"),
        *((chr(code), "direction-character") for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
        (chr(0xD800), "half-character"),
        (chr(0xDFFF), "half-character"),
    ],
)
def test_a_refused_character_is_one_finding_at_its_place(character: str, name: str) -> None:
    for text in (f"a: 1\ntitle: in {character}side\nb: 2\n", f"a: 1\n# a note {character}\nb: 2\n"):
        (finding,) = parse_yaml(text, "roles/x.yaml").findings

        column = text.split("\n")[1].index(character) + 1
        assert (finding.name, finding.span) == (name, Span(2, column, 2, column + 1))
        assert character not in finding.message + finding.help


@pytest.mark.parametrize("text", ["a: 1\n\x0cb: 2\n", "\x00a: 1\nb: 2\n", "a:\n  b: 1\n  \u2028c: 2\nd: 3\n"])
def test_what_a_refused_character_breaks_is_not_reported_again(text: str) -> None:
    assert len(parse_yaml(text, "x").findings) == 1


def test_other_faults_are_still_found() -> None:
    findings = parse_yaml("a: \u202ex\na: 2\n", "x").findings

    assert [finding.name for finding in findings] == ["direction-character", "duplicate-key"]


def test_a_fault_above_a_refused_character_is_not_hidden_by_it() -> None:
    findings = parse_yaml("a: b: c\nd: \x07\n", "x").findings

    assert [finding.name for finding in findings] == ["colon-in-text", "control-character"]


def test_the_repair_deletes_invisible_characters_only() -> None:
    text = "a: \u202ex\u202c\r\nb: y\x07\r\n"

    fixes = [finding.fix for finding in parse_yaml(text, "x").findings if finding.fix]

    assert apply_fixes(text, fixes) == "a: x\r\nb: y\r\n"


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_all_line_ends_are_read_alike(ends: str) -> None:
    document = parse_yaml("\ufeff" + ends.join(["text: |", "  one", "  two", "b: 1", "b: 2", ""]), "x")

    assert document.tree == {"text": "one\ntwo\n", "b": 1}
    assert [finding.span and finding.span.line for finding in document.findings] == [5]
    assert "\r" not in document.text
    assert not document.text.startswith("\ufeff")


def test_columns_count_characters_whatever_their_size() -> None:
    (finding,) = parse_yaml('{"👩🏽‍⚕️é": 1, "👩🏽‍⚕️é": 2}', "x").findings

    assert finding.span
    assert (finding.span.column, finding.span.end_column) == (15, 23)
