"""In an editor with YAML support: explanations, completion and errors, from the same schemas that `check` uses."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from conftest import REPOSITORY
from editor.language_server import LanguageServer
from rolebook.catalog.files import KIT_FILES, LIBRARY
from rolebook.scaffold import KitAnswers, RoleAnswers, kit_files, read_library, role_text
from rolebook.schema import schema_for

AUTHORS_FILES = sorted(
    path for pattern in ("roles/*.yaml", "roles/library/*.yaml", "kits/*/*.yaml") for path in REPOSITORY.glob(pattern)
)
ROLE = REPOSITORY / "roles/mathematics-step-verifier.yaml"
SETTINGS = json.loads((REPOSITORY / ".vscode/settings.json").read_text("utf-8"))
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def place(text: str, words: str) -> tuple[int, int]:
    """Line and column of the first letter of `words`, from 0."""
    before = text[: text.index(words)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


@pytest.mark.parametrize("path", AUTHORS_FILES, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_every_file_names_its_schema(path: Path) -> None:
    line = MODELINE.match(path.read_text("utf-8"))
    kinds = {f"{name}.yaml": name for name in LIBRARY} | {file.name: file.kind for file in KIT_FILES}

    assert line is not None
    schema = (path.parent / line[1]).resolve()
    assert schema.is_file()
    assert schema.name == f"{kinds.get(path.name, 'role')}.schema.json"


def test_the_settings_map_every_folder_to_the_schema_that_its_files_name() -> None:
    mapped = {}
    for schema, patterns in SETTINGS["yaml.schemas"].items():
        for pattern in [patterns] if isinstance(patterns, str) else patterns:
            for path in REPOSITORY.glob(pattern.removeprefix("/")):
                assert mapped.setdefault(path, schema) == schema, path
    named = {path: MODELINE.match(path.read_text("utf-8")) for path in AUTHORS_FILES}

    assert mapped.keys() == named.keys()
    assert all(
        line and Path(schema).name == Path(line[1]).name for path, schema in mapped.items() if (line := named[path])
    )
    recommended = json.loads((REPOSITORY / ".vscode/extensions.json").read_text("utf-8"))["recommendations"]
    assert recommended == ["redhat.vscode-yaml"]


def test_nothing_is_underlined_in_the_catalogues_own_files(server: LanguageServer) -> None:
    underlined = server.open_all({path: path.read_text("utf-8") for path in AUTHORS_FILES})
    for path in AUTHORS_FILES:
        server.close(path)

    assert {path: problems for path, problems in underlined.items() if problems} == {}


@pytest.mark.parametrize(("schema", "patterns"), SETTINGS["yaml.schemas"].items())
def test_the_settings_are_enough_for_a_file_that_does_not_name_its_schema(
    server: LanguageServer, schema: str, patterns: str | list[str]
) -> None:
    first = patterns if isinstance(patterns, str) else patterns[0]
    path = next(REPOSITORY.glob(first.removeprefix("/")))
    text = MODELINE.sub("#\n", path.read_text("utf-8"))
    right = server.open(path, text)
    server.close(path)
    wrong = server.open(path, f"{text}\nmade_up: true\n")
    server.close(path)

    assert right == []
    assert ["made_up" in problem["message"] for problem in wrong] == [True]
    assert Path(schema).name in str(wrong[0]["data"])


@pytest.mark.parametrize(
    ("file", "kind", "field"),
    [
        ("roles/mathematics-step-verifier.yaml", "role", "headcount"),
        ("kits/algebra-screen/kit.yaml", "kit", "task_type"),
        ("kits/algebra-screen/key.yaml", "key", "kit_hash"),
        ("kits/algebra-screen/calibration.yaml", "calibration", "practice"),
    ],
)
def test_a_field_is_explained_where_the_mouse_rests(server: LanguageServer, file: str, kind: str, field: str) -> None:
    path = REPOSITORY / file
    text = path.read_text("utf-8")
    server.open(path, text)
    line, column = place(text, f"{field}:")
    # Not on the first letter: behind a block of text the server counts that place to the block.
    shown = server.hover(path, line, column + 2)
    server.close(path)

    assert _first_words(schema_for(kind)["properties"][field]["description"]) in _unmarked(shown)


def test_words_that_a_field_allows_are_offered_and_explained(server: LanguageServer) -> None:
    text = ROLE.read_text("utf-8").replace("family: evaluation", "family: ")
    problems = server.open(ROLE, text)
    line, column = place(text, "family: ")
    offered = server.completion(ROLE, line, column + len("family: "))
    shown = server.hover(ROLE, line, column)
    server.close(ROLE)

    family = schema_for("role")["properties"]["family"]
    assert set(family["enum"]) <= set(offered)
    assert all(meaning in shown for meaning in family["markdownEnumDescriptions"])
    assert {problem["range"]["start"]["line"] for problem in problems} == {line}


def test_fields_that_may_stand_in_a_place_are_offered_with_their_explanation(server: LanguageServer) -> None:
    text = ROLE.read_text("utf-8") + "for"
    server.open(ROLE, text)
    line, column = text.count("\n"), 3
    offered = server.completion(ROLE, line, column)
    server.close(ROLE)

    fields = schema_for("role")["properties"]
    missing = fields.keys() - {name for name in fields if f"\n{name}:" in text}
    assert missing <= offered.keys()
    assert all(_first_words(fields[name]["description"]) in _unmarked(offered[name]) for name in missing)


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("roles/mathematics-step-verifier.yaml", "headcount: 3", "headcount: three"),
        ("roles/mathematics-step-verifier.yaml", "status: active", "status: open"),
        ("roles/mathematics-step-verifier.yaml", "owner: ", "owners: "),
        ("roles/mathematics-step-verifier.yaml", "formerly: []", "title: Twice"),
        ("kits/algebra-screen/kit.yaml", "purpose: screen", "purpose: exam"),
        ("kits/algebra-screen/kit.yaml", "version: 1.0.0", "version: 1"),
        ("kits/algebra-screen/key.yaml", "verdict: right", "verdict: maybe"),
        ("kits/algebra-screen/key.yaml", "kit_version: 1.0.0", "kit_version: [1.0.0"),
        ("roles/library/metrics.yaml", "direction: higher", "direction: up"),
    ],
)
def test_a_fault_is_underlined_at_its_line(server: LanguageServer, file: str, right: str, wrong: str) -> None:
    path = REPOSITORY / file
    text = path.read_text("utf-8")
    assert right in text
    broken = text.replace(right, wrong, 1)
    problems = server.open(path, broken)
    server.close(path)

    lines = {problem["range"]["start"]["line"] for problem in problems if problem["severity"] == 1}
    assert place(broken, wrong)[0] in lines


def test_in_a_new_file_exactly_the_blanks_are_underlined(server: LanguageServer) -> None:
    library = read_library(REPOSITORY)
    schemas = "../generator/rolebook/schema"
    new = kit_files(KitAnswers("new-kit"), (), library, f"../{schemas}")
    texts = {REPOSITORY / "kits/new-kit" / name: text for name, text in new.items()}
    texts[REPOSITORY / "roles/new.yaml"] = role_text(RoleAnswers("new"), library, date(2026, 11, 22), schemas)
    for path, text in texts.items():
        underlined = {problem["range"]["start"]["line"] for problem in server.open(path, text)}
        server.close(path)
        assert underlined == {number for number, line in enumerate(text.split("\n")) if "  # FILL IN" in line}, path


def _first_words(description: str) -> str:
    return _unmarked(description.split(". ")[0])


def _unmarked(text: str) -> str:
    """Text without the signs that a Markdown window needs in front of some letters."""
    return text.replace("\\", "").replace("`", "")
