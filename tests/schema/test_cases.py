"""Every fault of a file's shape is one finding, at the right place, in plain words."""

from __future__ import annotations

from functools import reduce
from typing import Any

import pytest

from rolebook.diagnostics import apply_fixes
from rolebook.schema import CODES, KINDS, check_structure, structure
from rolebook.schema.codes import NOT_ACCEPTED
from rolebook.source import parse_yaml

from .cases import CASES, Case, valid_text


def by_name(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("kind", KINDS)
def test_valid_file_has_no_findings(kind: str) -> None:
    document = parse_yaml(valid_text(kind), "valid.yaml")

    tree, findings = check_structure(document, kind)

    assert findings == ()
    assert tree == document.tree


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_case_has_these_findings_and_no_other(case: Case) -> None:
    _, findings = case.check()

    found = [f"{finding.span.line}:{finding.span.column} {finding.code}" for finding in findings if finding.span]
    assert found == case.finds


@pytest.mark.parametrize("case", [case for case in CASES if case.says], ids=by_name)
def test_findings_say(case: Case) -> None:
    assert [finding.message for finding in case.check()[1]] == case.says


@pytest.mark.parametrize("case", [case for case in CASES if case.keeps], ids=by_name)
def test_tree_keeps_what_was_typed(case: Case) -> None:
    tree, _ = case.check()

    assert {path: _at(tree, path) for path in case.keeps} == case.keeps


@pytest.mark.parametrize("case", [case for case in CASES if case.fixed], ids=by_name)
def test_fix_mends_the_file(case: Case) -> None:
    fixes = [finding.fix for finding in case.check()[1] if finding.fix]

    mended = apply_fixes(case.text, fixes)

    assert case.fixed in mended
    assert check_structure(parse_yaml(mended, "mended.yaml"), case.kind)[1] == ()


def test_every_code_has_a_case() -> None:
    seen = {found.split()[1] for case in CASES for found in case.finds}

    assert {info.code for info in CODES} - seen == {NOT_ACCEPTED.code}


def test_another_validator_has_the_last_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(structure, "accepts", lambda *_: False)

    _, findings = check_structure(parse_yaml(valid_text("role"), "valid.yaml"), "role")

    assert [finding.code for finding in findings] == [NOT_ACCEPTED.code]


def _at(tree: Any, path: str) -> Any:
    return reduce(lambda below, step: below[int(step) if step.isdigit() else step], path.split("."), tree)
