"""What is marked for the team is refused by whoever publishes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rolebook.publish.markers import refuse_team
from rolebook.publish.marks import TEAM_MARKER, is_ours, mark_output, team_marker

OPEN = '<meta name="rolebook-audience" content="public">'
CLOSED = [
    '<meta name="rolebook-audience" content="team">',
    "<META content='secret' name='rolebook-audience'>",
    '<meta name="rolebook-audience">',
    '<meta name="rolebook-audience" content="publicity">',
]


def test_an_open_folder_passes(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(OPEN + "<p>about &lt;meta name=rolebook-audience content=team&gt;")

    assert refuse_team(tmp_path) == ()


@pytest.mark.parametrize("meta", CLOSED)
def test_a_page_for_the_team_is_refused(tmp_path: Path, meta: str) -> None:
    page = tmp_path / "a/b/page.HTML"
    page.parent.mkdir(parents=True)
    page.write_text(OPEN + meta)

    assert refuse_team(tmp_path) == (f"{page} is marked as not public.",)


def test_the_marker_of_a_site_is_refused_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "team-only").mkdir()
    (tmp_path / "team-only" / TEAM_MARKER).write_bytes(team_marker())

    assert len(refuse_team(tmp_path)) == 1


def test_a_link_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    assert "empty" in refuse_team(tmp_path)[0]
    (tmp_path / "x").symlink_to("/")
    assert "is a link" in refuse_team(tmp_path)[0]


@pytest.mark.parametrize(("name", "code"), [("open", 0), ("closed", 1), ("missing", 2)])
def test_the_check_runs_as_a_program(tmp_path: Path, name: str, code: int) -> None:
    for folder, content in (("open", OPEN), ("closed", CLOSED[0])):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.html").write_text(content)
    command = [sys.executable, "-m", "rolebook.publish.markers", str(tmp_path / name)]

    result = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (result.returncode, bool(result.stderr), result.stdout) == (code, code > 0, "")


@pytest.mark.parametrize("content", ["", "{}", '{"made_by": "x"}', "[]", "made_by: rolebook"])
def test_only_our_own_marker_makes_a_folder_ours(tmp_path: Path, content: str) -> None:
    assert not is_ours(tmp_path)
    (tmp_path / ".rolebook-output.json").write_text(content)
    assert not is_ours(tmp_path)


def test_our_marker_makes_a_folder_ours(tmp_path: Path) -> None:
    mark_output(tmp_path)

    assert is_ours(tmp_path)
