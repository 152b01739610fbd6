"""A page tree on disk: everything is named, and no two files have one place, before anything is written."""

from __future__ import annotations

import dataclasses
import os
from functools import partial
from pathlib import Path

import pytest

from publish.samples import contents, document, modes
from rolebook import crew
from rolebook.assets import css
from rolebook.publish import (
    STYLE_SHEET,
    BrokenTreeError,
    Page,
    PageTree,
    Piece,
    PublishError,
    StandAlone,
    gather,
    write_tree,
)
from rolebook.publish.marks import TEAM_MARKER
from rolebook.publish.tree import SEARCH_INDEX
from rolebook.schema.audience import Audience

PAGE = Page("roles/a.md", "A", "", "<p>x</p>")


def test_a_tree_holds_pages_documents_assets_and_the_style_sheet(tmp_path: Path, hand_written: Path) -> None:
    tree = PageTree(Audience.PUBLIC, (PAGE,), (StandAlone("b.html", b"b"),), hand_written, {"feed.json": b"{}"})

    write_tree(tree, tmp_path / "out")

    written = contents(tmp_path / "out")
    assert {"roles/a.md", "b.html", "feed.json", "index.md", "guides/candidates.md", STYLE_SHEET} <= set(written)
    assert written[STYLE_SHEET] == css("site").encode()
    assert TEAM_MARKER not in written


def test_a_tree_for_the_team_carries_the_marker() -> None:
    assert TEAM_MARKER in gather(PageTree(Audience.TEAM))


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_modes_do_not_depend_on_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write_tree(PageTree(Audience.PUBLIC, (PAGE,)), tmp_path / "out")
    finally:
        os.umask(before)

    assert set(modes(tmp_path).values()) == {0o755, 0o644}


@pytest.mark.parametrize(
    "path",
    [
        "../x.md",
        "/x.md",
        "a/../x.md",
        "a//x.md",
        "",
        ".x.md",
        "a/.x.md",
        "a b.md",
        "con.md",
        "a/NUL.md",
        "x.md\n",
    ],
)
def test_a_path_is_plain_and_relative(path: str) -> None:
    with pytest.raises(BrokenTreeError):
        gather(PageTree(Audience.PUBLIC, (), (StandAlone(path, b""),)))


@pytest.mark.parametrize("other", ["roles/a.html", "Roles/A.html", "roles/A.HTML"])
def test_two_files_never_share_a_place(other: str) -> None:
    with pytest.raises(PublishError, match="same place; change the id"):
        gather(PageTree(Audience.PUBLIC, (PAGE,), (StandAlone(other, b""),)))


def test_a_hand_written_page_in_a_generated_place_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles/a.md").write_text("# Mine")

    with pytest.raises(PublishError, match=r"hand-written roles/a.md stands where .* goes; rename it"):
        gather(PageTree(Audience.PUBLIC, (PAGE,), (), tmp_path))


def test_a_link_among_hand_written_pages_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.md").symlink_to("/etc/passwd")

    with pytest.raises(PublishError, match="not a regular file"):
        gather(PageTree(Audience.PUBLIC, (), (), tmp_path))


@pytest.mark.parametrize("audience", ["team", "secret", "candidate"])
def test_a_document_for_others_never_enters_the_public_tree(audience: str) -> None:
    with pytest.raises(BrokenTreeError, match="not public"):
        gather(PageTree(Audience.PUBLIC, (), (StandAlone("a.html", document(audience)),)))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("guide.html", document("team")),
        ("packet.html", document("candidate")),
        ("guide.md", b'# Saved from the team\n\n<meta name="rolebook-audience" content="team">\n'),
        ("team-only.json", b"{}"),
    ],
)
def test_what_was_copied_among_the_pages_from_another_site_is_refused(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / name).write_bytes(content)

    with pytest.raises(PublishError, match=f"hand-written old/{name} says of itself that it is not public"):
        gather(PageTree(Audience.PUBLIC, (), (), tmp_path))


@pytest.mark.parametrize("name", ["key.yaml", "kit.YML"])
def test_files_of_a_catalogue_are_not_published_from_among_the_pages(tmp_path: Path, name: str) -> None:
    (tmp_path / "live" / "kits").mkdir(parents=True)
    (tmp_path / "live" / "kits" / name).write_text("kit: seeds\n")

    with pytest.raises(PublishError, match=rf"live/kits/{name} stands among the pages and may be a key"):
        gather(PageTree(Audience.PUBLIC, (), (), tmp_path))


def test_a_page_about_the_marker_is_published(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("Each page says `rolebook-audience`, and the folder has TEAM-ONLY.json.")

    assert "about.md" in gather(PageTree(Audience.PUBLIC, (), (), tmp_path))


@pytest.mark.parametrize("name", ["My page.md", "café.md", "aux.md"])
def test_a_hand_written_page_with_a_name_that_makes_no_address_is_said_plainly(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# Mine")

    with pytest.raises(PublishError, match="needs another name"):
        gather(PageTree(Audience.PUBLIC, (), (), tmp_path))


def test_a_hand_written_page_in_another_encoding_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("# Café".encode("latin-1"))

    with pytest.raises(PublishError, match=r"a.md is not saved as UTF-8"):
        gather(PageTree(Audience.PUBLIC, (), (), tmp_path))


def test_nothing_is_written_when_something_is_wrong(tmp_path: Path) -> None:
    tree = PageTree(Audience.PUBLIC, (PAGE, Page("b.txt", "B", "", "")))

    with pytest.raises(BrokenTreeError):
        write_tree(tree, tmp_path / "out")

    assert not (tmp_path / "out").exists()


def _pieces() -> tuple[Piece, ...]:
    pages = (Page(f"roles/r{number}.md", f"Role {number}", "One.", "<p>x</p>") for number in range(30))
    return tuple(Piece(page.path, partial(dataclasses.replace, page)) for page in pages)


@pytest.mark.parametrize("processes", [1, 2])
def test_pieces_are_made_when_they_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:  # and the search finds them, whoever made them
    monkeypatch.setattr(crew, "WORTH_IT", 1)
    monkeypatch.setattr(crew, "cores", lambda: processes)
    tree = PageTree(Audience.PUBLIC, pieces=(*_pieces(), Piece("feed.json", lambda: b"{}")))

    write_tree(tree, tmp_path / "out")

    assert contents(tmp_path / "out") == gather(tree)
    assert b'"roles/r29.html","Role 29"' in (tmp_path / "out" / SEARCH_INDEX).read_bytes()


@pytest.mark.parametrize("made", [Page("b.md", "B", "", ""), StandAlone("a.md", b"")])
def test_a_piece_is_what_it_was_announced_as(made: Page | StandAlone) -> None:
    tree = PageTree(Audience.PUBLIC, pieces=(Piece("a.md" if isinstance(made, Page) else "a.html", lambda: made),))

    with pytest.raises(BrokenTreeError, match="was announced as"):
        gather(tree)


def test_a_closed_piece_is_refused_when_it_is_made() -> None:
    piece = Piece("a.html", lambda: StandAlone("a.html", document("team")))

    with pytest.raises(BrokenTreeError, match="is not public"):
        gather(PageTree(Audience.PUBLIC, pieces=(piece,)))
