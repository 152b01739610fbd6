"""A job ad as Markdown, in a file that page engines and browsers leave as it is: they would make a page of `.md`."""

from __future__ import annotations

from rolebook.documents.advert import Part, words
from rolebook.exports._ads import Ad, ads, part_text, told
from rolebook.exports._contract import Export, Site
from rolebook.exports._writer import Markdown

_WRITER = Markdown()


def content(ad: Ad, site: Site) -> bytes:
    """The file: UTF-8, ending in one line feed."""
    advert = told(ad, site)
    facts = part_text(Part("facts", "", terms=advert.facts), _WRITER, "**{}:** {}")
    parts = (f"## {part.title}\n\n{part_text(part, _WRITER, '**{}:** {}')}" for part in advert.parts)
    head = f"# {_WRITER.write(words(advert.title))}\n\n**{_WRITER.write(words(advert.company))}**"
    return ("\n\n".join((head, _WRITER.write(advert.summary), facts, *parts)) + "\n").encode()


EXPORT = Export[Ad](
    name="ad_markdown",
    subjects=ads,
    subject_id=lambda ad: ad.id,
    path=lambda ad: ad.path("ad-markdown.txt"),
    content=content,
)
