"""Static data: the JSON Schema of each file, as it ships with the package."""

from __future__ import annotations

from importlib.resources import files

from rolebook.exports._contract import Export, Site

SCHEMAS = ("kit", "kits", "metrics", "role", "roles")
"""Each in `schemas/<name>.schema.json`; for every kind of file but the index."""


def content(name: str, _site: Site) -> bytes:
    """The file as it is."""
    return files(__package__).joinpath("schemas", f"{name}.schema.json").read_bytes()


EXPORT = Export[str](
    name="data_schemas",
    subjects=lambda _catalog: SCHEMAS,
    subject_id=lambda name: name,
    path=lambda name: f"api/schemas/{name}.schema.json",
    content=content,
    public_only=True,
)
