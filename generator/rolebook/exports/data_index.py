"""Static data: what there is, in which version, and where its schemas are."""

from __future__ import annotations

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.exports._contract import Export, Site
from rolebook.exports._facts import VERSION
from rolebook.exports._json import json_bytes
from rolebook.exports.data_schemas import SCHEMAS


def content(_catalog: PublicCatalog, site: Site) -> bytes:
    """Paths from the root of the site; a script holds the bytes of the file of that name."""
    return json_bytes(
        {
            "format": "rolebook-data",
            "version": VERSION,
            "today": site.today,
            "files": {
                "roles": "api/roles.json",
                "role": "api/roles/{id}.json",
                "metrics": "api/metrics.json",
                "kits": "api/kits.json",
                "kit": "api/kits/{id}.json",
            },
            "scripts": {"role": "api/roles/{id}.js"},
            "schemas": {name: f"api/schemas/{name}.schema.json" for name in SCHEMAS},
        }
    )


EXPORT = Export[PublicCatalog](
    name="data_index",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "api/index.json",
    content=content,
    public_only=True,
)
