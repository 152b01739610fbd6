"""Text for the team; Markdown and JSON for everybody who may read a pull request."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from histories import KEY, ROLE, History
from rolebook.changes.formats import FORMATS
from rolebook.changes.model import Comparison, DocumentChange, SideName, Subject
from rolebook.schema.audience import Audience

SCHEMA = json.loads(resources.files("rolebook.changes").joinpath("diff.schema.json").read_text("utf-8"))
OPEN = ("markdown", "json")


def shown(history: History, name: str, base: str = "first") -> str:
    return FORMATS[name](history.compare(base))


def test_text_is_grouped_and_says_who_reads_what_changes(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "title: Seed sorter", "title: Grain sorter")

    text = shown(history, "text")

    commit = history.git("rev-parse", "first")[:12]
    assert text.startswith(
        f"first ({commit}) → the working tree\n"
        "\n"
        "Roles\n"
        "  role seed-sorter\n"
        "    title: Seed sorter → Grain sorter\n"
        "\n"
        "Documents that change\n"
        "  for the public: "
    )


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_nothing_is_said_to_be_nothing(name: str, tmp_path: Path) -> None:
    assert shown(History(tmp_path), name).endswith("\nNothing changed in meaning.\n")


def test_json_follows_its_schema(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "headcount: 2", "headcount: 3")
    history.edit(KEY, "severity: critical", "severity: major")

    data = json.loads(shown(history, "json"))

    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(data)
    assert data["base"] == {"name": "first", "commit": history.git("rev-parse", "first")}
    assert data["head"] == {"name": "the working tree", "commit": None}
    assert data["subjects"][0] == {
        "group": "roles",
        "kind": "role",
        "id": "seed-sorter",
        "state": "changed",
        "formerly": None,
        "changes": [{"says": "headcount 2 → 3", "audience": "public"}],
    }
    assert {
        "audience": "team",
        "document": "reviewer_guide",
        "path": "kits/seed-task/reviewer-guide.html",
        "state": "changed",
    } in data["documents"]


@pytest.mark.parametrize("name", OPEN)
def test_of_a_key_others_learn_only_that_it_changed(name: str, tmp_path: Path) -> None:
    one, other = History(tmp_path / "one"), History(tmp_path / "other")
    one.edit(KEY, "severity: critical", "severity: major")
    other.edit(KEY, "{id: B, clean: true, surface: clumsy}", "{id: B, clean: true, surface: fluent}")
    other.edit(KEY, "day-e", "canary-of-a-key")

    said = [re.sub("[0-9a-f]{12,40}", "", shown(history, name)) for history in (one, other)]

    assert "key changed: packets already scored need rescoring" in said[0]
    assert said[0] == said[1]


@pytest.mark.parametrize("name", OPEN)
def test_of_a_team_field_others_learn_only_that_it_changed(name: str, tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "owner: the seed team", "owner: canary")
    history.edit(ROLE, "Names the line, the entry", "Names the canary")
    history.edit(ROLE, "defend-your-review], answer", "when-the-canary-sings], answer")
    history.edit("roles/library/questions.yaml", "id: defend-your-review", "id: when-the-canary-sings")
    history.edit("roles/library/company.yaml", "team@example.org", "canary@example.org")

    said = shown(history, name)

    assert "canary" not in said
    assert "the seed team" not in said
    assert "what only the team sees changed" in said
    assert "interview question" in said


@pytest.mark.parametrize("name", FORMATS)
def test_no_text_of_a_kit_is_quoted(name: str, tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit("kits/seed-screen/kit.yaml", "Row 1 holds rye.", "Row 1 holds canary.")
    history.edit("kits/seed-screen/kit.yaml", "You will check", "Canary will check")

    said = shown(history, name)

    assert "canary" not in said.lower()
    assert "rye" not in said
    assert "introduction changed" in said
    assert "item" in said


@pytest.mark.parametrize("name", OPEN)
def test_of_a_live_kit_others_learn_only_that_it_changed(name: str, tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit("kits/seed-screen/kit.yaml", "status: specimen", "status: live")
    history.commit()
    history.edit("kits/seed-screen/kit.yaml", "title: Seed screen", "title: Canary screen")
    history.edit("kits/seed-screen/kit.yaml", "title: Short judgements", "title: Canary judgements")

    said = shown(history, name, "HEAD")

    assert "Canary" not in said
    assert "the kit changed; it is live, so what changed is not shown" in said
    assert "title" not in said


NASTY = "x|y`<img src=//e.example>&![p](//e.example/p.png) @all #1 www.e.example \\"


def test_author_text_is_inert_in_markdown(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "title: Seed sorter", "title: '" + NASTY + "'")

    markdown = shown(history, "markdown")

    page = MarkdownIt("gfm-like", {"linkify": False}).render(markdown)
    assert page.count("<tr>") == markdown.count("\n| ")
    assert not re.search("<(?!/?(h2|h3|p|table|thead|tbody|tr|th|td|code|br)>)", page)
    titles = [line for line in page.splitlines() if "title" in line]
    assert len(titles) == 1
    assert "@all #1 www.e.example \\</code>" in titles[0]
    outside = re.sub("<code>.*?</code>", "", page, flags=re.DOTALL)
    assert "@" not in outside
    assert "#1" not in outside


def test_author_text_is_inert_on_a_terminal_and_in_a_log(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "title: Seed sorter", 'title: "a ##[error]b"')
    history.edit("roles/openings.csv", "careers.example.org/seed", "careers.example.org/##[error]")

    for name in FORMATS:
        assert "##[" not in shown(history, name)


def test_a_problem_is_said_in_every_format(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "headcount: 2", "headcount: two")

    sentence = "cannot compare: 1 error at the working tree"

    assert sentence in shown(history, "text")
    assert re.sub("</?code>", "", shown(history, "markdown")).count(sentence) == 1
    assert json.loads(shown(history, "json"))["problems"] == [sentence]


def test_many_documents_are_counted_and_the_first_are_named() -> None:
    pages = [DocumentChange(Audience.TEAM, "scorecard", f"roles/{n}.html", "changed") for n in range(23)]
    found = Comparison(SideName("a"), SideName("b"), documents=tuple(pages))

    assert "  for the team: 23\n    roles/0.html changed\n" in FORMATS["text"](found)
    assert "    and 3 more; --format json lists them all\n" in FORMATS["text"](found)
    assert "<br>and 3 more |" in FORMATS["markdown"](found)
    assert len(json.loads(FORMATS["json"](found))["documents"]) == 23


def test_a_table_of_changes_is_cut_and_says_so() -> None:
    roles = [Subject("roles", "role", f"role-{n}", "added") for n in range(502)]
    found = Comparison(SideName("a"), SideName("b"), subjects=tuple(roles))

    assert "\n2 more changes are not listed.\n" in FORMATS["markdown"](found)
