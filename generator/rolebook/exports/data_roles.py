"""Static data: every role in a list, with what it can be found and compared by."""

from __future__ import annotations

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents.job_description.subject import postings
from rolebook.exports._contract import Export, Site
from rolebook.exports._facts import VERSION, summary
from rolebook.exports._json import json_bytes


def content(catalog: PublicCatalog, site: Site) -> bytes:
    """The list, by id."""
    roles = sorted(postings(catalog), key=lambda posting: posting.role.id)
    return json_bytes(
        {
            "format": "rolebook-roles",
            "version": VERSION,
            "today": site.today,
            "roles": [summary(posting, site.today) for posting in roles],
        }
    )


EXPORT = Export[PublicCatalog](
    name="data_roles",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "api/roles.json",
    content=content,
    public_only=True,
)
