"""A made-up language: in everything that is converted, nothing of ours stays English."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from gettext import NullTranslations
from html import unescape
from typing import Any, get_args

import yaml

from changes import TODAY
from conftest import KNOWN_GOOD
from language.spoken import WIDE, pseudo
from language.test_words_of_ours import FOR_THE_TEAM, PAGES
from rolebook import exports
from rolebook.catalog.published import published
from rolebook.checking import Place, check
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.documents.feedback_letter import LetterFacts, letter_view, plain
from rolebook.documents.feedback_letter.facts import Outcome
from rolebook.documents.interviewing import question_title
from rolebook.documents.iso import country, region
from rolebook.documents.numbers import counted, day
from rolebook.documents.render import render
from rolebook.documents.words import STAGES, listed
from rolebook.language import ENGLISH, Language, speaking, spoken
from rolebook.schema.audience import Audience


def made() -> dict[str, str]:
    """Every document and file of the known-good catalogue that speaks through the language, in the one spoken now."""
    catalog = check(Place(KNOWN_GOOD, TODAY), Audience.PUBLIC).catalog
    assert catalog is not None
    catalog = published(catalog)
    site = exports.Site(TODAY.isoformat(), "https://roles.example.org/")
    files = exports.targets(catalog, site, exports.all_exports())
    pages = Edition(catalog, Audience.PUBLIC, DOCUMENTS, only=PAGES, files=files).rendered()
    found = {page.path: f"{page.title}\n{page.description}\n{page.html}" for page in pages}
    given = check(Place(KNOWN_GOOD, TODAY), Audience.CANDIDATE).catalog
    assert given is not None
    found |= {
        page.path: page.html for page in Edition(given, Audience.CANDIDATE, DOCUMENTS, only=("packet",)).rendered()
    }
    team = check(Place(KNOWN_GOOD, TODAY), Audience.SECRET).catalog
    assert team is not None
    found |= {page.path: page.html for page in Edition(team, Audience.TEAM, DOCUMENTS, only=FOR_THE_TEAM).rendered()}
    found |= dict(letters(given))
    for file in exports.exported(catalog, site, exports.all_exports()):
        if "/ad" in file.path or file.path.startswith("feeds/"):
            found[file.path] = file.content.decode()
        if file.path.startswith("api/roles/") and file.path.endswith(".json"):
            found[f"{file.path} in words"] = "\n".join(_compared(json.loads(file.content)))
    return found


def letters(given: Any) -> Iterator[tuple[str, str]]:
    """A letter for each outcome, as a page and as plain text."""
    for assignment in given.assignments:
        criteria = [criterion.id for part in assignment.kit.parts for criterion in part.scores]
        levels = {name: Fraction(place % 8 + 2, 2) for place, name in enumerate(criteria)}
        for outcome in get_args(Outcome):
            for role in (assignment.role, None):
                facts = LetterFacts("0000", outcome, levels, assignment.kit, given.company, role, role is None)
                name = f"{assignment.kit.id}-{outcome}-{'role' if role else 'practice'}"
                view = letter_view(facts)
                yield f"{name}.txt", plain(view)
                yield f"{name}.html", render("feedback_letter", view)


def _compared(role: Any) -> Iterator[str]:
    """What the page that compares roles says of one: names of sections and facts, and their values."""
    for section in role["in_words"]:
        yield section["name"]
        for row in section["rows"]:
            yield from (row["name"], *row["values"])
    yield from (other["why"] for other in role["similar"])


def authors() -> Iterator[str]:
    """Every word that the catalogue's authors wrote, and the names of things that have no language."""
    for path in (KNOWN_GOOD / "roles").rglob("*"):
        if path.is_file():
            yield from re.findall(r"[A-Za-z]+", path.read_text("utf-8"))
    for question in yaml.safe_load((KNOWN_GOOD / "roles/library/questions.yaml").read_text("utf-8"))["questions"]:
        yield question_title(question["id"]).split()[0]
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
        theirs = with_kits if path.endswith(("guide.html", "packet.html", "sheet.html", "kits/index.html")) else known
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
    text = re.sub(r"<(style|script|code)\b.*?</\1>", " ", text, flags=re.DOTALL)
    text = re.sub(r'<span lang="en" dir="ltr">.*?</span>', " ", text)  # findings, and what changed
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
