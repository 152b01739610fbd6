"""How the catalogue's page behaves with many roles in a browser: bytes of the first view, and time to each answer.

    python bench/catalogue_page.py SITE      SITE is a built public site, such as build/public

Needs a Chromium. Prints milliseconds from the input to the next painted frame, of those the script's own, and the
processor time of the page's main thread, which says the same on a busy machine; medians.
"""

from __future__ import annotations

import gzip
import shutil
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

INPUTS = {
    "a letter": "field.value = 'a'; field.dispatchEvent(new Event('input'))",
    "two words": "field.value = 'an er'; field.dispatchEvent(new Event('input'))",
    "a title": "field.value = 'mathematics'; field.dispatchEvent(new Event('input'))",
    "a slip": "field.value = 'mathmatics'; field.dispatchEvent(new Event('input'))",
    "a family": "document.querySelector('input[name=family]').click()",
    "open now": "document.querySelector('input[name=open]').click()",
    "sorted by title": "order.value = 'title'; order.dispatchEvent(new Event('change'))",
}
START = "document.querySelector('#find-clear').click(); order.value = ''; order.dispatchEvent(new Event('change'))"
TIMED = """(input) => new Promise((done) => {
  const field = document.querySelector("#find-words");
  const order = document.querySelector("#find-sort");
  const start = performance.now();
  new Function("field", "order", input)(field, order);
  const own = performance.now() - start;
  requestAnimationFrame(() => setTimeout(() => done([performance.now() - start, own])));
})"""


def processor(session: Any) -> float:
    """Milliseconds that the main thread has worked."""
    told = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in told if one["name"] == "ThreadTime")) * 1000


class Served(SimpleHTTPRequestHandler):
    """Files as a web server sends them, packed; counts the bytes."""

    folder: Path
    sent: list[int]

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """One packed file."""
        file = self.folder / self.path.partition("?")[0].lstrip("/")
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes(), 6)
        self.sent.append(len(body))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> None:
    """Open the page as cards and as a table, and time each input five times, from the whole list each time."""
    Served.folder, Served.sent = Path(sys.argv[1]), []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Served)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for view in ("cards", "table"):
            Served.sent.clear()
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"http://127.0.0.1:{server.server_port}/roles/index.html?view={view}", wait_until="networkidle")
            print(
                f"{view}: {page.inner_text('#find-status')}, {sum(Served.sent) / 1000:.0f} KB, {len(Served.sent)} files"
            )
            session = page.context.new_cdp_session(page)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
            for name, code in INPUTS.items():
                times, worked = [], []
                for _ in range(5):
                    page.evaluate(TIMED, START)
                    before = processor(session)
                    times.append(page.evaluate(TIMED, code))
                    worked.append(processor(session) - before)
                (whole, own), busy = sorted(times)[2], sorted(worked)[2]
                print(f"  {name:<20}{whole:7.0f} ms, {own:5.0f} the script's;{busy:7.0f} ms of processor time")
            page.close()
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
