"""Static data: a published kit as a candidate sees it, without an answer to anything that is scored.

A kit that is used for decisions has no such file: practice kits and specimens are published to be looked at, and their
status says that no decision may rest on them.
"""

from __future__ import annotations

from rolebook.catalog.kit import Kit
from rolebook.exports._contract import Export, Site
from rolebook.exports._facts import VERSION, kit_texts
from rolebook.exports._json import json_bytes


def content(kit: Kit, site: Site) -> bytes:
    """The candidate side alone: this code is given no type that holds a key."""
    return json_bytes({"format": "rolebook-kit", "version": VERSION, "today": site.today, "kit": kit_texts(kit)})


EXPORT = Export[Kit](
    name="data_kit",
    subjects=lambda catalog: catalog.open_kits,
    subject_id=lambda kit: kit.id,
    path=lambda kit: f"api/kits/{kit.id}.json",
    content=content,
    public_only=True,
)
