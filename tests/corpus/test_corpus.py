"""The corpus: real files of this catalogue with one fault each, and exactly what is found in them.

What a case says is told in `cases.py` beside this file.
When a real file changes, a case may lose its place; the test then says which line it now finds.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from corpus.cases import CASES, edited, load
from rolebook import schema, source
from rolebook.catalog import codes as references
from rolebook.catalog import silencing
from rolebook.catalog.files import CatalogFile
from rolebook.catalog.reading import FileRead, read_file
from rolebook.checking import Checked, Place, check
from rolebook.diagnostics import Finding
from rolebook.rules import all_rules
from rolebook.schema.audience import Audience
from single_edits import Checker, copied, edits, texts

TODAY = date(2026, 11, 22)
LIBRARY_WORDS = (
    "is not of type",
    "required property",
    "does not match",
    "is not one of",
    "Additional properties",
    "False schema",
    "mapping values",
    "could not find expected",
    "did not find expected",
    "found character",
    "while parsing",
    "while scanning",
    "Traceback",
    "Error(",
    "NoneType",
)

NOT_HERE = {
    # What no single edit of a file's text can bring about.
    "RB108": "a whole file; in tests/test_bad_input.py",
    "RB109": "a file of over a megabyte; in tests/test_bad_input.py",
    "RB119": "a link instead of a file; in tests/test_bad_input.py",
    "RB120": "a folder or a pipe instead of a file; in tests/test_bad_input.py",
    "RB121": "a file that is gone",
    "RB122": "a file that nobody may open",
    "RB124": "a file's name; in tests/test_bad_input.py",
    "RB125": "the names of two files",
    "RB199": "more findings than are listed; in tests/source",
    "RB306": "a kit in the private root; in tests/test_private_root.py",
    "RB307": "a file's name",
    "RB416": "a kit in the private root; in tests/test_private_root.py",
    "RB299": "a schema that refuses what every other check lets pass: a second line of defence",
    # What takes edits in several places, because the real files keep well away from the limit.
    # The examples on the rules' own pages show these, and tests/rules checks them.
    "RB598": "the company's own address is one for examples, as it does not exist",
    "RB414": "the library has five criteria, and every rubric has all five",
    "RB511": "every error of a key",
    "RB512": "most errors of a key",
    "RB513": "several criteria bear each competency",
    "RB521": "an output is in the kit, in its key and in its calibration answers",
    "RB527": "an item is in the kit, in its key and in its calibration answers",
    "RB528": "several errors of a key",
    "RB532": "several errors of a key",
    "RB534": "several errors of a key",
    "RB544": "a text and its context, in two kits",
    "RB563": "five descriptions of several lines each",
    "RB565": "a part of a kit and all of its calibration answers",
    "RB576": "four requirements",
    "RB594": "the keys of several kits",
    "RB595": "the outputs of several kits",
    "RB596": "the keys of several kits",
}


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's own catalogue, with the schemas that its files name."""
    root = tmp_path_factory.mktemp("corpus")
    for name in ("kits", "roles", "generator/rolebook/schema"):
        shutil.copytree(REPOSITORY / name, root / name, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return root


@pytest.fixture(scope="module", autouse=True)
def _unchanged_files_are_read_once() -> Iterator[None]:
    """A file is read by itself, so what comes of it is kept as long as its bytes are the same."""
    known: dict[Any, FileRead] = {}

    def once(file: CatalogFile, audience: Audience, schemas: str | None = None) -> FileRead:
        path = file.root / file.relative
        asked = (file, audience, schemas, path.read_bytes() if path.is_file() else None)
        if asked not in known:
            known[asked] = read_file(file, audience, schemas)
        return copied(known[asked])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rolebook.catalog.reading.read_file", once)
        yield


@contextmanager
def written(root: Path, case: dict[str, Any]) -> Iterator[None]:
    """The catalogue with the one edit of `case`, for as long as the block runs."""
    path = root / case["file"]
    before = path.read_bytes()
    path.write_bytes(edited(before.decode("utf-8"), case))
    try:
        yield
    finally:
        path.write_bytes(before)


def checked(root: Path, case: dict[str, Any]) -> Checked:
    with written(root, case):
        return check(Place(root, TODAY), named=() if case.get("whole") else (case["file"],))


def line_of(finding: Finding) -> str:
    place = f":{finding.span.line}:{finding.span.column}" if finding.span else ""
    return f"{finding.file}{place} {finding.code}"


def test_the_real_catalogue_has_no_fault(real: Path) -> None:
    assert [line_of(finding) for finding in check(Place(real, TODAY)).report] == []


@pytest.mark.parametrize("name", CASES)
def test_one_fault_is_found_where_it_is(name: str, real: Path) -> None:
    case = load(name)

    findings = list(checked(real, case).report)

    assert [line_of(finding) for finding in findings] == case["finds"], [finding.message for finding in findings]
    assert len(findings) == 1 or case["why"]
    for finding in findings:
        said = f"{finding.message} {finding.help}"
        assert finding.message.strip()
        assert finding.help.strip()
        assert not [word for word in LIBRARY_WORDS if word in said], said


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 120


def test_a_finding_too_many_is_the_exception() -> None:
    several = [name for name in CASES if len(load(name)["finds"]) != 1]

    assert len(several) <= len(CASES) // 20, several


def test_every_code_is_found_somewhere_or_has_a_reason_not_to_be() -> None:
    tables = (source.CODES, schema.CODES, references.ALL, silencing.CODES, tuple(rule.INFO for rule in all_rules()))
    known = {info.code for table in tables for info in table}
    found = {line.split()[-1] for name in CASES for line in load(name)["finds"]}

    assert known - found == NOT_HERE.keys()


def test_a_slip_of_the_hand_is_no_traceback_and_no_flood(real: Path) -> None:
    """A few of the edits that `bench/single_edits.py` makes by the thousand."""
    files = texts()
    checker = Checker(real, TODAY)

    found = {
        str(edit): checker.found(edit.file, edit.applied(files[edit.file]))
        for edit in random.Random(7).sample(list(edits(files)), 25)
    }

    assert any(found.values())
    assert all(finding.message and finding.help for findings in found.values() for finding in findings)
    # Every opening that is under way has to be looked at by itself when what it pins has changed.
    others = {edit: [finding for finding in findings if finding.code != "RB435"] for edit, findings in found.items()}
    floods = {edit: findings for edit, findings in others.items() if len(findings) > 2}
    assert len(floods) <= 1, floods
