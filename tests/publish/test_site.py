"""The whole output folder: the same bytes everywhere, all of it or none of it."""

from __future__ import annotations

import dataclasses
import errno
import json
import os
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from publish.samples import ROOT, TODAY, contents, modes
from rolebook.publish import BrokenTreeError, PageTree, Site, write_site
from rolebook.publish.markers import refuse_team
from rolebook.schema.audience import Audience

BUILD = """
import os, sys
from pathlib import Path
os.umask(int(sys.argv[3], 8))
from publish.samples import TODAY, whole_site
from rolebook.publish import write_site
problem = write_site(whole_site(Path(sys.argv[1])), Path(sys.argv[2]), TODAY)
sys.exit(str(problem) if problem else 0)
"""
HERE = {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "1"}
ELSEWHERE = {
    "TZ": "Pacific/Chatham",
    "LANG": "de_DE.UTF-8",
    "LC_ALL": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4242",
}


def run(pages: Path, out: Path, umask: str, cwd: Path, **environment: str) -> subprocess.Popen[str]:
    paths = os.pathsep.join(path for path in (str(ROOT / "tests"), *sys.path) if path)
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(pages), str(out), umask],
        env={**os.environ, "PYTHONPATH": paths, **environment},
        stderr=subprocess.PIPE,
        cwd=cwd,
        text=True,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, hand_written: Path) -> Path:
    out = tmp_path_factory.mktemp("here") / "build"
    build = run(hand_written, out, "022", ROOT, **HERE)
    assert build.communicate()[1] == ""
    return out


def test_the_output_has_its_parts(built: Path) -> None:
    files = contents(built)

    assert {
        ".rolebook-output.json",
        "packets/discharge-summaries/packet.html",
        "packets/manifest.json",
        "pages/public/roles/index.md",
        "pages/team/TEAM-ONLY.json",
        "public/roles/clinical-output-evaluator.html",
        "public/assets/search-index.js",
        "team-only/TEAM-ONLY.json",
        "team-only/kits/x/guide.html",
    } <= set(files)
    assert b"kits/x/guide.html" not in files["public/assets/search-index.js"]
    assert b"Team." in files["team-only/assets/search-index.js"]
    assert b"Team." not in files["public/assets/search-index.js"]


def test_the_manifest_has_the_hash_of_each_packet(built: Path) -> None:
    manifest = json.loads((built / "packets/manifest.json").read_text())

    packet = (built / "packets/discharge-summaries/packet.html").read_bytes()
    assert manifest["packets"] == [
        {
            "bytes": len(packet),
            "file": "discharge-summaries/packet.html",
            "sha256": sha256(packet).hexdigest(),
        }
    ]


def test_the_public_site_may_be_published_and_the_rest_may_not(built: Path) -> None:
    assert refuse_team(built / "public") == ()
    assert refuse_team(built / "packets") == ()
    assert refuse_team(built)
    pages = [path for path in (built / "team-only").rglob("*.html")]
    assert len(refuse_team(built / "team-only")) == len(pages) + 1


@pytest.mark.slow
def test_the_same_bytes_everywhere(built: Path, tmp_path: Path, hand_written: Path) -> None:
    out = tmp_path / "a longer path, with spaces" / "elsewhere"
    build = run(hand_written, out, "077", tmp_path, **ELSEWHERE)
    assert build.communicate()[1] == ""

    assert contents(out) == contents(built)
    assert modes(out) == modes(built)


@pytest.mark.slow
def test_a_later_day_changes_nothing_that_has_no_date(built: Path, tmp_path: Path, site: Site) -> None:
    assert write_site(site, tmp_path / "build", TODAY.replace(year=2027)) is None

    before = contents(built)
    changed = {name for name, new in contents(tmp_path / "build").items() if before[name] != new}
    assert changed <= {"public/sitemap.xml", "public/sitemap.xml.gz", "team-only/sitemap.xml.gz"}


def test_a_part_of_the_build_keeps_the_other_parts(tmp_path: Path, site: Site) -> None:
    out = tmp_path / "build"
    assert write_site(dataclasses.replace(site, public=None, team=None), out, TODAY) is None
    before = contents(out)
    assert site.public

    only_public = dataclasses.replace(site.public, assets={"news.txt": b"new"})
    assert write_site(Site(ROOT, public=only_public), out, TODAY) is None

    after = contents(out)
    assert before.items() <= after.items()
    assert after["public/news.txt"] == b"new"
    assert not any(name.startswith("team-only/") for name in after)


def test_warnings_of_the_engine_are_one_error_and_change_nothing(tmp_path: Path, site: Site) -> None:
    out = tmp_path / "build"
    packets = dataclasses.replace(site, public=None, team=None)
    assert write_site(packets, out, TODAY) is None
    before = contents(out)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/index.md").write_text("# Home\n\n[nowhere](nowhere.md)\n")
    assert site.public

    public = dataclasses.replace(site.public, hand_written=tmp_path / "pages")
    problem = write_site(Site(ROOT, public=public), out, TODAY)

    assert problem is not None
    count = len(problem.details)
    assert str(problem) == f"The page engine found {count} problems in the pages of mkdocs.yml."
    assert any("nowhere.md" in detail for detail in problem.details)
    assert not any(str(tmp_path) in detail for detail in problem.details)
    assert contents(out) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_dead_link_in_a_generated_page_fails_the_build(tmp_path: Path, site: Site) -> None:
    assert site.public
    page = dataclasses.replace(site.public.pages[0], html='<p><a href="no-such-role.html">x</a></p>')
    public = dataclasses.replace(site.public, pages=(page, *site.public.pages[1:]))

    problem = write_site(Site(ROOT, public=public), tmp_path / "build", TODAY)

    assert problem is not None
    assert str(problem) == "1 link leads nowhere in the site of mkdocs.yml."
    assert problem.details == ("roles/index.html links to no-such-role.html, which is not part of this site.",)


@pytest.mark.parametrize("calls", [0, 1, 7, 25])
def test_a_full_disk_changes_nothing(tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch, calls: int) -> None:
    out = tmp_path / "build"
    packets = dataclasses.replace(site, public=None, team=None)
    assert write_site(packets, out, TODAY) is None
    before = contents(out)
    left = iter(range(calls))
    write = os.write

    def full(descriptor: int, data: bytes) -> int:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(descriptor, data)

    monkeypatch.setattr(os, "write", full)
    problem = write_site(site, out, TODAY)

    assert str(problem) == (
        f"Cannot write {out}: there is no room left on the disk; what was there before is untouched."
    )
    assert contents(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_a_site_is_never_given_the_tree_of_another_audience(site: Site) -> None:
    with pytest.raises(BrokenTreeError):
        write_site(dataclasses.replace(site, public=PageTree(Audience.TEAM)), Path("x"), TODAY)
    with pytest.raises(BrokenTreeError):
        write_site(dataclasses.replace(site, team=PageTree(Audience.PUBLIC)), Path("x"), TODAY)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="finds the engine in /proc")
def test_a_kill_in_the_middle_of_the_engine_leaves_the_old_output(tmp_path: Path, hand_written: Path) -> None:
    out = tmp_path / "build"
    for _ in range(2):  # the second build is killed as soon as it has started an engine
        build = run(hand_written, out, "022", tmp_path)
        if not out.exists():
            assert build.communicate()[1] == ""
            before = contents(out)
    while build.poll() is None and not engines(tmp_path):
        time.sleep(0.002)
    build.kill()
    build.communicate()

    assert contents(out) == before
    deadline = time.monotonic() + 10
    while engines(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert engines(tmp_path) == []  # nobody goes on writing

    build = run(hand_written, out, "022", tmp_path)
    assert build.communicate()[1] == ""
    assert contents(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def engines(folder: Path) -> list[str]:
    """Process ids of page engines that work below `folder`."""
    found = []
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                command = (process / "cmdline").read_bytes()
            except OSError:
                continue
            if b"rolebook.publish.engine" in command and os.fsencode(folder) in command:
                found.append(process.name)
    return found
