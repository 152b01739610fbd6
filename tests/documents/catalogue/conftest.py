"""A small public site in the theme, and the page of a large catalogue without it."""

from __future__ import annotations

import functools
import random
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import msgspec
import pytest

from documents.library import DOMAIN, TASK_TYPE, prose
from documents.public import FACTS, FOUND, HARM, SPEED, catalog, metric, opening, role
from publish.samples import ROOT, TODAY, write_hand_written
from rolebook import exports
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.role import Language, Pay, Role, RoleDomain, Work
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.exports import all_exports, exported
from rolebook.publish import Page, PageTree, Site, write_site
from rolebook.schema.audience import Audience
from shifting import SHIFTS

AREAS = [
    msgspec.structs.replace(DOMAIN, id=id, name=name)
    for id, name in (
        ("clinical-medicine", "Clinical medicine"),
        ("everyday-language", "Everyday language"),
        ("mathematics", "Mathematics"),
    )
]
FAMILIES = ("preference", "evaluation", "safety")
COUNTRIES = ("US", "CA", "DE")
WORDS = (
    *("patient", "proof", "summary", "reply", "chart", "guideline", "reading", "evidence", "error", "model"),
    *("careful", "fluent", "request", "source", "answer", "teacher", "nurse", "editor", "algebra", "consent"),
)


def made(number: int) -> Role:
    """A role unlike its neighbours in the list, the same for the same number."""
    chance = random.Random(number)
    work = Work(id="w", does=prose("Work."), share=100, criticality="high", complexity=HARM if number % 2 else FACTS)
    tags = ("en",) if number % 4 else ("en", "fr-CA")
    domain = RoleDomain(
        area=AREAS[number % 3],
        depth=number % 5,
        because=prose("b"),
        task_types=(TASK_TYPE,),
        languages=tuple(Language(tag=tag, level="B2", because=prose("why")) for tag in tags),
    )
    openings = () if number % 3 else (opening(countries=(COUNTRIES[number % 7 % 3],), regions=(), positions=1),)
    return role(
        id=f"role-{number:04}",
        title=f"{chance.choice(WORDS).capitalize()} {chance.choice(WORDS)} {number}",
        also_called=(" ".join(chance.sample(WORDS, 2)), " ".join(chance.sample(WORDS, 2))),
        summary=prose(" ".join(chance.choices(WORDS, k=24)).capitalize() + "."),
        family=FAMILIES[number // 3 % 3],
        work=(work,),
        domain=domain,
        pay=Pay(basis="hour", min=20 + number % 30, max=40 + number % 50, currency="USD", task_rate=30),
        openings=openings,
        status="retired" if number == 12 else "active",
        review_by="2026-01-01" if number % 6 == 1 else "2027-05-16",
    )


def many(count: int) -> PublicCatalog:
    metrics = (FOUND, SPEED, metric("agreement-kappa"))  # the last one is linked from the sample pages
    return catalog(*(made(number) for number in range(count)), domains=tuple(AREAS), metrics=metrics)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public site of 13 roles, one of them retired, with the data that comparisons are made from."""
    base = tmp_path_factory.mktemp("catalogue")
    roles = many(13)
    data = [export for export in all_exports() if export.name == "data_role_script"]
    assets = {file.path: file.content for file in exported(roles, exports.Site("2026-11-22"), data)}
    pages = [
        Page(page.path.removesuffix(".html") + ".md", page.title, page.description, page.html, page.document.search)
        for page in Edition(roles, Audience.PUBLIC, DOCUMENTS).rendered()
        if page.document.medium == "page" and page.path != "practice/index.html"
    ]
    pages.append(Page("practice/index.md", "Practice", "Soon.", "<p>Soon.</p>\n"))
    tree = PageTree(Audience.PUBLIC, tuple(pages), (), write_hand_written(base / "written"), assets)
    problem = write_site(Site(ROOT, public=tree), base / "build", TODAY)
    assert problem is None, (problem, problem.details)
    return base / "build" / "public"


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Any]:
    """Opens a page; afterwards nothing may have been complained about or asked of another host."""
    opened = []

    def open_page(path: str, width: int = 1280, scheme: str = "light", **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.complaints.append(request.url) if _foreign(request.url) else None)
        page.add_init_script(SHIFTS)
        page.goto(path if path.startswith("file:") else address + path)
        opened.append((context, page))
        return page

    def _foreign(url: str) -> bool:
        return not url.startswith((address, "data:", "file:"))

    yield open_page
    for context, page in opened:
        assert page.complaints == []
        context.close()
