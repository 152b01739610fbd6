"""Feeds of open positions: well-formed, with what the formats require, absolute, and the same bytes each time."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

from documents import build
from documents.hostile import hostile
from documents.html import Html, harmless
from documents.public import catalog, html, opening, role
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.exports import Site, all_exports, exported, targets
from rolebook.schema.audience import Audience

SITE = Site("2026-11-22", "https://roles.example.org/jobs/")
FEEDS = [export for export in all_exports() if export.name.startswith("feed_")]
ATOM = "{http://www.w3.org/2005/Atom}"
NEWER = opening("2026-11-de", posted="2026-11-20", countries=("DE",), regions=())


def feed(name: str, of: PublicCatalog, site: Site = SITE) -> bytes:
    (file,) = exported(of, site, [export for export in FEEDS if export.name == name])
    return file.content


def atom(of: PublicCatalog) -> ET.Element:
    return ET.fromstring(feed("feed_atom", of))


def items(of: PublicCatalog) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(feed("feed_json", of))["items"]
    return found


def test_an_atom_feed_has_what_the_format_requires() -> None:
    root = atom(catalog(role(openings=(opening(), NEWER))))
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}

    assert root.tag == f"{ATOM}feed"
    assert all(root.findtext(f"{ATOM}{name}") for name in ("id", "title"))
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Example Co-operative"
    assert root.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    assert links == {
        "self": "https://roles.example.org/jobs/feeds/openings.xml",
        "alternate": "https://roles.example.org/jobs/roles/index.html",
    }
    for entry in root.findall(f"{ATOM}entry"):
        assert all(entry.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated", "content", "summary"))
        assert str(entry.find(f"{ATOM}link").get("href")).startswith("https://roles.example.org/jobs/roles/reader/")  # type: ignore[union-attr]


def test_the_newest_position_comes_first_with_the_day_on_which_it_was_posted() -> None:
    root = atom(catalog(role(openings=(opening(), NEWER))))

    assert [entry.findtext(f"{ATOM}updated") for entry in root.findall(f"{ATOM}entry")] == [
        "2026-11-20T00:00:00Z",
        "2026-11-10T00:00:00Z",
    ]
    assert [entry.findtext(f"{ATOM}title") for entry in root.findall(f"{ATOM}entry")] == [
        "Careful reader (Remote, Germany)",
        "Careful reader (Remote, Canada (Ontario) or United States)",
    ]


def test_both_formats_say_the_same_under_the_same_names() -> None:
    whole = catalog(role(openings=(opening(), NEWER)))
    entries = atom(whole).findall(f"{ATOM}entry")

    for entry, item in zip(entries, items(whole), strict=True):
        assert entry.findtext(f"{ATOM}id") == item["id"]
        assert entry.findtext(f"{ATOM}content") == item["content_html"]
        assert entry.findtext(f"{ATOM}published") == item["date_published"]
        assert item["external_url"] == "https://careers.example.org/reader"


def test_a_json_feed_names_its_version_and_itself() -> None:
    told = json.loads(feed("feed_json", catalog()))

    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert told["feed_url"] == "https://roles.example.org/jobs/feeds/openings.json"
    assert told["items"][0]["url"] == "https://roles.example.org/jobs/roles/reader/openings/2026-11-us.html"


def test_names_stay_when_the_site_moves_or_the_role_is_renamed() -> None:
    (before,) = items(catalog())
    renamed = catalog(role(id="another", title="Another", openings=(opening(role="another"),)))
    moved = json.loads(feed("feed_json", renamed, Site("2026-12-01", "https://example.com/")))["items"]

    assert [item["id"] for item in moved] == [before["id"]]


def test_a_position_that_closes_leaves_and_the_feed_says_when() -> None:
    closed = catalog(role(openings=(opening(valid_through="2026-11-20"),)))

    assert items(closed) == []
    assert atom(closed).findtext(f"{ATOM}updated") == "2026-11-21T00:00:00Z"
    assert atom(closed).findall(f"{ATOM}entry") == []


def test_a_catalogue_without_any_position_has_a_feed_of_today() -> None:
    assert atom(catalog(role(openings=()))).findtext(f"{ATOM}updated") == "2026-11-22T00:00:00Z"


def test_without_an_address_there_is_no_feed_and_no_link_to_one() -> None:
    nowhere = Site("2026-11-22")

    assert list(exported(catalog(), nowhere, FEEDS)) == []
    assert "feed" not in Html(html("catalogue")).text


def test_the_catalogue_links_to_the_feeds_that_there_are() -> None:
    files = targets(catalog(), SITE, FEEDS)
    (page,) = Edition(catalog(), Audience.PUBLIC, DOCUMENTS, only=("catalogue",), files=files).rendered()

    assert '<a href="../feeds/openings.xml">Atom</a>, <a href="../feeds/openings.json">JSON Feed</a>' in page.html


def test_the_team_s_site_has_no_feed() -> None:
    assert list(exported(catalog(), Site("2026-11-22", "https://x.example/", everybody=False), FEEDS)) == []


def test_author_text_stays_text() -> None:
    poisoned = catalog(hostile(role()), company=hostile(build.company(apply_note="Apply.")))

    for content in (items(poisoned)[0]["content_html"], atom(poisoned).findtext(f"{ATOM}entry/{ATOM}content")):
        harmless(Html(content))


def test_characters_that_xml_does_not_know_do_not_break_the_feed() -> None:
    assert "\ufffd" in str(atom(catalog(role(title="A\x0b\ufffeB"))).findtext(f"{ATOM}entry/{ATOM}title"))


def test_the_same_bytes_each_time() -> None:
    assert feed("feed_atom", catalog()) == feed("feed_atom", catalog())
    assert feed("feed_atom", catalog()).startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<feed ")
