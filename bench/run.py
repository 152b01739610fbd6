"""`make bench`: how long it takes, beside what others need for the same. One run, ratios, no verdict.

Prints, for catalogues of 100 and 1,000 roles made from the real ones: `check` against check-jsonschema on the
same role files; `build` against plain MkDocs with Material, and against Hugo with a bare layout, on as many
Markdown pages; time, peak memory, and cost per role. Then start-up, a thousand packets, and the weight of a page and
of a packet.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogues import REPOSITORY, make, plain_pages
from rounds import KIT as ROUND_KIT
from rounds import make_round

BIN = Path(sys.executable).parent
SCHEMA = REPOSITORY / "generator" / "rolebook" / "schema" / "role.schema.json"
PLAIN = """site_name: Plain
theme: {name: material, font: false}
docs_dir: docs
site_dir: site
use_directory_urls: false
"""
SMALL_NAVIGATION = 'nav: [index.md]\nnot_in_nav: "*"\n'
HUGO = '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>\n'


@dataclass(frozen=True, slots=True)
class Run:
    """One command: seconds of wall clock and of processor time, and the peak memory of its largest process in MB."""

    seconds: float
    megabytes: float
    processor: float = 0.0


def timed(command: Sequence[str | Path], folder: Path, repeat: int = 1) -> Run:
    """The best of `repeat` runs; the command must succeed."""
    best = Run(float("inf"), 0)
    for _ in range(repeat):
        start = time.perf_counter()
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TZ": "UTC"}
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - start
        if process.returncode:
            raise SystemExit(f"{command} failed:\n{output.decode()[-3000:]}")
        if seconds < best.seconds:
            best = Run(seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)
    return best


def row(what: str, run: Run, count: int, beside: Run | None = None) -> None:
    """One line of the table; the ratio is to the run `beside`."""
    ratio = f"{run.seconds / beside.seconds:6.2f} ×" if beside else " " * 8
    each = f"{1000 * run.seconds / count:8.2f} ms each"
    print(f"  {what:<52}{run.seconds:8.2f} s {ratio} {run.processor:8.2f} s {run.megabytes:7.0f} MB {each}")


def measure_check(work: Path, count: int) -> None:
    """`check` on role files alone, and with their kits, beside check-jsonschema on the role files."""
    bare, whole = make(work / "bare", count, kits=False), make(work / "whole", count, kits=True)
    files = sorted((bare / "roles").glob("*.yaml"))
    other = timed([BIN / "check-jsonschema", "--schemafile", SCHEMA, *files], bare)
    row("check-jsonschema, role files", other, count)
    row("rolebook check, role files", timed([BIN / "rolebook", "check"], bare, 2), count, other)
    row("rolebook check, with kits, keys, calibration", timed([BIN / "rolebook", "check"], whole, 2), count, other)
    one = files[len(files) // 2].name
    changed = timed([BIN / "rolebook", "check", f"roles/{one}"], whole, 3)
    print(f"  {'rolebook check of one changed role and its kits':<52}{changed.seconds * 1000:8.0f} ms")


def measure_build(work: Path, count: int) -> None:
    """`build` of the public site beside two engines on as many plain pages, and the whole build."""
    whole = work / "whole"
    public = timed([BIN / "rolebook", "build", "--only", "public"], whole)
    pages = len(list((whole / "build" / "pages" / "public").rglob("*.md")))
    plain = work / "plain"
    plain_pages(whole, plain / "docs", pages)
    (plain / "mkdocs.yml").write_text(PLAIN, "utf-8")
    other = timed([BIN / "mkdocs", "build", "--quiet"], plain)
    row(f"plain MkDocs + Material, {pages} pages", other, count)
    (plain / "mkdocs.yml").write_text(PLAIN + SMALL_NAVIGATION, "utf-8")
    row("the same with one entry in the navigation", timed([BIN / "mkdocs", "build", "--quiet"], plain), count, other)
    row("rolebook build --only public", public, count, other)
    row("rolebook build (public, packets, team)", timed([BIN / "rolebook", "build"], whole), count, other)
    row("Hugo, bare layout", timed(_hugo(plain), plain), count, other)


def _hugo(plain: Path) -> list[str | Path]:
    layouts = plain / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(HUGO, "utf-8")
    (plain / "hugo.toml").write_text('title = "Plain"\ncontentDir = "docs"\npublishDir = "hugo"\n', "utf-8")
    return [BIN / "hugo", "--quiet"]


def measure_score(work: Path, count: int) -> None:
    """`score` on so many answers with two score sheets each."""
    folder = make_round(work / "round", count)
    given = ["--responses", folder / "responses", "--sheets", folder / "sheets", "--out", folder / "scores"]
    run = timed([BIN / "rolebook", "score", ROUND_KIT, *given], REPOSITORY)
    row(f"rolebook score, {count} responses, {2 * count} sheets", run, count)


def measure_small() -> None:
    """The repository itself: start-up, the whole build, and what a page and a packet weigh."""
    print("\nThis catalogue")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "build"
        print(f"  {'rolebook --help':<52}{timed([BIN / 'rolebook', '--help'], REPOSITORY, 5).seconds * 1000:8.0f} ms")
        built = timed([BIN / "rolebook", "build", "--out", out], REPOSITORY, 2)
        print(f"  {'rolebook build (public, packets, team)':<52}{built.seconds:8.2f} s")
        measure_packets(Path(folder))
        for page in sorted((out / "public" / "roles").glob("*.html")):
            print(f"  {page.name + ', gzipped':<52}{len(gzip.compress(page.read_bytes())) / 1024:8.1f} KB")
        for packet in sorted((out / "packets").glob("*/packet.html")):
            print(f"  {'packet of ' + packet.parent.name:<52}{packet.stat().st_size / 1024:8.1f} KB")


def measure_packets(folder: Path, count: int = 1000) -> None:
    """A packet for each of `count` candidates, with four time factors among them."""
    factors = ("1", "1.25", "1.5", "2")
    rows = (f"Applicant {number:04d},{factors[number % 4]}" for number in range(count))
    (folder / "people.csv").write_text("\n".join(("candidate,time_factor", *rows, "")), "utf-8")
    asked = ["everyday-chats", "--practice", "--candidates", folder / "people.csv", "--due", "2199-12-31"]
    made = timed([BIN / "rolebook", "packets", *asked], REPOSITORY)
    print(f"  {f'rolebook packets, {count} candidates':<52}{made.seconds:8.2f} s")


def main() -> None:
    """Measure at each size and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000])
    for count in parser.parse_args().sizes:
        work = Path(tempfile.mkdtemp(prefix="rolebook-bench-"))
        try:
            print(f"\n{count} roles" + " " * 48 + "time    ratio  processor     memory")
            measure_check(work, count)
            measure_build(work, count)
            measure_score(work, count)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    measure_small()


if __name__ == "__main__":
    main()
