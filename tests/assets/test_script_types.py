"""The types that our scripts state in comments hold: they are checked as strictly as the program's own."""

from __future__ import annotations

import re
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from node_packages import installed
from rolebook import assets

SCRIPTS = Path(str(files("rolebook.assets"))) / "js"
OPTIONS = "--allowJs --checkJs --noEmit --strict --noUnusedLocals --target es2023 --lib es2023,dom,dom.iterable --types"
LONGEST = 200


# The sheet's parts state few types: names, shapes and calls are checked, what may be missing is not.
LOOSER = "--noImplicitAny false --strictNullChecks false"


@pytest.mark.parametrize(
    ("documents", "looser", "types"),
    [
        ("packet", "", ["packet/types.d.ts"]),
        ("score_sheet", LOOSER, []),
        ("catalogue compare", "", ["catalogue/types.d.ts", "compare/types.d.ts"]),
    ],
)
def test_a_script_holds_what_its_types_say(documents: str, looser: str, types: list[str]) -> None:
    compiler = installed(Path(__file__).parent / "types", "typescript") / "bin" / "tsc"
    parts = {f"{part}.js": None for document in documents.split() for part in assets.SCRIPTS[document]}
    command = ["node", compiler, *looser.split(), *OPTIONS.split(), "", *parts, *types]
    result = subprocess.run(command, cwd=SCRIPTS, capture_output=True, text=True, check=False)

    assert result.stdout == ""
    assert result.returncode == 0


@pytest.mark.parametrize("part", sorted(SCRIPTS.glob("*/*.js")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_part_does_one_thing_and_says_which(part: Path) -> None:
    text = part.read_text("utf-8")

    assert text.startswith(("/*\n", "// "))
    assert len(text.splitlines()) < LONGEST
    assert not re.search(r"(inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function", text)


def test_comments_that_have_lines_to_themselves_are_not_shipped() -> None:
    lines = assets.script("packet").splitlines()

    assert lines
    assert [line for line in lines if line.lstrip().startswith(("/*", "* @"))] == []
