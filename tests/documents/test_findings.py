"""Findings and severities, wherever they are printed."""

from __future__ import annotations

import json
from importlib.resources import files

from rolebook.documents.findings import SEVERITIES, lines_covered, places


def test_severities_mean_what_the_schema_says() -> None:
    common = json.loads(files("rolebook.schema").joinpath("common.schema.json").read_text("utf-8"))
    severity = common["$defs"]["severity"]

    assert dict(zip(severity["enum"], severity["markdownEnumDescriptions"], strict=True)) == SEVERITIES


def test_a_place_reads_as_people_write_it_and_leads_to_its_first_line() -> None:
    assert [(at.text, at.href) for at in places(("A2", "A5"), None)] == [("A2", "#A2"), ("A5", "#A5")]
    assert [(at.text, at.href) for at in places("A3-A4", None)] == [("A3–A4", "#A3")]
    assert [(at.text, at.href) for at in places(None, "A")] == [("missing from A", "#A")]


def test_a_place_covers_each_of_its_lines_once() -> None:
    assert [str(line) for line in lines_covered("A2-A4")] == ["A2", "A3", "A4"]
    assert [str(line) for line in lines_covered(("A5", "A2"))] == ["A5", "A2"]
    assert lines_covered(None) == ()
