"""The preview's desk: pages as they would be built, what changed taken in, the last good version while it is not."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rolebook.checking import Place
from rolebook.previewing import desk as desks
from rolebook.previewing import keeping
from rolebook.previewing.desk import Desk
from rolebook.previewing.keeping import Kept
from rolebook.schema.audience import Audience

TODAY = date(2026, 11, 22)


class Preview:
    """A desk, what it told, and hands that edit the catalogue."""

    def __init__(self, root: Path, audience: Audience = Audience.PUBLIC) -> None:
        self.root = root
        self.told: list[Kept] = []
        self.desk = Desk(Place(root, TODAY), audience, self.told.append)
        self.role = sorted((root / "roles").glob("*.yaml"))[0]
        self.page = f"roles/{self.role.stem}.html"

    def see(self, path: str = "") -> str:
        return self.desk.answer(path or self.page).content.decode()

    def edit(self, path: Path, change: Callable[[str], str]) -> None:
        """Save, some time later, and have the desk look."""
        path.write_text(change(path.read_text("utf-8")), "utf-8")
        later = path.stat().st_mtime_ns + 1_000_000_000
        os.utime(path, ns=(later, later))
        self.desk.look()

    def retitle(self, title: str) -> None:
        self.edit(self.role, lambda text: "\n".join(_titled(line, title) for line in text.split("\n")))


def _titled(line: str, title: str) -> str:
    return f"title: {title}" if line.startswith("title:") else line


@pytest.fixture
def preview(known_good: Path) -> Preview:
    return Preview(known_good)


@pytest.mark.parametrize("small", [0, 10_000])
def test_a_save_shows_whether_one_file_is_read_again_or_all(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    monkeypatch.setattr(keeping, "SMALL", small)

    preview.retitle("Quite another title")

    assert "<h1" in preview.see()
    assert "Quite another title" in preview.see()
    assert "Quite another title" in preview.see("roles/index.html")
    assert preview.desk.number == 2


@pytest.mark.parametrize("small", [0, 10_000])
def test_what_is_broken_is_listed_over_the_last_good_version(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    monkeypatch.setattr(keeping, "SMALL", small)
    before = preview.role.read_text("utf-8")
    preview.retitle("A good title")
    preview.edit(preview.role, lambda text: text.replace("\nid: ", "\nid: [", 1))

    page = preview.see()
    assert f"<code>roles/{preview.role.name}:" in page
    assert "This page is the last good version" in page
    assert "A good title" in page
    assert preview.told[-1].report.errors

    preview.edit(preview.role, lambda _: before)
    assert "last good version" not in preview.see()
    assert not preview.told[-1].report.errors


def test_a_catalogue_that_is_broken_from_the_start_shows_what_to_mend(known_good: Path) -> None:
    (known_good / "roles/library/company.yaml").write_text("name: [", "utf-8")
    preview = Preview(known_good)

    answer = preview.desk.answer("index.html")

    assert answer.status == 503
    assert b"roles/library/company.yaml:1:" in answer.content
    assert b"nothing to show yet" in answer.content


def test_files_that_come_and_go_and_hand_written_pages_are_noticed(preview: Preview) -> None:
    (preview.root / "site/pages/guides/candidates.md").write_text("# For candidates\n\nQuite new words.\n", "utf-8")
    preview.desk.look()
    assert "Quite new words." in preview.see("guides/candidates.html")

    preview.role.rename(preview.role.with_name("other.yaml"))
    preview.desk.look()
    assert preview.told[-1].report.errors  # the id is not the file's name any more
    assert preview.desk.number == 3


def test_a_draft_is_shown_since_it_is_what_is_being_edited(preview: Preview) -> None:
    preview.edit(preview.role, lambda text: text.replace("\nstatus: active", "\nstatus: draft", 1))

    assert preview.desk.answer(preview.page).status == 200


def test_a_public_preview_holds_no_byte_of_a_key_and_opens_none(known_good: Path) -> None:
    for key in known_good.glob("kits/*/key.yaml"):
        key.write_text("[", "utf-8")  # a finding for everybody who opens it
    preview = Preview(known_good)

    assert not preview.told[0].report.findings
    assert preview.desk.answer("kits/index.html").status == 404
    assert preview.desk.answer("team/index.html").status == 404


def test_the_team_sees_its_own_pages(known_good: Path) -> None:
    preview = Preview(known_good, Audience.SECRET)

    assert "Team only." in preview.see("team/index.html")
    assert preview.desk.answer("kits/index.html").status == 200


@pytest.mark.parametrize("path", ["../mkdocs.yml", "/etc/passwd", "roles", "roles/", "index.md", "site/pages/index.md"])
def test_nothing_but_files_of_the_site_is_found(preview: Preview, path: str) -> None:
    answer = preview.desk.answer(path)

    assert answer.status == 404
    assert b"There is no such page" in answer.content


def test_assets_and_the_search_are_served(preview: Preview) -> None:
    assert preview.desk.answer("assets/rolebook.css").kind == "text/css; charset=utf-8"
    assert f'"{preview.page}"' in preview.see("assets/search-index.js")
    sheets = {word.split('"')[0] for word in preview.see().split('href="../')[1:] if ".css" in word}
    assert {preview.desk.answer(sheet).status for sheet in sheets} == {200}


def test_a_page_that_can_not_be_made_is_a_sentence(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> object:
        raise ValueError("<odd>")

    monkeypatch.setattr(desks.Theme, "page", fail)
    answer = preview.desk.answer("index.html")

    assert answer.status == 500
    assert b"ValueError: &lt;odd&gt;" in answer.content
    assert b"Traceback" not in answer.content


def test_settings_that_the_page_engine_refuses_are_a_sentence(preview: Preview) -> None:
    preview.edit(preview.root / "mkdocs.yml", lambda text: text.replace("name: material", "name: no-such-theme"))

    assert "can not read mkdocs.yml" in preview.told[-1].problem
    assert "no-such-theme" in preview.see()


def test_somebody_who_waits_hears_of_a_change(preview: Preview) -> None:
    assert preview.desk.wait(0, 0)
    assert not preview.desk.wait(1, 0.01)
    preview.retitle("New")
    assert preview.desk.wait(1, 0)
