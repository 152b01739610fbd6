"""The finished sites of this repository's own catalogue."""

from __future__ import annotations

import gzip
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from kinds import TODAY
from rolebook.checking import Place
from rolebook.pipeline import build
from rolebook.publish.markers import refuse_team
from site_tools import dead_links, pages, seen

ROLES = sorted(path.stem for path in (REPOSITORY / "roles").glob("*.yaml"))
KITS = sorted(path.parent.name for path in (REPOSITORY / "kits").glob("*/key.yaml"))


def test_everything_that_was_promised_is_there(built: Path) -> None:
    assert (built / "public/index.html").is_file()
    assert (built / "team-only/index.html").is_file()
    assert all((built / "packets" / kit / "packet.html").is_file() for kit in KITS)


@pytest.mark.parametrize("site", ["public", "team-only", "packets"])
def test_every_link_and_anchor_leads_somewhere(site: str, built: Path) -> None:
    assert list(dead_links(built / site)) == []


@pytest.mark.parametrize("site", ["public", "team-only", "packets"])
def test_no_page_names_a_foreign_resource(site: str, built: Path) -> None:
    found = {
        str(page): foreign
        for page in pages(built / site)
        if (foreign := [url for url in seen(page).fetched if "//" in url and not url.startswith("data:")])
    }

    assert found == {}


def test_a_packet_fetches_nothing_and_is_small(built: Path) -> None:
    for packet in (built / "packets").glob("*/packet.html"):
        assert seen(packet).fetched == []
        assert packet.stat().st_size <= 300_000


def test_a_packet_is_the_same_bytes_for_the_team_and_in_the_manifest(built: Path) -> None:
    manifest = json.loads((built / "packets/manifest.json").read_text("utf-8"))
    hashes = {entry["file"]: entry["sha256"] for entry in manifest["packets"]}

    assert set(hashes) == {f"{kit}/packet.html" for kit in KITS}
    for kit in KITS:
        data = (built / "packets" / kit / "packet.html").read_bytes()
        assert hashes[f"{kit}/packet.html"] == sha256(data).hexdigest()
        assert (built / "team-only/kits" / kit / "packet.html").read_bytes() == data


def test_only_the_team_s_site_is_refused_by_the_marker_check(built: Path) -> None:
    assert refuse_team(built / "public") == ()
    assert refuse_team(built / "packets") == ()
    assert refuse_team(built / "team-only")


def test_a_page_has_an_icon_for_tabs_and_one_for_home_screens(built: Path) -> None:
    touch = (built / "public/assets/images/touch.png").read_bytes()
    page = (built / "public/roles/index.html").read_text("utf-8")

    assert touch[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(touch[16:20], "big"), int.from_bytes(touch[20:24], "big")) == (180, 180)
    assert touch[25] == 2  # without transparency, which home screens show as black
    assert '<link rel="apple-touch-icon" href="../assets/images/touch.png">' in page
    assert 'href="../assets/images/rolebook.svg"' in page


def test_a_job_page_is_light(built: Path) -> None:
    for role in ROLES:
        page = built / "public/roles" / f"{role}.html"
        files = [
            page,
            *{(page.parent / url.split("?")[0]).resolve() for url in seen(page).fetched if url[:5] != "data:"},
        ]

        assert len(files) <= 15
        assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= 120_000


@pytest.mark.slow
def test_the_public_site_is_the_same_without_any_key(built: Path, tmp_path: Path) -> None:
    import shutil

    bare = tmp_path / "bare"
    for name in ("roles", "kits", "site", "generator/rolebook/schema"):
        shutil.copytree(REPOSITORY / name, bare / name)
    for name in ("mkdocs.yml", "mkdocs.team.yml"):
        shutil.copy(REPOSITORY / name, bare / name)
    for file in (*bare.glob("kits/*/key.yaml"), *bare.glob("kits/*/calibration.yaml")):
        file.unlink()

    result = build(Place(bare, TODAY), bare / "build", ["public", "packets"])

    assert result.problem is None
    assert not result.report.errors
    for part in ("public", "packets", "pages/public"):
        assert digest(bare / "build" / part) == digest(built / part)


def digest(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.browser
@pytest.mark.parametrize("start", ["public/index.html", "team-only/index.html"])
def test_a_site_can_be_walked_from_a_folder(start: str, browser: Any, built: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((built / start).as_uri())
    page.goto(page.get_by_role("link", name="Roles").first.evaluate("link => link.href"))
    page.goto(page.locator("main a[href*='.html']").first.evaluate("link => link.href"))
    title = page.title()
    context.close()

    assert title


@pytest.mark.browser
def test_a_packet_is_readable_without_scripts_and_prints(browser: Any, built: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built / "packets" / KITS[0] / "packet.html").as_uri())
    text = page.inner_text("main")
    printed = page.pdf(format="A4")
    context.close()

    assert "A1" in text or "q1" in text
    assert printed.startswith(b"%PDF")
