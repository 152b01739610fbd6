"""Roles are chosen in the list and stand side by side, with a mouse, a keyboard, and from a folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

CATALOGUE = "roles/index.html"
COMPARE = "roles/compare.html"


def heads(page: Any) -> list[str]:
    found: list[str] = page.locator(".rb-compared thead th").all_inner_texts()
    return found[1:]


def shown(page: Any) -> int:
    return int(page.locator(".rb-compared tbody tr:visible").count())


def test_two_roles_of_the_list_are_compared_and_the_address_keeps_them(visit: Any) -> None:
    page = visit(CATALOGUE)
    boxes = page.get_by_role("checkbox", name=re.compile("^Compare "))
    boxes.nth(0).press("Space")
    assert page.locator("#compare-said").inner_text().endswith("Choose another one.")
    assert not page.locator("#compare-go").is_visible()
    boxes.nth(1).check()
    assert re.search(r"\?compare=role-\d{4},role-\d{4}$", page.url)
    page.get_by_label("Open now").check()
    assert "compare=role-" in page.url

    titles = page.locator("#role-list th[scope=row]").all_text_contents()[:2]
    page.get_by_role("link", name="Compare 2 roles").click()
    page.wait_for_selector(".rb-compared")
    assert heads(page) == titles
    page.go_back()
    page.wait_for_function("document.documentElement.dataset.started")
    assert page.locator("#role-list input:checked").count() == 2
    page.get_by_role("button", name="Choose none").click()
    assert "compare=" not in page.url
    assert page.locator("#compare-said").inner_text() == ""


def test_a_fifth_role_is_not_taken_and_the_page_says_why(visit: Any) -> None:
    page = visit(f"{CATALOGUE}?compare=role-0001,role-0002,role-0003,role-0004,role-0005,stranger")
    assert page.get_by_role("link", name="Compare 4 roles").is_visible()
    fifth = page.locator("input[value=role-0006]")
    fifth.click()

    assert not fifth.is_checked()
    assert "Take one away first." in page.locator("#compare-said").inner_text()
    page.locator("input[value=role-0004]").uncheck()
    fifth.check()
    assert page.url.endswith("?compare=role-0001,role-0002,role-0003,role-0006")


def test_differences_are_marked_and_can_be_shown_alone(visit: Any, folder: Path) -> None:
    """From a folder, where pages may read no file."""
    page = visit((folder / COMPARE).as_uri() + "?roles=role-0001,role-0002,role-0004")
    page.wait_for_selector(".rb-compared")
    status, everything = page.locator("#compare-status"), shown(page)
    differing = page.locator(".rb-compared th[scope=row]", has_text="differs").count()
    assert status.inner_text().endswith(f"{differing} differ.")
    assert 0 < differing < everything
    page.get_by_label("Show differences only").check()
    assert page.url.endswith("&show=differences")
    assert page.locator(".rb-compared th[scope=row]:visible").count() == differing

    first = heads(page)[0]
    page.get_by_role("button", name=f"Take away {first}").click()
    page.wait_for_function("document.querySelectorAll('.rb-compared thead th').length === 3")
    assert first not in heads(page)
    assert page.evaluate("document.activeElement.textContent").startswith("Take away")
    assert page.url.endswith("?roles=role-0002,role-0004&show=differences")
    page.go_back()
    page.wait_for_function("document.querySelectorAll('.rb-compared thead th').length === 4")


def test_what_an_address_asks_for_in_vain_is_said(browser: Any, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{COMPARE}?roles=../../x,nobody,role-0001,role-0001")
    page.wait_for_selector(".rb-compared")

    assert page.locator("#compare-faults li").all_inner_texts() == [
        "“../../x” is not the name of a role.",
        "“role-0001” is named twice, and shown once.",
        "There is no role “nobody” in this catalogue.",
    ]
    assert page.locator("#compare-status").inner_text().startswith("One role is chosen.")
    assert [url.rpartition("/")[2] for url in asked if "/api/" in url] == ["nobody.js", "role-0001.js"]
    page.get_by_role("link", name=re.compile("^Add ")).first.click()
    page.wait_for_function("document.querySelectorAll('.rb-compared thead th').length === 3")
    page.close()


def test_without_scripts_the_page_leads_to_what_works_without(visit: Any) -> None:
    page = visit(f"{COMPARE}?roles=role-0001,role-0002", java_script_enabled=False)

    assert page.get_by_text("This page needs JavaScript").is_visible()
    assert not page.locator("#compare").is_visible()
