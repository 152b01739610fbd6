"""What happens where pandoc or typst is missing, too old, or gives up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from exports_paper import SHEET
from rolebook.exports import PrintError, docx, usable_formats
from rolebook.exports._paper import programs

INSTALL = r"install them with `pip install 'rolebook\[print\]'`\.$"


@pytest.fixture
def no_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Neither the package pypandoc_binary nor typst is there; what is on the path is up to the test."""
    monkeypatch.setattr(programs, "find_spec", lambda _name: None)
    programs._pandoc.cache_clear()
    yield
    programs._pandoc.cache_clear()


def program(folder: Path, text: str) -> None:
    (folder / "pandoc").write_text(f"#!/bin/sh\n{text}\n")
    (folder / "pandoc").chmod(0o755)


def test_without_pandoc_one_sentence_says_how_to_get_it(
    no_package: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    for name in ("pdf", "docx"):
        with pytest.raises(PrintError, match=f"^Files for print need pandoc, and there is none.*{INSTALL}"):
            usable_formats([name])


@pytest.mark.parametrize("told", ["echo pandoc 2.17.1.1", "echo pandoc 4.0", "exit 3", "echo something else"])
def test_a_pandoc_that_does_not_fit_is_none(
    told: str, no_package: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, told)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(PrintError, match=r"none of version 3\.9 or a later 3"):
        usable_formats(["docx"])


def test_a_fitting_pandoc_on_the_path_will_do_and_then_typst_is_what_is_lacking(
    no_package: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "echo pandoc 3.9.1")
    monkeypatch.setenv("PATH", str(tmp_path))

    for name in ("pdf", "docx"):
        with pytest.raises(PrintError, match=f"^Files for print need the package typst, .* not there; {INSTALL}"):
            usable_formats([name])


def test_a_pandoc_that_gives_up_is_quoted(no_package: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, '[ "$1" = --version ] && echo pandoc 3.9 && exit 0; echo "no room" >&2; exit 5')
    monkeypatch.setattr(docx, "need_programs", lambda: None)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(PrintError, match=r"^pandoc could not read it: no room$"):
        docx.content(SHEET)
