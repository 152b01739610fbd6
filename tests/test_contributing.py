"""What greets people who contribute: forms for issues, owners, and the hook for other repositories."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import REPOSITORY

GITHUB = REPOSITORY / ".github"


def load(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize("file", sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml")), ids=lambda file: file.stem)
def test_an_issue_form_is_one_that_the_service_takes(file: Path) -> None:
    form = load(file)
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    ids = [field["id"] for field in fields]

    assert {"name", "description", "body"} <= set(form)
    assert {field["type"] for field in fields} <= {"input", "textarea", "dropdown", "checkboxes"}
    assert len(set(ids)) == len(ids)
    assert all(isinstance(field["attributes"]["label"], str) for field in fields)


def test_the_kit_form_says_first_that_answers_do_not_belong_there() -> None:
    first = load(GITHUB / "ISSUE_TEMPLATE" / "2-kit.yml")["body"][0]

    assert first["type"] == "markdown"
    assert "Never paste answers" in first["attributes"]["value"]


def test_owners_are_named_for_what_is_in_the_repository() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    owned = [line.split() for line in lines if line and not line.startswith("#")]

    assert owned[0][0] == "*"
    assert all((REPOSITORY / path.strip("/")).exists() for path, *_ in owned[1:])
    assert all(owners and all(owner.startswith("@") for owner in owners) for _, *owners in owned)


def test_the_hook_for_other_repositories_checks_when_a_catalogue_changes() -> None:
    (hook,) = load(REPOSITORY / ".pre-commit-hooks.yaml")
    command = shlex.split(hook["entry"])

    assert hook["id"] == "rolebook-check"
    assert command == ["rolebook", "check"]
    assert command[0] in tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    for file in ("roles/a.yaml", "roles/library/metrics.yaml", "roles/openings.csv", "hiring/kits/a/kit.yaml"):
        assert re.search(hook["files"], file)
    assert not re.search(hook["files"], "docs/roles.md")
