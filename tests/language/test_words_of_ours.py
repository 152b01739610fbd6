"""Words of ours in one place: what is converted says nothing past it, and another language gets all of it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import REPOSITORY
from language.literals import bare_in_script
from language.spoken import bare_in_module, bare_in_template

PACKAGE = REPOSITORY / "generator" / "rolebook"
WORDS = PACKAGE / "words.pot"

PAGES = (
    *("catalogue", "compare", "criteria", "domains", "error_types", "families", "job_description", "metrics", "moved"),
    *("chain", "opening", "practice", "practice_guide", "practice_packet", "practice_sheet"),
)
FOR_THE_TEAM = (
    *(
        "dossier",
        "interview_guide",
        "matrix",
        "messages",
        "quality_plan",
        "quality_plans",
        "questions",
        "reviewer_guide",
    ),
    *("role_changes", "score_sheet", "scorecard", "team_health", "team_home", "team_kits", "team_reviews"),
)
ENGLISH = ("field_index", "fields", "rule", "rules", "start_a_role")
"""Pages about the files, their fields and their findings, whose names are English: see the architecture page."""

NOT_YET = ("score_candidate", "score_report")
"""This list only shrinks."""

NO_WORDS = {
    "documents": ("iso", "job_description/occupation", "known", "links", "opening/job_posting", "prose", "words"),
    "exports": (
        *(
            f"_paper/{name}"
            for name in (
                "making",
                "pictures",
                "programs",
                "row_heads",
                "tables",
                "typefaces",
                "typesetting",
                "unprinted",
                "word",
            )
        ),
        "pdf",
    ),
}
"""Modules with strings that read as language and are none of a page: names that others settled, sentences for whoever
builds, lists of words to search by."""


def _said(folder: str, ending: str) -> list[str]:
    names = (path.relative_to(PACKAGE).as_posix() for path in (PACKAGE / folder).rglob(f"*{ending}"))
    left_out = {f"{folder}/{name}" for name in NO_WORDS[folder]}
    short = (name.removesuffix(ending) for name in names if not name.endswith("__init__.py"))
    return sorted(name for name in short if name.split("/")[1] not in (*ENGLISH, *NOT_YET) and name not in left_out)


TEMPLATES = _said("documents", ".html.j2")
MODULES = [*_said("documents", ".py"), *_said("exports", ".py")]

OVERRIDES = REPOSITORY / "site" / "overrides"
THEME = sorted(OVERRIDES.rglob("*.html"))
SCRIPTS = sorted((PACKAGE / "assets/js").glob("*/*.js"))
STYLES = sorted((PACKAGE / "assets/css").glob("*.css"))
PLACE = re.compile(r"\{\w*\}|%\(\w+\)s")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_nothing_itself(name: str) -> None:
    assert list(bare_in_template((PACKAGE / f"{name}.html.j2").read_text("utf-8"))) == []


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_nothing_past_the_language(name: str) -> None:
    assert list(bare_in_module((PACKAGE / f"{name}.py").read_text("utf-8"))) == []


@pytest.mark.parametrize("template", THEME, ids=lambda path: path.name)
def test_the_theme_says_nothing_outside_its_words(template: Path) -> None:
    if template.name != "words.html":
        assert list(bare_in_template(template.read_text("utf-8"))) == []


def test_every_word_of_the_theme_is_used_and_there() -> None:
    text = (OVERRIDES / "partials" / "words.html").read_text("utf-8")
    there = re.findall(r'^  "(\w+)":', text, re.MULTILINE)
    used = {word for path in THEME for word in re.findall(r"\bwords\.(?!html\b)(\w+)", path.read_text("utf-8"))}

    assert sorted(there) == sorted(used)


@pytest.mark.parametrize("part", SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_script_says_nothing_itself(part: Path) -> None:
    assert list(bare_in_script(part.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'say("Draft saved");',
        "make(\"b\", {}, 'Edit')",
        "x = `${count} findings`;",
        "x = a ? `${b ? `${c}` : `so far ${d}`}` : e;",
        'x = y.replace(/["`]/g, z) / 2; say(`not yet: ${x}`);',
        'make("p", { class: "rb-meta" }, "all ranked")',
    ],
)
def test_bare_words_in_a_script_would_be_seen(source: str) -> None:
    assert list(bare_in_script(source))


@pytest.mark.parametrize("sheet", STYLES, ids=lambda path: path.stem)
def test_a_style_sheet_says_nothing_itself(sheet: Path) -> None:
    shown = "".join(re.findall(r"\bcontent:([^;]*);", sheet.read_text("utf-8")))

    assert [text for text in re.findall(r"\"([^\"]*)\"", shown) if re.search("[A-Za-z]{2}", text)] == []


@pytest.mark.parametrize(
    "source",
    [
        "<p>Bare</p>",
        '<p title="Bare words">{{ v.x }}</p>',
        '{{ "Bare words" }}',
        '{{ "send it" if v.next else "keep it" }}',
        "{% trans %}said{% endtrans %} and bare",
    ],
)
def test_bare_words_in_a_template_would_be_seen(source: str) -> None:
    assert list(bare_in_template(source))


@pytest.mark.parametrize(
    "source", ['x = "Bare"', 'f"{x} an hour"', 'f(x, "two words")', '_(f"{x} an hour")', "f'{_(\"of ours\")}: {x}'"]
)
def test_bare_words_in_a_module_would_be_seen(source: str) -> None:
    assert list(bare_in_module(source))


def test_the_list_of_words_is_that_of_the_code(tmp_path: Path) -> None:
    rule = re.search(r"^WORDS = (.*)$", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert rule
    given = rule[1].replace("'", "").split()
    command = [Path(sys.executable).parent / "pybabel", "--quiet", "extract", "-F", "babel.cfg", *given]
    subprocess.run(
        [*command, "-o", tmp_path / "words.pot", "generator/rolebook", "site/overrides"], cwd=REPOSITORY, check=True
    )

    assert (tmp_path / "words.pot").read_text("utf-8") == WORDS.read_text("utf-8"), "run `make words`"


def test_both_forms_of_a_plural_hold_the_same_places() -> None:
    forms = re.findall(r'^msgid "(.*)"\nmsgid_plural "(.*)"$', WORDS.read_text("utf-8"), re.MULTILINE)

    assert forms
    assert [pair for pair in forms if set(PLACE.findall(pair[0])) != set(PLACE.findall(pair[1]))] == []
