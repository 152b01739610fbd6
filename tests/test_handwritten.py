"""Guides that people wrote, as they are printed."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from conftest import REPOSITORY
from exports_paper import AUTHOR
from rolebook.exports._paper import sheet
from rolebook.handwritten import guides
from rolebook.publish import PublishError

GUIDE = """# Run a process

!!! note "First"
    Read [the page for reviewers](reviewers.md#score), or [below](#then).

<img src="images/a.webp" alt="A form." width="10" height="10">

## Then

| a | b |
|---|---|
| 1 | 2 |
"""


def written(root: Path, content: bytes) -> Path:
    file = root / "site/pages/guides/run-a-process.md"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    return root


def test_a_guide_is_printed_as_the_page_engine_reads_it(tmp_path: Path) -> None:
    (guide,) = guides(written(tmp_path, GUIDE.encode()), "2026-11-28")

    on_paper = sheet(guide.rendered(), AUTHOR, "https://roles.example.org/")

    assert on_paper.title == "Run a process"
    assert on_paper.audience == "public"
    body = re.sub(r"\s*\n\s*", "", on_paper.body)
    assert f'<div class="kicker"><p>Guide · {AUTHOR}</p></div><h1>Run a process</h1>' in body
    assert '<div class="note"><div class="label"><p>First</p></div>' in body
    assert '<a href="https://roles.example.org/guides/reviewers.html#score">the page for reviewers</a>' in body
    assert '<a href="#then">below</a>' in body
    assert '<span class="meta">Picture: A form.</span>' in body
    assert '<h2 id="then">Then</h2><div class="grid"><table>' in body


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"# Caf\xe9", "is not saved as UTF-8"),
        (b'<meta name="rolebook-audience" content="team">', "says of itself that it is not public"),
    ],
)
def test_a_file_that_is_no_guide_for_everybody_is_refused(content: bytes, told: str, tmp_path: Path) -> None:
    (guide,) = guides(written(tmp_path, content), "2026-11-28")

    with pytest.raises(PublishError, match=told):
        guide.rendered()


def test_a_link_among_the_guides_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "site/pages/guides").mkdir(parents=True)
    (tmp_path / "site/pages/guides/key.md").symlink_to(tmp_path / "key.yaml")

    with pytest.raises(PublishError, match="is not a regular file"):
        list(guides(tmp_path, "2026-11-28"))


def test_a_catalogue_without_guides_has_none(tmp_path: Path) -> None:
    assert list(guides(tmp_path, "2026-11-28")) == []


def test_no_guide_of_ours_skips_a_level_of_headings() -> None:
    found = list(guides(REPOSITORY, "2026-11-28"))

    assert len(found) > 6
    for guide in found:
        levels = [int(level) for level in re.findall(r"<h([1-6])", sheet(guide.rendered(), AUTHOR).body)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), guide.subject
