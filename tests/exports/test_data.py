"""Static data: what stands in it is what its schemas say, and nothing that is not public."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from changes import TODAY
from conftest import KNOWN_GOOD, REPOSITORY
from documents.public import catalog, opening, role
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.published import published
from rolebook.checking import Place, check
from rolebook.exports import Site, all_exports, exported
from rolebook.schema.audience import Audience

DATA = [export for export in all_exports() if export.name.startswith("data_")]
SITE = Site("2026-11-22")


def bytes_of(of: PublicCatalog, site: Site = SITE) -> dict[str, bytes]:
    return {file.path: file.content for file in exported(of, site, DATA)}


def files(of: PublicCatalog, site: Site = SITE) -> dict[str, Any]:
    return {path: json.loads(content) for path, content in bytes_of(of, site).items() if path.endswith(".json")}


def of_root(root: Any) -> PublicCatalog:
    found = check(Place(root, TODAY), Audience.PUBLIC).catalog
    assert found is not None
    return published(found)


@pytest.fixture(scope="module", params=["this catalogue", "the known good one", "one with everything"])
def made(request: pytest.FixtureRequest) -> dict[str, Any]:
    sources = {"this catalogue": REPOSITORY, "the known good one": KNOWN_GOOD}
    return files(of_root(sources[request.param]) if request.param in sources else catalog())


def test_the_index_names_every_file_and_every_schema(made: dict[str, Any]) -> None:
    index = made["api/index.json"]
    ids = [entry["id"] for entry in made["api/roles.json"]["roles"]]
    kits = [entry["data"] for entry in made["api/kits.json"]["kits"] if entry["data"]]
    named = {path.format(id=name) for kind, path in index["files"].items() for name in ids if kind != "kit"}

    assert set(made) == {"api/index.json", *named, *kits, *index["schemas"].values()}
    assert len(ids) >= 1


def test_every_file_is_what_its_schema_says(made: dict[str, Any]) -> None:
    index = made["api/index.json"]
    for kind, path in index["files"].items():
        schema = made[index["schemas"][kind]]
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        for entry in made["api/kits.json"]["kits"] if kind == "kit" else made["api/roles.json"]["roles"]:
            told = made[path.format(id=entry["id"])]
            assert [(error.json_path, error.message) for error in validator.iter_errors(told)] == []
            assert told["version"] == index["version"]


def test_a_role_s_script_holds_the_bytes_of_its_data() -> None:
    made = bytes_of(catalog())
    data, script = made["api/roles/reader.json"], made["api/roles/reader.js"]

    assert script == b"(self.rolebookRoles ??= []).push(\n" + data + b");\n"
    assert data.startswith(b'{\n "format": "rolebook-role",\n')


def test_a_field_that_no_schema_names_would_be_seen() -> None:
    made = files(catalog())
    told = made["api/roles/reader.json"] | {"owner": "somebody"}

    assert not Draft202012Validator(made["api/schemas/role.schema.json"]).is_valid(told)


def test_a_role_in_the_list_is_found_by_what_its_page_says() -> None:
    (entry,) = files(catalog())["api/roles.json"]["roles"]

    assert entry["page"] == "roles/reader.html"
    assert (entry["positions"], entry["countries"]) == (2, ["CA", "US"])
    assert entry["pay"] == {"min": 60, "max": 95, "currency": "USD", "per": "hour"}
    assert entry["depth"] == 1
    assert entry["complexity"] == 3


def test_closed_positions_are_not_in_it() -> None:
    closed = opening("2026-09-de", valid_through="2026-11-21")
    told = files(catalog(role(openings=(closed, opening()))))["api/roles/reader.json"]

    assert [one["id"] for one in told["openings"]] == ["2026-11-us"]
    assert told["openings"][0]["page"] == "roles/reader/openings/2026-11-us.html"


def test_a_kit_that_is_not_published_has_no_name() -> None:
    told = files(catalog())["api/roles/reader.json"]

    assert [step["kit"] for step in told["process"]] == [None, "notice", None]
    assert [kit["id"] for kit in files(catalog())["api/kits.json"]["kits"]] == ["notice"]


def test_a_kit_that_is_shown_is_told_as_a_candidate_sees_it() -> None:
    told = files(catalog())["api/kits/notice.json"]["kit"]
    parts = {part["kind"]: part for part in told["parts"]}

    assert parts["review-outputs"]["outputs"][0].keys() == {"id", "lang", "format", "lines", "title"}
    assert parts["worked-example"]["worked"][0]["error_type"] == "grounding.number"
    assert all(not part["worked"] for kind, part in parts.items() if kind != "worked-example")
    assert (told["version"], told["status"]) == ("1.2.0", "specimen")


@pytest.mark.parametrize("status", ["live", "draft", "retired"])
def test_the_texts_of_a_kit_that_is_not_shown_are_in_no_file(status: str, known_good: Path) -> None:
    kit = known_good / "kits/seed-task/kit.yaml"
    text = kit.read_text("utf-8").replace("You will check lists of seeds", "You will meet a canary")
    kit.write_text(text, "utf-8")
    assert "canary" in files(of_root(known_good))["api/kits/seed-task.json"]["kit"]["introduction"]
    kit.write_text(text.replace("status: specimen", f"status: {status}"), "utf-8")
    made = files(of_root(known_good))

    assert "api/kits/seed-task.json" not in made
    assert "api/kits/seed-screen.json" in made
    assert "canary" not in json.dumps(made)


def test_the_kits_of_a_draft_role_are_in_no_file(known_good: Path) -> None:
    role_file = known_good / "roles/seed-sorter.yaml"
    role_file.write_text(role_file.read_text("utf-8").replace("status: active", "status: draft"), "utf-8")
    made = files(of_root(known_good))

    assert [path for path in made if path.startswith("api/kits/")] == ["api/kits/seed-practice.json"]


def test_prose_is_markdown_in_which_no_html_means_anything() -> None:
    told = files(catalog(role(summary="Reads <b>with</b> *care*.\n")))["api/roles.json"]["roles"][0]

    assert told["summary"] == "Reads \\<b\\>with\\</b\\> *care*."


def test_a_role_s_script_hands_over_the_very_bytes_of_its_data() -> None:
    made = bytes_of(catalog())
    told = made["api/roles/reader.json"]

    assert made["api/roles/reader.js"] == b"(self.rolebookRoles ??= []).push(\n" + told + b");\n"
    assert json.loads(made["api/index.json"])["scripts"] == {"role": "api/roles/{id}.js"}
    assert b"__proto__" not in told  # to JSON a name, to a script the object's kind


def test_similar_roles_are_named_with_the_reason() -> None:
    made = files(catalog(role(), role(id="b", title="Checker", status="active"), role(id="c", status="retired")))

    assert [one["id"] for one in made["api/roles/reader.json"]["similar"]] == ["b"]
    assert made["api/roles/reader.json"]["similar"][0]["why"].startswith("Same field, family and kind of work")
    assert made["api/roles/c.json"]["similar"] == []


def test_the_team_s_site_has_the_scripts_alone_since_its_pages_stand_in_a_folder() -> None:
    assert bytes_of(catalog(), Site("2026-11-22", everybody=False)).keys() == {"api/roles/reader.js"}
