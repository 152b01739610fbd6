"""How findings speak, and what else they carry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rolebook.diagnostics import Severity
from rolebook.schema import CODES, Audience, check_structure, check_tree
from rolebook.source import parse_yaml, read_yaml

from .cases import CASES, Case, valid_text

ROOT = Path(__file__).parents[2]
JARGON = re.compile(
    r"is not of type|required property|does not match|not valid under|was unexpected|not one of|too short"
    r"|non-empty|None|\b(schema|string|null|array|object|boolean|integer|enum|regex|pattern|property)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"`[^`]*`")

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@each_case
def test_message_is_one_plain_sentence(case: Case) -> None:
    for finding in case.check()[1]:
        spoken = QUOTED.sub("Name", finding.message)

        assert re.fullmatch(r"[A-Z][^.?!]*[.?]", spoken)
        assert "  " not in spoken
        assert not JARGON.search(spoken)
        assert len(finding.message) <= 200


@each_case
def test_help_says_what_to_do(case: Case) -> None:
    for finding in case.check()[1]:
        spoken = QUOTED.sub("Name", finding.help)

        assert re.fullmatch(r"[A-Z].*[.]", spoken)
        assert "  " not in spoken
        assert not JARGON.search(spoken)


@each_case
def test_finding_has_the_name_and_severity_of_its_code(case: Case) -> None:
    table = {info.code: info for info in CODES}
    for finding in case.check()[1]:
        assert finding.name == table[finding.code].name
        assert finding.severity is table[finding.code].severity
        assert finding.file == f"{case.name}.yaml"


def test_codes_are_unique_errors_of_this_layer() -> None:
    assert len({info.code for info in CODES}) == len({info.name for info in CODES}) == len(CODES)
    assert all(re.fullmatch(r"RB2\d\d", info.code) for info in CODES)
    assert all(info.severity is Severity.ERROR for info in CODES)
    assert all(info.why.endswith(".") for info in CODES)


def test_findings_in_a_key_are_secret_and_others_are_not() -> None:
    for case in CASES:
        assert {finding.secret for finding in case.check()[1]} <= {
            case.kind in ("key", "calibration", "sheet", "candidates")
        }


def test_unreadable_document_gets_no_second_finding() -> None:
    document = parse_yaml("title: [", "role.yaml")

    assert document.findings
    assert check_structure(document, "role") == (None, ())


def test_documents_tree_is_left_alone() -> None:
    text = valid_text("role").replace('  version: "1.0"', "  version: 1.0")
    document = parse_yaml(text, "role.yaml")

    tree, _ = check_structure(document, "role")

    assert tree["rubric"]["version"] == "1.0"
    assert document.tree["rubric"]["version"] == 1.0


def test_tree_without_a_file_is_checked_as_well() -> None:
    """A candidate's answer is JSON: no lines, and a number is never a text."""
    _, faults = check_tree({"format": "rolebook-response", "version": 1, "kit": 7}, "response")

    found = [(fault.info.name, fault.path) for fault in faults]
    assert found == [
        ("missing-key", ("kit_version",)),
        ("missing-key", ("kit_hash",)),
        ("missing-key", ("response",)),
        ("wrong-type", ("kit",)),
    ]


def catalogue_files() -> list[tuple[str, str]]:
    """Every file of the catalogue that this repository holds, with its kind."""
    library = [(path, path.stem) for path in sorted((ROOT / "roles" / "library").glob("*.yaml"))]
    roles = [(path, "role") for path in sorted((ROOT / "roles").glob("*.yaml"))]
    kits = [(path, path.stem.removeprefix("open-")) for path in sorted((ROOT / "kits").glob("*/*.yaml"))]
    return [(path.relative_to(ROOT).as_posix(), kind) for path, kind in (*library, *roles, *kits)]


@pytest.mark.parametrize(("file", "kind"), catalogue_files())
@pytest.mark.parametrize("audience", list(Audience), ids=lambda audience: audience.name)
def test_catalogue_is_without_structure_findings(file: str, kind: str, audience: Audience) -> None:
    document = read_yaml(ROOT, file)

    _, findings = check_structure(document, kind, audience)

    assert [(finding.span, finding.message) for finding in (*document.findings, *findings)] == []


@pytest.mark.parametrize(
    "answers",
    [
        {f"x{n}": n for n in range(50_000)},
        {"findings": [{"at": "A" * 10_000, "why": 5, "x" * 10_000: 1}] * 5_000},
        {"ranking": [[["A"]]] * 50_000},
        {"written": {"n" * 1_000 + str(n): "x" * 30_000 for n in range(1_000)}},
        {"items": [{"id": "q1", "verdict": "w" * 1_000_000}]},
        {"items": [{"id": " " * 1_000_000 + "\n"}]},
    ],
    ids=["unknown fields", "findings", "ranking", "names", "long word", "blanks"],
)
def test_flood_of_faults_stays_small(answers: dict[str, object]) -> None:
    """A candidate's file comes from outside: it is bounded in what it costs, and in what it says."""
    tree = {
        "format": "rolebook-response",
        "version": 1,
        "kit": "ab",
        "kit_version": "1.0.0",
        "kit_hash": "000000",
    }

    _, faults = check_tree(tree | {"response": answers}, "response")

    assert 1 <= len(faults) <= 1_000
    assert max(len(fault.message) for fault in faults) <= 250
