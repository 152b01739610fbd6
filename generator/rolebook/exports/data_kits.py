"""Static data: published kits, with what anybody may know of them."""

from __future__ import annotations

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.exports._contract import Export, Site
from rolebook.exports._facts import VERSION, kit
from rolebook.exports._json import json_bytes


def content(catalog: PublicCatalog, site: Site) -> bytes:
    """Specimens, practice kits and retired ones, by id."""
    return json_bytes(
        {
            "format": "rolebook-kits",
            "version": VERSION,
            "today": site.today,
            "kits": [kit(one) for one in sorted(catalog.kits, key=lambda one: one.id)],
        }
    )


EXPORT = Export[PublicCatalog](
    name="data_kits",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "api/kits.json",
    content=content,
    public_only=True,
)
