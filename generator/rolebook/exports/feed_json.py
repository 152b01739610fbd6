"""Open positions as a JSON Feed 1.1. Its addresses are absolute, so it is made where the site's is known."""

from __future__ import annotations

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.exports._contract import Export, Site
from rolebook.exports._feed import entries, moment, title, urn
from rolebook.exports._json import json_bytes
from rolebook.language import spoken

PATH = "feeds/openings.json"


def content(catalog: PublicCatalog, site: Site) -> bytes:
    """The feed."""
    return json_bytes(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": title(catalog),
            "home_page_url": site.url("roles/index.html"),
            "feed_url": site.url(PATH),
            "language": spoken().tag,
            "authors": [{"name": catalog.company.name}],
            "items": [
                {
                    "id": urn(catalog, entry.id),
                    "url": entry.url,
                    "external_url": entry.apply_url,
                    "title": entry.title,
                    "summary": entry.summary,
                    "content_html": entry.html,
                    "date_published": moment(entry.posted),
                }
                for entry in entries(catalog, site)
            ],
        }
    )


EXPORT = Export[PublicCatalog](
    name="feed_json",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: PATH,
    content=content,
    public_only=True,
    needs_address=True,
)
