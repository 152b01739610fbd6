"""A job ad as plain text: paragraphs on one line each, so that it flows wherever it is pasted."""

from __future__ import annotations

from rolebook.documents.advert import Part
from rolebook.exports._ads import Ad, ads, part_text, told
from rolebook.exports._contract import Export, Site
from rolebook.exports._writer import PlainText

_WRITER = PlainText()


def content(ad: Ad, site: Site) -> bytes:
    """The file: UTF-8, ending in one line feed."""
    advert = told(ad, site)
    facts = part_text(Part("facts", "", terms=advert.facts), _WRITER, "{}: {}")
    parts = (f"{part.title.upper()}\n\n{part_text(part, _WRITER, '{}: {}')}" for part in advert.parts)
    head = f"{advert.title}\n{advert.company}"
    return ("\n\n".join((head, _WRITER.write(advert.summary), facts, *parts)) + "\n").encode()


EXPORT = Export[Ad](
    name="ad_text",
    subjects=ads,
    subject_id=lambda ad: ad.id,
    path=lambda ad: ad.path("ad.txt"),
    content=content,
)
