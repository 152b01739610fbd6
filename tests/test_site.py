"""The finished sites of this repository's own catalogue."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import threading
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from rolebook.checking import Place
from rolebook.pipeline import build
from rolebook.publish.markers import refuse_team
from site_tools import dead_links, pages, seen

TODAY = date(2026, 11, 22)
ROLES = sorted(path.stem for path in (REPOSITORY / "roles").glob("*.yaml"))
KITS = sorted(path.parent.name for path in (REPOSITORY / "kits").glob("*/key.yaml"))

KINDS = {
    "home": "public/index.html",
    "job": f"public/roles/{ROLES[0]}.html",
    "opening": "public/roles/clinical-output-evaluator/openings/2026-11-clinical-us.html",
    "job ad": "public/roles/clinical-output-evaluator/openings/2026-11-clinical-us/ad.html",
    "catalogue": "public/roles/index.html",
    "library": "public/library/criteria.html",
    "chain": "public/library/chain.html",
    "practice": "public/practice/packet.html",
    "packet": f"packets/{KITS[0]}/packet.html",
    "guide": f"team-only/kits/{KITS[0]}/reviewer-guide.html",
    "interview": f"team-only/roles/{ROLES[0]}-interview-guide.html",
    "scorecard": f"team-only/roles/{ROLES[0]}-scorecard.html",
    "plan": f"team-only/roles/{ROLES[0]}-quality-plan.html",
    "messages": f"team-only/roles/{ROLES[0]}-messages.html",
    "team": "team-only/team/index.html",
    "health": "team-only/team/health.html",
    "reviews": "team-only/team/reviews.html",
    "dossier": f"team-only/roles/{ROLES[0]}/dossier.html",
    "matrix": "team-only/team/matrix.html",
    "kits": "team-only/kits/index.html",
    "changes": f"team-only/roles/{ROLES[0]}/changes.html",
    "written by hand": "public/guides/evidence.html",
}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "build"
    result = build(Place(REPOSITORY, TODAY), out, ["public", "packets", "team"])
    assert not result.report.errors, [(finding.file, finding.message) for finding in result.report.errors]
    assert result.problem is None, (result.problem, result.problem.details)
    return out


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The output folder behind a server of this machine's own."""
    handler = functools.partial(Quiet, directory=str(built))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def test_everything_that_was_promised_is_there(built: Path) -> None:
    assert (built / "public/index.html").is_file()
    assert (built / "team-only/index.html").is_file()
    assert all((built / "packets" / kit / "packet.html").is_file() for kit in KITS)
    assert all((built / page).is_file() for page in KINDS.values())


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
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(kind: str, width: int, scheme: Any, browser: Any, address: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}/{KINDS[kind]}")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    results = axe.run(page, options={"runOnly": {"type": "tag", "values": tags}})
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()

    assert [(v["id"], [node["target"] for node in v["nodes"]][:3]) for v in results.response["violations"]] == []
    assert overflow <= 0


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_nobody_but_its_own_site(kind: str, browser: Any, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{address}/{KINDS[kind]}", wait_until="networkidle")
    context.close()

    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert len(asked) <= 15
    assert said == []


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
    page.goto((built / KINDS["packet"]).as_uri())
    text = page.inner_text("main")
    printed = page.pdf(format="A4")
    context.close()

    assert "A1" in text or "q1" in text
    assert printed.startswith(b"%PDF")
