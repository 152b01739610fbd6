"""Output stands apart from what a build reads, and nothing that a page engine reads is a link."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from publish.samples import ROOT, TODAY
from rolebook.publish import PublishError, Site, write_site
from rolebook.publish.place import refuse_place


@pytest.mark.parametrize("out", ["site", "site/pages/out", "site/../site/new", "shortcut/out"])
def test_output_never_lies_in_a_source(tmp_path: Path, out: str) -> None:
    (tmp_path / "site" / "pages").mkdir(parents=True)
    (tmp_path / "shortcut").symlink_to("site")

    with pytest.raises(PublishError, match="which a build reads; name a folder outside of it"):
        refuse_place(tmp_path / out, [tmp_path / "site"])


@pytest.mark.parametrize("source", ["build/private/kits", "shortcut/private/kits"])
def test_output_never_holds_a_source_that_would_go_with_it(tmp_path: Path, source: str) -> None:
    (tmp_path / "build" / "private" / "kits").mkdir(parents=True)
    (tmp_path / "shortcut").symlink_to("build")

    with pytest.raises(PublishError, match="would be deleted with the old output"):
        refuse_place(tmp_path / "build", [tmp_path / source])


def test_output_may_stand_beside_its_sources(tmp_path: Path) -> None:
    refuse_place(tmp_path / "site-build", [tmp_path / "site", tmp_path / "kits"])


def test_a_misplaced_output_is_an_answer_and_no_folder_is_made(tmp_path: Path, site: Site) -> None:
    out = tmp_path / "site" / "out"

    problem = write_site(dataclasses.replace(site, sources=(tmp_path / "site",)), out, TODAY)

    assert problem is not None
    assert not out.parent.exists()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A catalogue's own folder: settings, the theme's overrides, pages."""
    for name in ("mkdocs.yml", "mkdocs.team.yml"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "site", tmp_path / "site")
    (tmp_path / "secret.yaml").write_text("answer: A3")
    return tmp_path


@pytest.mark.parametrize(
    "link", ["site/overrides/notes.yaml", "site/overrides/assets/.hidden", "site/pages/a.md", "mkdocs.yml"]
)
def test_a_link_among_what_the_page_engine_reads_is_refused(root: Path, link: str, site: Site) -> None:
    (root / link).unlink(missing_ok=True)
    (root / link).parent.mkdir(exist_ok=True)
    (root / link).symlink_to(root / "secret.yaml")

    problem = write_site(dataclasses.replace(site, root=root), root / "build", TODAY)

    assert str(problem) == f"{root / link} is not a regular file, and only regular files are published."


@pytest.mark.parametrize("folder", ["site", "site/pages", "site/overrides"])
def test_a_folder_of_pages_that_is_a_link_is_refused(root: Path, folder: str, site: Site) -> None:
    (root / folder).rename(root / "elsewhere")
    (root / folder).symlink_to(root / "elsewhere")

    problem = write_site(dataclasses.replace(site, root=root), root / "build", TODAY)

    assert problem is not None
    assert "is not a regular file" in str(problem)
