"""Every rule's page is true: its failing example gives that finding and no other, its passing one gives none."""

from __future__ import annotations

import re
from types import ModuleType

import pytest
import yaml

from changes import Changes, checked_with
from conftest import KNOWN_GOOD
from rolebook.diagnostics import Finding
from rolebook.rules import all_rules

EXAMPLE = re.compile(r"^## (Fails|Passes)\n\n```yaml\n(.*?)```", re.DOTALL | re.MULTILINE)
RULES = {rule.INFO.name: rule for rule in all_rules()}


def examples(rule: ModuleType) -> dict[str, Changes]:
    found = EXAMPLE.findall(rule.__doc__ or "")
    return {name: yaml.load(text, Loader=yaml.CBaseLoader) for name, text in found}


def typed(value: object) -> object:
    """Numbers in an example as numbers, `true` and `false` as such; everything else as written."""
    if isinstance(value, dict):
        return {key: typed(member) for key, member in value.items()}
    if isinstance(value, list):
        return [typed(member) for member in value]
    text = str(value)
    if text in ("true", "false"):
        return text == "true"
    return float(text) if re.fullmatch(r"\d+\.\d+", text) else int(text) if re.fullmatch(r"\d+", text) else text


def found(changes: Changes) -> list[Finding]:
    converted = {name: {path: typed(value) for path, value in values.items()} for name, values in changes.items()}
    return list(checked_with(KNOWN_GOOD, converted).report)


def codes(changes: Changes) -> list[str]:
    return [finding.code for finding in found(changes)]


def test_the_known_good_catalogue_is_good() -> None:
    assert codes({}) == []


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_failing_example_gives_that_one_finding(name: str) -> None:
    rule = RULES[name]

    findings = found(examples(rule)["Fails"])

    assert {finding.code for finding in findings} == {rule.INFO.code}
    assert all(finding.help.strip() for finding in findings)


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_passing_example_gives_none(name: str) -> None:
    assert codes(examples(RULES[name])["Passes"]) == []


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_s_page_says_what_it_catches_and_why(name: str) -> None:
    page = RULES[name].__doc__ or ""

    assert "\nWhat it catches: " in page
    assert "\nWhy: " in page


def test_codes_and_names_are_used_once() -> None:
    assert len({rule.INFO.code for rule in all_rules()}) == len(all_rules()) == len(RULES)


def test_a_wide_range_that_an_opening_has_from_its_role_is_one_finding() -> None:
    assert codes({"roles/seed-sorter.yaml": {"pay.max": 45}, "roles/openings.csv": {"rows.0.pay_max": 45}}) == ["RB586"]
