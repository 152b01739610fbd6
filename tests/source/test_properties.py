"""What holds for every text: no exceptions, places inside it, and what others wrote is read as they meant it."""

from __future__ import annotations

import csv
import io
import json
import string
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolebook.diagnostics import Finding, Span, apply_fixes
from rolebook.source import parse_csv, parse_yaml, read_yaml
from rolebook.source.codes import NAME_QUOTES
from rolebook.source.nodes import scalars
from rolebook.source.scalars import RefusedNumberError, resolve

# Pieces that mean something to YAML, so that random texts get past the first character.
MARKS = ["- ", ": ", "\n  ", "\n    ", "a: ", "|\n", ">-\n", "<<", "---\n", "...\n", ".inf", "0x1", "1e9"]
ODD = ["\\x00", "\\ud800", "\r\n", "\ufeff", "\x85", "\u2028", "\u202e", "\x00", "é", "😀"]
PIECES = st.sampled_from([*"-:?[]{},#&*!|>'\"%@`~ \t\n abc019.", *MARKS, *ODD])
TEXTS = st.one_of(
    st.lists(PIECES, max_size=60).map("".join),
    st.text(max_size=200),
    st.text(string.printable, max_size=200),
    st.text(st.characters(), max_size=50).map(lambda text: f"key: {text}\nnext: 1\n"),
)


def inside(span: Span, text: str) -> bool:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ends = ((span.line, span.column), (span.end_line, span.end_column))
    return ends[0] <= ends[1] and all(
        1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1 for line, column in ends
    )


def check_findings(findings: tuple[Finding, ...], text: str) -> None:
    text = text.removeprefix("\ufeff")
    for finding in findings:
        assert finding.span is None or inside(finding.span, text)
        assert finding.message
        assert finding.help
    apply_fixes(text, [finding.fix for finding in findings if finding.fix])


@settings(deadline=None, max_examples=1000)
@given(TEXTS)
def test_any_text_gives_a_tree_or_findings(text: str) -> None:
    document = parse_yaml(text, "x.yaml")

    assert (document.tree is not None) or document.findings
    check_findings(document.findings, text)
    for path, _ in scalars(document.marks._root, lambda _: True):
        for span in (document.span(path), document.span(path, key=True), *document.line_spans(path)):
            assert inside(span, document.text)
        assert inside(document.quote_span(path, 0, 0, 3), document.text)
    assert all(inside(span, document.text) for span in document.trailing_comments.values())
    assert all(document.span((*path, "none")) == document.span(path, key=True) for path in document.plain)


@settings(deadline=None, max_examples=500)
@given(TEXTS)
def test_any_text_gives_a_table(text: str) -> None:
    table = parse_csv(text, "x.csv", required=["a"], known=["a", "b"])

    check_findings(table.findings, text)
    for row in table.rows:
        assert all(inside(row.span(column), table.text) for column in [*table.header, "none"])


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300))
def test_any_bytes_give_a_document(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.yaml").write_bytes(data)

    document = read_yaml(tmp_path, "x.yaml")

    assert (document.tree is not None) or document.findings


VISIBLE = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Zl", "Zp"])
TEXT = st.text(VISIBLE, max_size=20)
DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**29), 10**29)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT.filter(bool), inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None, max_examples=500)
@given(DATA, st.booleans())
def test_what_json_means_is_what_is_read(data: Any, indent: bool) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=2 if indent else None)

    document = parse_yaml(text, "x")

    if data is not None:
        assert document.findings == ()
        assert document.tree == data


class _Dumper(yaml.SafeDumper):
    """Without anchors; like PyYAML's own otherwise."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


@settings(deadline=None, max_examples=500)
@given(DATA)
def test_what_pyyaml_writes_is_read(data: Any) -> None:
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True)

    document = parse_yaml(text, "x")

    if data is not None:
        # PyYAML writes YAML 1.1, in which a name such as `0o17` needs no quotes.
        assert {finding.code for finding in document.findings} <= {NAME_QUOTES.code}
        assert document.tree == _as_yaml_1_2(data)


def _as_yaml_1_2(data: Any) -> Any:
    """PyYAML writes YAML 1.1, in which a text such as `0o17` needs no quotes."""
    if isinstance(data, dict):
        return {key: _as_yaml_1_2(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_yaml_1_2(value) for value in data]
    if isinstance(data, str) and yaml.dump(data).strip().removesuffix("\n...") == data:
        try:
            return resolve(data)
        except RefusedNumberError:
            pytest.fail(f"{data!r} was written without quotes")
    return data


@settings(deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_keep_their_value(number: float) -> None:
    assert resolve(repr(number)) == number


@settings(deadline=None)
@given(st.text("0123456789+-.eExXoO_inafNAF", min_size=1, max_size=12))
def test_any_number_like_text_is_a_scalar(raw: str) -> None:
    try:
        value = resolve(raw)
    except RefusedNumberError:
        return
    assert value == raw or isinstance(value, (int, float, bool)) or value is None


CELL = st.text(VISIBLE | st.sampled_from('",\n'), max_size=8)


@settings(deadline=None, max_examples=500)
@given(st.lists(st.lists(CELL, min_size=3, max_size=3), max_size=5))
def test_what_a_spreadsheet_writes_is_read(rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written).writerows([["a", "b", "c"], *rows])

    table = parse_csv(written.getvalue(), "x.csv")

    assert table.findings == ()
    assert [list(row.cells.values()) for row in table.rows] == [row for row in rows if any(row)]
