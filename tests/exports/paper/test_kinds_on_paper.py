"""Every kind of document is made for print, or says why not; and the command hands the reason on."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import rolebook.documents
from conftest import KNOWN_GOOD
from rolebook.assessing import output
from rolebook.cli import main
from rolebook.documents.contract import Document
from rolebook.exports import UNPRINTED
from rolebook.schema.audience import Audience

FOLDERS = sorted(path.parent.name for path in Path(rolebook.documents.__file__).parent.glob("*/view.py"))


def document(name: str) -> Document[Any] | None:
    """The document in a folder; None for a page that a command makes, out of no catalogue."""
    found = getattr(import_module(f"rolebook.documents.{name}"), "DOCUMENT", None)
    return found if isinstance(found, Document) else None


KINDS = {name: made for name in FOLDERS if (made := document(name)) is not None}


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_is_made_for_print_or_says_why_not(name: str) -> None:
    reason = UNPRINTED.get(name, "")

    assert bool(KINDS[name].paper) != bool(reason)
    assert not reason or re.match(r"it (?!.*[.]$)", reason)


def test_no_reason_is_left_of_a_kind_that_is_gone() -> None:
    assert set(UNPRINTED) <= set(KINDS)


def test_pages_of_other_kinds_are_those_that_score_writes_with_their_copies() -> None:
    made = re.findall(r'render\("(\w+)"', inspect.getsource(output))

    assert sorted(made) == sorted(set(FOLDERS) - set(KINDS))


@pytest.mark.parametrize("name", ["field_index", "matrix"])
def test_the_reason_is_what_one_gets_who_asks_for_it(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = name.replace("_", "-")
    what = [asked] if KINDS[name].audience < Audience.TEAM else [asked, "--team"]

    assert main(["export", "docx", *what, "--root", str(KNOWN_GOOD), "--out", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err == f"rolebook: {asked} is not made for print: {UNPRINTED[name]}.\n"
