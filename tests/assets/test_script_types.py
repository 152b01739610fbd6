"""The types that our scripts state in comments hold: they are checked as strictly as the program's own."""

from __future__ import annotations

import re
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from language.literals import literals
from node_packages import installed
from rolebook import assets
from rolebook.documents.catalogue.script_words import WORDS as CATALOGUE
from rolebook.documents.compare.script_words import WORDS as COMPARE
from rolebook.documents.packet.script_words import WORDS as PACKET
from rolebook.documents.score_sheet.script_words import WORDS as SCORE_SHEET
from rolebook.documents.script_words import ScriptWords, script_words
from rolebook.publish.search_words import WORDS as SEARCH
from scripts import declared

SCRIPTS = Path(str(files("rolebook.assets"))) / "js"
OPTIONS = "--allowJs --checkJs --noEmit --strict --noUnusedLocals --target es2023 --lib es2023,dom,dom.iterable --types"
LONGEST = 200
PARTS = sorted(SCRIPTS.glob("*/*.js"))


# The sheet's parts state few types: names, shapes and calls are checked, what may be missing is not.
PAGES = script_words(CATALOGUE.sentences, COMPARE.sentences)
LOOSER = "--noImplicitAny false --strictNullChecks false"


@pytest.mark.parametrize(
    ("documents", "looser", "types", "words"),
    [
        ("packet", "", ["packet/types.d.ts"], PACKET),
        ("score_sheet", LOOSER, [], SCORE_SHEET),
        ("catalogue compare", "", ["catalogue/types.d.ts", "compare/types.d.ts"], PAGES),
        ("search", "", ["search/types.d.ts"], SEARCH),
    ],
    ids=("packet", "score_sheet", "catalogue compare", "search"),
)
def test_a_script_holds_what_its_types_say(
    documents: str, looser: str, types: list[str], words: ScriptWords, tmp_path: Path
) -> None:
    parts = dict.fromkeys(SCRIPTS / f"{part}.js" for name in documents.split() for part in assets.SCRIPTS[name])
    said = said_by_compiler([*parts, *(SCRIPTS / name for name in types)], words, tmp_path, looser)

    assert said == ""


def said_by_compiler(files: list[Path], words: ScriptWords, folder: Path, looser: str = "") -> str:
    """What the compiler finds; it knows each sentence of a script, and the places that must be given with it."""
    compiler = installed(Path(__file__).parent / "types", "typescript") / "bin" / "tsc"
    sentences = folder / "sentences.d.ts"
    sentences.write_text(declared(words), "utf-8")
    command = ["node", compiler, *looser.split(), *OPTIONS.split(), "", *files, sentences]
    result = subprocess.run(command, cwd=SCRIPTS, capture_output=True, text=True, check=False)
    return result.stdout or ("" if result.returncode == 0 else result.stderr)


def test_a_sentence_that_is_missing_and_a_place_that_is_not_filled_would_be_found(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.js"
    wrong.write_text(
        'inWords("no-such-sentence");\ninWords("json-no-number");\ninWords("json-half", { odd: 1 });\n'
        'inWords("json-no-number", { word: "x", odd: 1 });\ninWords("json-no-number", { word: "x" });\n',
        "utf-8",
    )
    said = said_by_compiler([SCRIPTS / "shared/dom.js", SCRIPTS / "shared/words.js", wrong], PACKET, tmp_path)

    assert re.findall(r"wrong\.js\((\d)", said) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("part", PARTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_part_does_one_thing_and_says_which(part: Path) -> None:
    text = part.read_text("utf-8")

    assert text.startswith(("/*\n", "// "))
    assert len(text.splitlines()) < LONGEST
    assert not re.search(r"(inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function", text)


@pytest.mark.parametrize("document", assets.SCRIPTS)
def test_what_is_for_us_alone_is_not_shipped(document: str) -> None:
    lines = assets.script(document).splitlines()

    assert lines
    assert [line for line in lines if line.startswith(("/*", "* @", " ")) or "/** @type" in line] == []


@pytest.mark.parametrize("part", PARTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_text_goes_over_several_lines_since_the_space_before_lines_is_not_shipped(part: Path) -> None:
    assert [text for text in literals(part.read_text("utf-8")) if "\n" in text] == []
