"""The editor and `check` come to the same verdict: nothing passes in the editor and fails in CI.

What the editor can know is the shape of a file: whether it is YAML, and what the schemas say. So it objects to
every case whose fault is one of shape, at its line, and to nothing else. Where it can not, the case is named here
with the reason; an entry that is not needed any more fails a test, so the lists only get shorter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from conftest import REPOSITORY
from corpus import cases as corpus
from editor.language_server import LanguageServer
from rolebook import schema, source
from schema.cases import CASES as SCHEMA_CASES

SHAPE = {info.code for info in (*source.CODES, *schema.CODES)}
AT_ONCE = 80
"""Files that are open at the same time: enough to be fast, few enough for the server's memory."""

PASSES_THE_EDITOR = {
    "corpus/role/comma-for-a-decimal-point": "between brackets, the server drops a name that has no value",
    "corpus/role/comment-cuts-a-sentence": "to YAML, what stands behind ` #` is a comment, and no schema sees those",
    "corpus/role/key-left-out": "the server drops a pair without a name before the schema sees it",
    "corpus/role/saved-as-windows-1252": "an editor shows the text with other letters; only the bytes tell",
    "schema/kit/comment-cuts-an-output": "a comment, as above",
    "schema/role/comment-behind-prose": "a comment, as above",
    "schema/role/comment-cuts-label": "a comment, as above",
    "schema/role/comment-cuts-prose": "a comment, as above",
}
IN_ANOTHER_LINE = {
    "corpus/calibration/brace-not-closed": "the brace is missed in the line below, where the next field begins",
    "corpus/kit/blank-line-in-an-output": "the text as a whole is underlined, where it begins",
    "corpus/kit/block-without-its-bar": "the server gives up where the text begins and where it ends",
    "corpus/kit/kind-with-the-fields-of-another": "every field that does not fit is underlined, and not the one word",
    "corpus/role/brace-not-closed": "the brace is missed in the line below, where the next field begins",
    "corpus/role/bracket-not-closed": "the bracket is missed in the line below, where the next field begins",
    "corpus/role/comment-in-a-text-that-goes-on": "the line that goes on is underlined, not the comment before it",
    "corpus/role/directive": "the line is missed that must follow a directive",
    "corpus/role/line-one-space-to-the-right": "the line above, to which it now belongs, is underlined",
    "corpus/role/several-documents": "both halves lack fields, and are underlined where they begin",
    "schema/criteria/judged-without-anchors": "every field that does not fit is underlined, and not the one word",
    "schema/key/wrong-item-called-right": "every field that does not fit is underlined, and not the one word",
    "schema/kit/blank-line": "the text as a whole is underlined, where it begins",
    "schema/kit/wrong-kind-of-part": "every field that does not fit is underlined, and not the one word",
    "schema/openings/hourly-pay-of-an-hourly-job": "every field that does not fit is underlined, and not the one word",
}
STOPPED_BY_THE_EDITOR = {
    "corpus/role/schema-of-another-kind": "the first line says that this is a kit, and as a kit the editor reads it",
}


@dataclass(frozen=True)
class Case:
    """A file with one fault (or none of shape), and the lines, from 1, in which `check` finds one of shape."""

    path: Path
    text: str
    lines: frozenset[int]


def _corpus() -> Iterator[tuple[str, Case]]:
    """The cases of the corpus, but those of the table of openings: the editor knows no tables."""
    for number, name in enumerate(corpus.CASES):
        case = corpus.load(name)
        path = REPOSITORY / case["file"]
        if path.suffix == ".yaml":
            # An editor takes every file for UTF-8, whatever it is.
            text = corpus.edited(path.read_text("utf-8"), case).decode("utf-8", errors="replace")
            found = (told.split() for told in case["finds"])
            lines = frozenset(int(place.split(":")[1]) for place, code in found if code in SHAPE)
            yield f"corpus/{name}", Case(_beside(path, number), text, lines)


def _beside(path: Path, number: int) -> Path:
    """A place of its own as deep as that of the real file, from where its first line leads to the same schema."""
    if path.parent.parent.name == "kits":
        return path.parents[1] / f"case-{number}" / path.name
    return path.with_name(f"case-{number}.yaml")


def _schema_cases() -> Iterator[tuple[str, Case]]:
    """The cases of the schemas, with a first line that leads to theirs."""
    for number, case in enumerate(SCHEMA_CASES):
        modeline = f"# yaml-language-server: $schema=../generator/rolebook/schema/{case.kind}.schema.json\n"
        lines = frozenset(int(told.split(":")[0]) + 1 for told in case.finds)
        yield f"schema/{case.name}", Case(REPOSITORY / f"cases/{number}.yaml", modeline + case.text, lines)


@pytest.fixture(scope="module")
def cases() -> dict[str, Case]:
    return {**dict(_corpus()), **dict(_schema_cases())}


@pytest.fixture(scope="module")
def underlined(server: LanguageServer, cases: dict[str, Case]) -> dict[str, set[int]]:
    """The lines that the editor underlines in each case, from 1."""
    found = {}
    for names in (list(cases)[start : start + AT_ONCE] for start in range(0, len(cases), AT_ONCE)):
        problems = server.open_all({cases[name].path: cases[name].text for name in names})
        server.close(*problems)
        found |= {name: {each["range"]["start"]["line"] + 1 for each in problems[cases[name].path]} for name in names}
    return found


def test_the_editor_objects_to_a_fault_of_shape_and_to_nothing_else(
    underlined: dict[str, set[int]], cases: dict[str, Case]
) -> None:
    differ = {name for name, case in cases.items() if bool(underlined[name]) != bool(case.lines)}

    assert {name for name in differ if cases[name].lines} == PASSES_THE_EDITOR.keys()
    assert {name for name in differ if underlined[name]} == STOPPED_BY_THE_EDITOR.keys()


def test_the_editor_objects_in_the_line_that_check_names(
    underlined: dict[str, set[int]], cases: dict[str, Case]
) -> None:
    """It may underline other lines besides: it does not know what follows from what."""
    elsewhere = {name for name, lines in underlined.items() if lines and not cases[name].lines <= lines}

    assert elsewhere == IN_ANOTHER_LINE.keys()


def test_both_sorts_of_cases_are_many(cases: dict[str, Case]) -> None:
    of_shape = sum(1 for case in cases.values() if case.lines)

    assert of_shape > 250
    assert len(cases) - of_shape > 120
