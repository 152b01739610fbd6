"""What is found below the place at which a parser stopped, and what is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import REPOSITORY
from rolebook.catalog.files import CatalogFile
from rolebook.catalog.reading import read_file
from rolebook.schema.audience import Audience
from rolebook.source import parse_yaml

ROLE = (REPOSITORY / "roles/generalist-preference-rater.yaml").read_text("utf-8")
LABELS = [match.span(1) for match in re.finditer(r"^ *[a-z_]+: ([A-Za-z][^\n]*)$", ROLE, re.MULTILINE)]
SLIPS = ("a: b", '"a" b', "@a", "- a", "%a", "`a`", "'a", "| a")


def checked(text: str, folder: Path) -> list[tuple[int, str]]:
    (folder / "roles").mkdir(exist_ok=True)
    (folder / "roles/a-role.yaml").write_text(text, "utf-8")
    file = CatalogFile(folder, "roles/a-role.yaml", "roles/a-role.yaml", "role")
    return [(it.span.line, it.code) for it in read_file(file, Audience.SECRET).findings if it.span]


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(LABELS), min_size=1, max_size=8, unique=True), st.data())
def test_each_slip_is_one_finding_on_its_line(places: list[tuple[int, int]], data: st.DataObject) -> None:
    text = ROLE
    for start, end in sorted(places, reverse=True):
        text = text[:start] + data.draw(st.sampled_from(SLIPS)) + text[end:]

    found = [finding.span.line for finding in parse_yaml(text, "a.yaml").findings if finding.span]

    assert found == sorted(ROLE.count("\n", 0, start) + 1 for start, _ in places)


def test_the_rest_is_checked_as_a_role_in_the_same_round(tmp_path: Path) -> None:
    text = ROLE.replace("  agreed_by: ", '  agreed_by: "x" ', 1)
    text = re.sub(r"^headcount: .*$", "headcount: four", text, count=1, flags=re.MULTILINE)
    line = text[: text.index("headcount: four")].count("\n") + 1

    assert (line, "RB211") in checked(text, tmp_path)
    assert [code for _, code in checked(text, tmp_path)].count("RB136") == 1
    assert len(checked(text, tmp_path)) == len(checked(ROLE, tmp_path)) + 2


@pytest.mark.parametrize("before", ["<<<<<<< HEAD\n", "%YAML 1.2\n"])
def test_below_what_may_change_everything_nothing_is_said(before: str) -> None:
    assert len(parse_yaml(f"{before}title: a: b\n", "a.yaml").findings) == 1


def test_a_text_without_its_bar_is_one_finding() -> None:
    text = "summary:\n  One thing.\n  - An entry: that\n\n  Two: more\ntitle: a: b\n"

    assert [finding.code for finding in parse_yaml(text, "a.yaml").findings] == ["RB130", "RB130"]
