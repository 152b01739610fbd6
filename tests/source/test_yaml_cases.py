"""Each file in `tests/cases/source/yaml` holds what its name says is wrong with it.

`<case>.expected` lists the findings as `line:column code`. Where a repair is offered, `<case>.fixed` holds the text
that it makes. `tests/cases/source/valid` holds files without a fault, and beside each what it means, as JSON.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from rolebook.diagnostics import Finding, apply_fixes
from rolebook.source import CODES, Document, parse_yaml

CASES = Path(__file__).parents[1] / "cases" / "source"
FAULTY = sorted((CASES / "yaml").glob("*.yaml"))
VALID = sorted((CASES / "valid").glob("*.yaml"))

# What libyaml says, and nobody else would.
_PARSER_WORDS = re.compile(
    r"\b(scalar|token|mapping|sequence|stream|indicator|simple key|node|flow|while (scanning|parsing)|expected)\b"
)


def read(path: Path) -> Document:
    return parse_yaml(path.read_text(encoding="utf-8"), path.name)


def places(findings: tuple[Finding, ...]) -> list[str]:
    spans = sorted((finding.span, finding.code) for finding in findings if finding.span)
    return [f"{span.line}:{span.column} {code}" for span, code in spans]


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_a_fault_is_found_where_it_is(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()

    assert places(read(path).findings) == expected


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_a_repair_makes_what_it_says(path: Path) -> None:
    findings = read(path).findings
    fixes = [finding.fix for finding in findings if finding.fix]
    fixed = path.with_suffix(".fixed")
    repaired = apply_fixes(path.read_text(encoding="utf-8"), fixes) if fixes else None

    assert repaired == (fixed.read_text(encoding="utf-8") if fixed.exists() else None)
    assert repaired is None or len(parse_yaml(repaired, path.name).findings) == len(findings) - len(fixes)


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_findings_are_in_plain_words(path: Path) -> None:
    for finding in read(path).findings:
        assert finding.message.endswith(".")
        assert finding.help.endswith((".", "?"))
        assert not _PARSER_WORDS.search(f"{finding.message} {finding.help}")


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_a_file_without_a_tree_says_why(path: Path) -> None:
    document = read(path)

    assert document.findings
    assert document.tree is None or {finding.name for finding in document.findings} <= {
        "duplicate-key",
        "name-without-quotes",
    }


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_line_ends_of_windows_change_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    windows = parse_yaml("\ufeff" + text.replace("\n", "\r\n"), path.name)

    assert windows.findings == read(path).findings


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_files_mean_what_they_say(path: Path) -> None:
    document = read(path)

    assert document.findings == ()
    assert document.tree == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_every_code_of_the_text_has_a_case() -> None:
    written = {path: path.read_text(encoding="utf-8") for path in (CASES).glob("*/*.expected")}
    covered = {code for text in written.values() for code in re.findall(r"RB\d+", text)}
    # Files themselves (test_files.py, test_names.py), and a note that comes after 200 findings (test_hostile.py).
    elsewhere = {f"RB{number}" for number in (109, *range(119, 126), 199)}

    assert covered | elsewhere == {info.code for info in CODES}


def test_codes_are_listed_once_and_say_why() -> None:
    assert len({info.code for info in CODES}) == len({info.name for info in CODES}) == len(CODES)
    assert all(re.fullmatch(r"RB1\d\d", info.code) and info.why.endswith(".") for info in CODES)
    assert [info.code for info in CODES] == sorted(info.code for info in CODES)
