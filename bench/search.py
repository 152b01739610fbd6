"""How three searches do on the same pages: ours, Material's plugin, and Pagefind.

    python bench/search.py [ROLES]      1,000 unless told otherwise

Builds a public site of so many roles, serves it from this machine, packed as a host packs it, and types a word with a
keyboard in a Chromium that has loaded nothing of the search yet. Prints for each search: processor time that the build
takes for it, what it adds to the site, bytes and files until the first hit is painted, and the times to it and to
each later answer, in milliseconds; medians of three visits. Pagefind is asked without its own panel, at its best; it is
left out when it is not installed (`pip install "pagefind[bin]"`).
"""

from __future__ import annotations

import gzip
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

from catalogues import make
from rolebook import pipeline
from rolebook.checking import Place
from rolebook.publish import Page, PublishError, Site, write_site
from rolebook.publish.mkdocs import run_mkdocs
from rolebook.publish.search_index import index_script, of_page

TODAY = date(2026, 11, 28)
TYPED = "clinical"
VISITS = 3
PAGEFIND = """<!doctype html><html lang="en"><title>Pagefind</title><input autofocus><ol></ol><script type="module">
let engine, last;
document.querySelector("input").addEventListener("input", async (event) => {
  const asked = last = event.target.value;
  engine ??= await import("/pagefind/pagefind.js");
  const found = await engine.search(asked);
  const shown = await Promise.all(found.results.slice(0, 5).map((hit) => hit.data()));
  if (asked !== last) return;
  document.querySelector("ol").replaceChildren(...shown.map((hit) => {
    const item = document.createElement("li");
    item.textContent = hit.meta.title + " " + hit.plain_excerpt;
    return item;
  }));
});
</script></html>"""
WATCH = """([field, list]) => {
  addEventListener("input", () => { window.start = performance.now(); window.took = 0; }, true);
  new MutationObserver(() => {
    if (document.querySelector(list).children.length) requestAnimationFrame(() => setTimeout(() => {
      window.took ||= performance.now() - window.start;
    }));
  }).observe(document.querySelector(list), { childList: true, subtree: true });
}"""


@dataclass(frozen=True, slots=True)
class Search:
    """One of the searches: how a page of it is opened, where to type and where hits appear (CSS)."""

    name: str
    page: str
    opened_by: str
    field: str
    hits: str


OURS = Search("ours", "index.html", "/", "#search-words", "#rb-search ol")
MATERIAL = Search("Material", "index.html", "/", ".md-search__input", ".md-search-result__list")
OTHER = Search("Pagefind", "pagefind.html", "", "input", "ol")


class Served(SimpleHTTPRequestHandler):
    """Files as a web server sends them, packed; counts the bytes of those that are a search's."""

    protocol_version = "HTTP/1.1"
    folder: Path
    sent: list[int]

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """One packed file."""
        file = self.folder / self.path.partition("?")[0].lstrip("/")
        body = packed(file) if file.is_file() else b""
        if "search" in self.path or "/pagefind/" in self.path:
            self.sent.append(len(body))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@cache
def packed(file: Path) -> bytes:
    """A file as it is sent."""
    return gzip.compress(file.read_bytes(), 6)


def processor_time(does: Callable[[], object]) -> float:
    """Seconds of processor time of the processes that `does` starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    does()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def engine_run(catalogue: Path, plugins: str, site: Path) -> Callable[[], None]:
    """MkDocs over the page tree of the last build, with these plugins and the theme's own search panel."""

    def run() -> None:
        settings = (catalogue / "mkdocs.yml").read_text("utf-8")
        settings = re.sub(r"^plugins: .*$", f"plugins: {plugins}", settings, flags=re.MULTILINE)
        config = catalogue / "search-bench.yml"
        config.write_text(settings.replace("custom_dir: site/overrides", "custom_dir: site/none"), "utf-8")
        problem = run_mkdocs(config, catalogue / "build" / "pages" / "public", site, TODAY)
        if problem:
            raise SystemExit(str(problem))

    return run


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The folder behind a server of this machine."""
    Served.folder, Served.sent = folder, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Served)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def visit(browser: Any, address: str, search: Search) -> tuple[float, list[float], int, int]:
    """Time to the first hit, times of the later answers, bytes and files until the first hit."""
    page = browser.new_context().new_page()
    Served.sent.clear()
    page.goto(address + search.page, wait_until="networkidle")
    page.evaluate(WATCH, [search.field, search.hits])
    if search.opened_by:
        page.keyboard.press(search.opened_by)
    page.focus(search.field)
    times, weight = [], (0, 0)
    for letter in TYPED:
        page.keyboard.press(letter)
        page.wait_for_function("window.took > 0", timeout=60_000)
        weight = weight if times else (sum(Served.sent), len(Served.sent))
        times.append(page.evaluate("window.took"))
        page.wait_for_timeout(150)
    page.context.close()
    return times[0], times[1:], *weight


def measure(folder: Path, search: Search, seconds: float, added: list[Path]) -> None:
    """One line of the table."""
    with serving(folder) as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        visits = [visit(browser, address, search) for _ in range(VISITS)]
        browser.close()
    first = median(one[0] for one in visits)
    later = [median(times) for times in zip(*(one[1] for one in visits), strict=True)]
    size = sum(path.stat().st_size for path in added) / 1e6
    cost = f"{seconds:7.1f} s {len(added):6} files {size:6.1f} MB"
    first_hit = f"{visits[0][2] / 1000:6.1f} KB, {visits[0][3]:2} files, {first:5.0f} ms"
    print(f"  {search.name:<10}{cost} {first_hit}; later {median(later):4.0f} ms, at most {max(later):4.0f} ms")


def files(folder: Path) -> list[Path]:
    """The files of a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def main() -> None:
    """Build once, add each search, and measure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory(prefix="rolebook-bench-") as temporary:
        work = Path(temporary)
        catalogue = make(work / "catalogue", count, kits=True)
        ours = built(catalogue)
        site = catalogue / "build" / "public"
        (catalogue / "site" / "none").mkdir()
        print(f"{count} roles, {len(list(site.rglob('*.html')))} pages")
        measure(site, OURS, ours, sorted((site / "assets").glob("search*.js")))
        bare = processor_time(engine_run(catalogue, "[]", work / "bare"))
        plugin = processor_time(engine_run(catalogue, "[search]", work / "material"))
        measure(work / "material", MATERIAL, plugin - bare, files(work / "material" / "search"))
        if find_spec("pagefind"):
            measure(site, OTHER, with_pagefind(site), files(site / "pagefind"))


def built(catalogue: Path) -> float:
    """Build the public site; processor time that making our index of its pages takes."""
    sites: list[Site] = []

    def noted(site: Site, *others: Any) -> PublishError | None:
        sites.append(site)
        return write_site(site, *others)

    pipeline.write_site = noted
    result = pipeline.build(Place(catalogue, TODAY), catalogue / "build", ["public"])
    if result.problem or result.report.errors or not sites[0].public:
        raise SystemExit(f"the site could not be built: {result.problem or result.report.errors}")
    made = [piece.make() for piece in sites[0].public.pieces]
    start = time.process_time()
    index_script(filter(None, [of_page(one) for one in made if isinstance(one, Page)]))
    return time.process_time() - start


def with_pagefind(site: Path) -> float:
    """Index the pages' articles with Pagefind; processor time."""
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        page.write_text(text.replace("<article ", "<article data-pagefind-body ", 1), "utf-8")
    (site / "pagefind.html").write_text(PAGEFIND, "utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", str(site)]
    return processor_time(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))


if __name__ == "__main__":
    main()
