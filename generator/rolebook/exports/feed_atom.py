"""Open positions as an Atom feed (RFC 4287). Its addresses are absolute, so it is made where the site's is known."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.exports._contract import Export, Site
from rolebook.exports._feed import Entry, entries, moment, title, updated, urn
from rolebook.language import spoken

PATH = "feeds/openings.xml"
_ATOM = "http://www.w3.org/2005/Atom"  # a name, which nobody asks for
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def content(catalog: PublicCatalog, site: Site) -> bytes:
    """The feed: UTF-8, indented, ending in a line feed."""
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": spoken().tag})
    _add(feed, "id", urn(catalog))
    _add(feed, "title", title(catalog))
    _add(feed, "updated", moment(updated(catalog)))
    _add(ET.SubElement(feed, "author"), "name", catalog.company.name)
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": site.url(PATH)})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": site.url("roles/index.html")})
    for entry in entries(catalog, site):
        _entry(feed, entry, urn(catalog, entry.id))
    ET.indent(feed)
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(feed: ET.Element, entry: Entry, name: str) -> None:
    element = ET.SubElement(feed, "entry")
    _add(element, "id", name)
    _add(element, "title", entry.title)
    _add(element, "published", moment(entry.posted))
    _add(element, "updated", moment(entry.posted))
    ET.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    _add(element, "summary", entry.summary)
    _add(element, "content", entry.html, type="html")


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = _NOT_IN_XML.sub("\ufffd", text)


EXPORT = Export[PublicCatalog](
    name="feed_atom",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: PATH,
    content=content,
    public_only=True,
    needs_address=True,
)
