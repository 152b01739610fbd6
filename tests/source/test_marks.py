"""Where values stand."""

from __future__ import annotations

import pickle

import pytest

from rolebook.diagnostics import Span
from rolebook.source import Document, parse_yaml

TEXT = """\
title: Evaluator   # what it is
pay: {min: 21.30, max: 30}
work:
  - does: |
      Compare  each
        statement.

      Mark it.
    share: 007   # of the week

  # a comment that belongs to nothing
nothing:
names: [a, 'it''s', "b\\n"]
folded: >
  one
  two
last:
  - x
"""


@pytest.fixture(scope="module")
def document() -> Document:
    read = parse_yaml(TEXT, "roles/x.yaml")
    assert not read.findings
    return read


def cut(span: Span) -> str:
    """Return the piece of TEXT that a span stands for."""
    lines = TEXT.splitlines(keepends=True)
    start = sum(map(len, lines[: span.line - 1])) + span.column - 1
    end = sum(map(len, lines[: span.end_line - 1])) + span.end_column - 1
    return TEXT[start:end]


@pytest.mark.parametrize(
    ("path", "piece"),
    [
        (("title",), "Evaluator"),
        (("pay",), "{min: 21.30, max: 30}"),
        (("pay", "min"), "21.30"),
        (("work", 0, "does"), "|\n      Compare  each\n        statement.\n\n      Mark it."),
        (("work", 0, "share"), "007"),
        (("nothing",), ""),
        (("names", 1), "'it''s'"),
        (("folded",), ">\n  one\n  two"),
        (("last",), "- x"),
        (("last", 0), "x"),
    ],
)
def test_the_span_of_a_value(document: Document, path: tuple[str | int, ...], piece: str) -> None:
    assert cut(document.span(path)) == piece


def test_the_span_of_a_block_ends_with_its_last_value(document: Document) -> None:
    assert cut(document.span(("work",))).endswith("share: 007")
    assert cut(document.span(())) == TEXT.rstrip("\n")


@pytest.mark.parametrize(
    ("path", "piece"),
    [
        (("title",), "title"),
        (("work", 0, "does"), "does"),
        (("work", 0), "does: |"),
        (("names", 2), '"b\\n"'),
        ((), "title: Evaluator   # what it is"),
    ],
)
def test_the_span_of_a_key(document: Document, path: tuple[str | int, ...], piece: str) -> None:
    assert cut(document.span(path, key=True)) == piece


@pytest.mark.parametrize(
    ("path", "piece"),
    [
        (("pay", "currency"), "pay"),
        (("pay", "min", "deeper"), "min"),
        (("work", 0, "missing", "below"), "does: |"),
        (("work", 7), "work"),
        (("work", -1), "work"),
        (("work", "0"), "work"),
        (("missing",), "title: Evaluator   # what it is"),
    ],
)
@pytest.mark.parametrize("key", [False, True])
def test_a_missing_path_points_at_the_nearest_parent(
    document: Document, path: tuple[str | int, ...], piece: str, key: bool
) -> None:
    assert cut(document.span(path, key)) == piece


def test_raw_keeps_what_was_typed(document: Document) -> None:
    assert document.raw == {
        ("pay", "min"): "21.30",
        ("pay", "max"): "30",
        ("work", 0, "share"): "007",
        ("nothing",): "",
    }


def test_plain_texts_are_known(document: Document) -> None:
    assert document.plain == {("title",), ("names", 0), ("last", 0)}


def test_comments_behind_plain_values_are_known(document: Document) -> None:
    comments = {path: cut(span) for path, span in document.trailing_comments.items()}

    assert comments == {("title",): "# what it is", ("work", 0, "share"): "# of the week"}


@pytest.mark.parametrize("text", ["a: b#c\n", "a: 'b' # c\n", "a: # c\n", "a: |\n  b # c\n", "- b\n", "a:\tb\n"])
def test_other_signs_are_no_comments(text: str) -> None:
    assert not parse_yaml(text, "x").trailing_comments


def test_a_comment_behind_a_tab_is_a_comment() -> None:
    assert parse_yaml("a: b\t# c\n", "x").trailing_comments == {("a",): Span(1, 6, 1, 9)}


def test_a_document_may_be_one_scalar() -> None:
    document = parse_yaml("7 # x\n", "x")

    assert document.raw == {(): "7"}
    assert document.span(()) == Span(1, 1, 1, 2)
    assert document.trailing_comments == {(): Span(1, 3, 1, 6)}
    assert parse_yaml("text\n", "x").plain == {()}


def test_lines_of_a_literal_block_are_addresses(document: Document) -> None:
    lines = document.line_spans(("work", 0, "does"))

    assert [cut(span) for span in lines] == ["Compare  each", "  statement.", "", "Mark it."]
    assert [span.line for span in lines] == [5, 6, 7, 8]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: |\n\n\n   one\n\n   two\n\n\nb: 1\n", [(2, 1, 1), (3, 1, 1), (4, 4, 7), (5, 1, 1), (6, 4, 7)]),
        ("a: |2\n    deep\n  flat\n", [(2, 3, 9), (3, 3, 7)]),
        ("a: |2\n    deep\n\n    deep\n", [(2, 3, 9), (3, 1, 1), (4, 3, 9)]),
        ("a: |-  # note\n  one", [(2, 3, 6)]),
        ("a: |\nb: 1\n", []),
        ("- |\n x\n", [(2, 2, 3)]),
    ],
)
def test_lines_of_many_blocks(text: str, lines: list[tuple[int, int, int]]) -> None:
    path = (0,) if text.startswith("-") else ("a",)

    spans = parse_yaml(text, "x").line_spans(path)

    assert spans == tuple(Span(line, start, line, end) for line, start, end in lines)


@pytest.mark.parametrize("path", [("title",), ("names", 2), ("folded",), ("pay",), ("missing",)])
def test_other_values_are_one_line(document: Document, path: tuple[str | int, ...]) -> None:
    assert document.line_spans(path) == (document.span(path),)


@pytest.mark.parametrize(
    ("path", "line", "start", "end", "piece"),
    [
        (("work", 0, "does"), 0, 9, 13, "each"),
        (("work", 0, "does"), 1, 2, 11, "statement"),
        (("work", 0, "does"), 3, 0, 99, "Mark it."),
        (("work", 0, "does"), 3, -5, 4, "Mark"),
        (("work", 0, "does"), 3, 4, 0, "Mark"),
        (("title",), 0, 1, 4, "val"),
        (("names", 2), 0, 0, 1, "b"),
        (("names", 1), 0, 0, 2, "it"),
        (("folded",), 0, 4, 7, "two"),
        (("pay", "min"), 0, 0, 2, "21"),
    ],
)
def test_a_quotation_is_found_in_the_file(
    document: Document, path: tuple[str | int, ...], line: int, start: int, end: int, piece: str
) -> None:
    assert cut(document.quote_span(path, line, start, end)) == piece


@pytest.mark.parametrize(
    ("path", "line", "start", "end"),
    [
        (("work", 0, "does"), 9, 0, 1),
        (("work", 0, "does"), -1, 0, 1),
        (("pay",), 0, 0, 1),
        (("missing", 0), 0, 0, 1),
        (("title", 0), 0, 0, 1),
        (("folded",), 0, 0, 0),
    ],
)
def test_a_quotation_that_cannot_be_placed_is_the_whole_value(
    document: Document, path: tuple[str | int, ...], line: int, start: int, end: int
) -> None:
    assert document.quote_span(path, line, start, end) == document.span(path)


def test_a_quotation_that_stands_twice_is_the_whole_value() -> None:
    document = parse_yaml('a: "x\\n x and x"\n', "x")

    assert document.quote_span(("a",), 1, 0, 1) == document.span(("a",))


def test_a_document_without_a_tree_has_places_all_the_same() -> None:
    document = parse_yaml("a: b: c\n", "x")

    assert document.tree is None
    assert document.span(("a",)) == document.quote_span(("a",), 0, 0, 1) == Span(1, 1, 1, 1)
    assert document.line_spans(("a",)) == (Span(1, 1, 1, 1),)
    assert (document.raw, document.plain, document.trailing_comments) == ({}, frozenset(), {})


def test_marks_that_were_sent_to_another_process_know_the_same(document: Document) -> None:
    sent = pickle.loads(pickle.dumps(document.marks))

    assert len(pickle.dumps(document.marks)) < len(TEXT) + 200
    assert sent.raw == document.raw
    assert sent.plain == document.plain
    assert sent.trailing_comments == document.trailing_comments
    for path in [("names", 1), ("work", 0, "does"), ("pay", "max"), ("work", 0, "nowhere"), ()]:
        assert sent.span(path) == document.span(path)
        assert sent.span(path, key=True) == document.span(path, key=True)
        assert sent.line_spans(path) == document.line_spans(path)
    assert sent.quote_span(("work", 0, "does"), 1, 2, 8) == document.quote_span(("work", 0, "does"), 1, 2, 8)


def test_marks_without_places_have_none_elsewhere_either() -> None:
    broken = parse_yaml("title: [a", "roles/x.yaml").marks

    assert pickle.loads(pickle.dumps(broken)).span(("title",)) == broken.span(("title",)) == Span(1, 1, 1, 1)
