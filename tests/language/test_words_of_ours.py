"""Words of ours in one place: what is converted says nothing past it, and another language gets all of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from gettext import NullTranslations
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from changes import TODAY
from conftest import KNOWN_GOOD, REPOSITORY
from language.literals import bare_in_script
from language.spoken import WIDE, bare_in_module, bare_in_template, pseudo
from rolebook import exports
from rolebook.catalog.published import published
from rolebook.checking import Place, check
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import rendered
from rolebook.documents.iso import country, region
from rolebook.documents.numbers import counted, day
from rolebook.documents.words import STAGES, listed
from rolebook.language import ENGLISH, Language, speaking, spoken
from rolebook.schema.audience import Audience

PACKAGE = REPOSITORY / "generator" / "rolebook"
WORDS = PACKAGE / "words.pot"

PAGES = (
    *("catalogue", "compare", "criteria", "domains", "error_types", "families", "job_description", "metrics", "moved"),
    *("chain", "opening", "practice", "practice_guide", "practice_packet", "practice_sheet"),
)
JOB = ("chain", "decision", "head", "needs", "offer", "pay", "process", "similar", "success", "work")
JOB_MODULES = ("chain", "deciding", "head", "nearby", "openings", "process", "showing", "subject", "success", "work")
GUIDE = ("answers", "glance", "guide", "items", "key", "keyed", "outputs", "rule", "scales", "subject", "view")
SHARED = ("copies", "findings", "ladder", "lines", "links", "papers", "ramp", "stack", "standalone")
TEMPLATES = [
    *(f"_shared/{name}" for name in SHARED),
    *(f"{name}/template" for name in PAGES),
    *(f"job_description/{name}" for name in JOB),
    "catalogue/finder",
    *(f"packet/{name}" for name in ("forms", "rooms", "template")),
    *(f"score_sheet/{name}" for name in ("keyed", "template")),
    *(f"reviewer_guide/{name}" for name in ("answers", "keyed", "template")),
]
MODULES = [
    *(f"documents/{name}" for name in ("advert", "advertising", "copies", "decision_tools", "evidence", "going_on")),
    *(
        f"documents/{name}"
        for name in ("comparing", "findings", "numbers", "offering", "script_words", "similar", "texts")
    ),
    *(f"documents/{name}/view" for name in PAGES),
    *(f"documents/job_description/{name}" for name in JOB_MODULES),
    "documents/catalogue/facets",
    *(f"documents/packet/{name}" for name in ("facts", "individual", "mould", "parts", "script_words", "view")),
    *(f"documents/score_sheet/{name}" for name in ("facts", "sheet", "view")),
    *(f"documents/reviewer_guide/{name}" for name in GUIDE),
    *(f"exports/{name}" for name in ("_ads", "_feed", "ad_html", "ad_markdown", "ad_text", "feed_atom", "feed_json")),
]
"""What is converted: these lists only grow."""

OVERRIDES = REPOSITORY / "site" / "overrides"
THEME = sorted(OVERRIDES.rglob("*.html"))
NOT_YET = {"sheet"}
SCRIPTS = sorted(path for path in (PACKAGE / "assets/js").glob("*/*.js") if path.parent.name not in NOT_YET)
PLACE = re.compile(r"\{\w*\}|%\(\w+\)s")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_nothing_itself(name: str) -> None:
    assert list(bare_in_template((PACKAGE / "documents" / f"{name}.html.j2").read_text("utf-8"))) == []


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_nothing_past_the_language(name: str) -> None:
    assert list(bare_in_module((PACKAGE / f"{name}.py").read_text("utf-8"))) == []


@pytest.mark.parametrize("template", THEME, ids=lambda path: path.name)
def test_the_theme_says_nothing_outside_its_words(template: Path) -> None:
    if template.name != "words.html":
        assert list(bare_in_template(template.read_text("utf-8"))) == []


def test_every_word_of_the_theme_is_used_and_there() -> None:
    text = (OVERRIDES / "partials" / "words.html").read_text("utf-8")
    there = re.findall(r'^  "(\w+)":', text, re.MULTILINE)
    used = {word for path in THEME for word in re.findall(r"\bwords\.(?!html\b)(\w+)", path.read_text("utf-8"))}

    assert sorted(there) == sorted(used)


@pytest.mark.parametrize("part", SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_script_says_nothing_itself(part: Path) -> None:
    assert list(bare_in_script(part.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'say("Draft saved");',
        "make(\"b\", {}, 'Edit')",
        "x = `${count} findings`;",
        "x = a ? `${b ? `${c}` : `so far ${d}`}` : e;",
        'x = y.replace(/["`]/g, z) / 2; say(`not yet: ${x}`);',
        'make("p", { class: "rb-meta" }, "all ranked")',
    ],
)
def test_bare_words_in_a_script_would_be_seen(source: str) -> None:
    assert list(bare_in_script(source))


@pytest.mark.parametrize(
    "source",
    [
        "<p>Bare</p>",
        '<p title="Bare words">{{ v.x }}</p>',
        '{{ "Bare words" }}',
        '{{ "send it" if v.next else "keep it" }}',
        "{% trans %}said{% endtrans %} and bare",
    ],
)
def test_bare_words_in_a_template_would_be_seen(source: str) -> None:
    assert list(bare_in_template(source))


@pytest.mark.parametrize(
    "source", ['x = "Bare"', 'f"{x} an hour"', 'f(x, "two words")', '_(f"{x} an hour")', "f'{_(\"of ours\")}: {x}'"]
)
def test_bare_words_in_a_module_would_be_seen(source: str) -> None:
    assert list(bare_in_module(source))


def test_the_list_of_words_is_that_of_the_code(tmp_path: Path) -> None:
    rule = re.search(r"^WORDS = (.*)$", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert rule
    given = rule[1].replace("'", "").split()
    command = [Path(sys.executable).parent / "pybabel", "--quiet", "extract", "-F", "babel.cfg", *given]
    subprocess.run(
        [*command, "-o", tmp_path / "words.pot", "generator/rolebook", "site/overrides"], cwd=REPOSITORY, check=True
    )

    assert (tmp_path / "words.pot").read_text("utf-8") == WORDS.read_text("utf-8"), "run `make words`"


def test_both_forms_of_a_plural_hold_the_same_places() -> None:
    forms = re.findall(r'^msgid "(.*)"\nmsgid_plural "(.*)"$', WORDS.read_text("utf-8"), re.MULTILINE)

    assert forms
    assert [pair for pair in forms if set(PLACE.findall(pair[0])) != set(PLACE.findall(pair[1]))] == []


def made() -> dict[str, str]:
    """Every document and file of the known-good catalogue that speaks through the language, in the one spoken now."""
    catalog = check(Place(KNOWN_GOOD, TODAY), Audience.PUBLIC).catalog
    assert catalog is not None
    catalog = published(catalog)
    site = exports.Site(TODAY.isoformat(), "https://roles.example.org/")
    files = exports.targets(catalog, site, exports.all_exports())
    pages = rendered(catalog, Audience.PUBLIC, DOCUMENTS, only=PAGES, files=files)
    found = {page.path: f"{page.title}\n{page.description}\n{page.html}" for page in pages}
    given = check(Place(KNOWN_GOOD, TODAY), Audience.CANDIDATE).catalog
    assert given is not None
    found |= {page.path: page.html for page in rendered(given, Audience.CANDIDATE, DOCUMENTS, only=("packet",))}
    for file in exports.exported(catalog, site, exports.all_exports()):
        if "/ad" in file.path or file.path.startswith("feeds/"):
            found[file.path] = file.content.decode()
        if file.path.startswith("api/roles/") and file.path.endswith(".json"):
            found[f"{file.path} in words"] = "\n".join(_compared(json.loads(file.content)))
    return found


def _compared(role: Any) -> Iterator[str]:
    """What the page that compares roles says of one: names of sections and facts, and their values."""
    for section in role["in_words"]:
        yield section["name"]
        for row in section["rows"]:
            yield from (row["name"], *row["values"])
    yield from (other["why"] for other in role["similar"])


def test_a_script_finds_every_sentence_in_its_page_and_asks_for_all_of_them() -> None:
    template = (PACKAGE / "documents/compare/template.html.j2").read_text("utf-8")
    there = {
        re.sub(r"-(\w)", lambda found: found[1].upper(), name) for name in re.findall(r"data-([a-z-]+)=", template)
    }
    scripts = "".join(path.read_text("utf-8") for path in (PACKAGE / "assets/js/compare").glob("*.js"))
    taken = re.search(r"const \{ (.*) \} = words;", scripts)
    assert taken

    assert {*re.findall(r"\bwords\.([a-zA-Z]+)", scripts), *re.findall(r"(\w+)(?: =|:)", taken[1])} == there


def authors() -> Iterator[str]:
    """Every word that the catalogue's authors wrote, and the names of things that have no language."""
    for path in (KNOWN_GOOD / "roles").rglob("*"):
        if path.is_file():
            yield from re.findall(r"[A-Za-z]+", path.read_text("utf-8"))
    for path in (KNOWN_GOOD / "kits").glob("*/kit.yaml"):
        kit = yaml.safe_load(path.read_text("utf-8"))
        for part in (kit, *kit["parts"]):
            yield from re.findall(r"[A-Za-z]+", part["title"])


def kits() -> Iterator[str]:
    """Every word of the kits, with their keys: packets and score sheets print them."""
    for path in (KNOWN_GOOD / "kits").glob("*/*.yaml"):
        yield from re.findall(r"[A-Za-z]+", path.read_text("utf-8"))


NAMES = {*re.findall(r"[A-Za-z]+", " ".join((*map(country, ("CA", "US")), *map(region, ("CA-ON", "US-CO")))))}
"""Countries, regions and languages keep their English names for now."""


def test_a_language_gets_every_word_of_ours() -> None:
    known = {*authors(), *NAMES}
    with speaking(WIDE):
        spoken_wide = made()
    assert any(path.startswith("feeds/") for path in spoken_wide)
    assert any(path.endswith("seed-task/packet.html") for path in spoken_wide)

    with_kits = {*known, *kits()}
    bare = {}
    for path, text in spoken_wide.items():
        theirs = with_kits if path.endswith(("guide.html", "packet.html", "sheet.html")) else known
        bare[path] = sorted(set(re.findall(r"[A-Za-z]{2,}", seen(path, text))) - theirs)
    assert {path: words for path, words in bare.items() if words} == {}


def seen(path: str, text: str) -> str:
    """What people read of a file."""
    if path.endswith(".json"):
        feed = json.loads(text)
        told = [entry[name] for entry in feed["items"] for name in ("title", "summary", "content_html")]
        text = " ".join((feed["title"], *told))
    if path.endswith(".xml"):
        text = unescape(re.sub(r"urn:uuid:[0-9a-f-]+", "", text))
    text = re.sub(r"<(style|script)\b.*?</\1>", " ", text, flags=re.DOTALL)
    text = re.sub(r"\b(?=[a-f]*\d)[0-9a-f]{6}\b", " ", text)  # the fingerprint of a kit
    return unescape(re.sub(r"<[^>]*>", " ", text))


def test_the_language_of_a_document_is_the_one_that_is_spoken() -> None:
    with speaking(WIDE):
        texts = made()

    ads = [text for path, text in texts.items() if path.endswith("ad.html")]
    assert ads
    assert all('<html lang="x-wide">' in ad for ad in ads)
    assert 'xml:lang="x-wide"' in texts["feeds/openings.xml"]
    assert '"language": "x-wide"' in texts["feeds/openings.json"]


class Three(NullTranslations):
    """Plurals as Polish has them."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return ("dzień", "dni", "dnia")[
            0 if n == 1 else 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2
        ]


def test_a_language_has_its_own_plurals_dates_and_lists() -> None:
    with speaking(Language("pl", Three())):
        assert [counted(number, "day", "days") for number in (1, 3, 12)] == ["1 dzień", "3 dni", "12 dnia"]
    with speaking(WIDE):
        assert day("2026-11-16") == f"16 {pseudo('November')} 2026"
        assert listed(["1", "2", "3"]) == f"1, 2 {pseudo('and')} 3"
        assert STAGES["paid-task"] == pseudo("Paid task")
    assert spoken() is ENGLISH
    assert STAGES["paid-task"] == "Paid task"
