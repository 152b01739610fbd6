"""Static data: the metrics and the criteria that roles refer to."""

from __future__ import annotations

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.exports._contract import Export, Site
from rolebook.exports._facts import VERSION, criterion, metric
from rolebook.exports._json import json_bytes


def content(catalog: PublicCatalog, site: Site) -> bytes:
    """Both lists, in the order of the library."""
    return json_bytes(
        {
            "format": "rolebook-metrics",
            "version": VERSION,
            "today": site.today,
            "metrics": [metric(one) for one in catalog.metrics],
            "criteria": [criterion(one) for one in catalog.criteria],
        }
    )


EXPORT = Export[PublicCatalog](
    name="data_metrics",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "api/metrics.json",
    content=content,
    public_only=True,
)
