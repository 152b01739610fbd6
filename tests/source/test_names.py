"""Names that mean the same file on every computer."""

from __future__ import annotations

import pytest

from rolebook.source import case_clashes
from rolebook.source.names import check_name


@pytest.mark.parametrize(
    "name",
    [
        "roles/a.yaml",
        "README.md",
        "_shared/x",
        "kits/a-b_c/kit.yaml",
        "a.b.c",
        "console.yaml",
        "com10",
        "a" * 100,
    ],
)
def test_good_names(name: str) -> None:
    assert check_name(name) == ()


@pytest.mark.parametrize(
    "name",
    [
        *("con", "CON.yaml", "roles/nul.yaml", "Aux", "prn.tar.gz", "com1", "LPT9.yaml"),
        *("..", "a/..", "a/./b", "a//b", "/a", "a/", ""),
        *(
            "a b",
            "é.yaml",
            "a:b",
            "a\\b",
            "a\n",
            "a\x00",
            "-a",
            ".hidden",
            "a.",
            "a*",
            "a" * 101,
            "~",
            "\ud800",
        ),
    ],
)
def test_bad_names(name: str) -> None:
    (finding,) = check_name(name)

    assert (finding.code, finding.file, finding.span) == ("RB124", name, None)


def test_names_that_differ_in_case_alone_clash() -> None:
    paths = ["roles/b.yaml", "roles/A.yaml", "roles/a.yaml", "roles/a.yaml"]

    (finding,) = case_clashes(paths)

    assert finding.file == "roles/a.yaml"
    assert "`roles/A.yaml`" in finding.message


def test_folders_clash_as_well() -> None:
    (finding,) = case_clashes(["roles/b.yaml", "Roles/a.yaml"])

    assert (finding.file, "`Roles`" in finding.message) == ("roles/b.yaml", True)


def test_each_clashing_name_is_one_finding() -> None:
    assert len(case_clashes(["a", "A", "b", "B", "c"])) == 2
    assert case_clashes(["a/x", "b/X", "ab"]) == ()
