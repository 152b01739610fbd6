"""Which values of a catalogue are closed to whom, and where traces of them could be found."""

from __future__ import annotations

import base64
import gzip
import html
import io
import re
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pypdf

from mutations import TreePath
from rolebook import exports
from rolebook.assessing.packets import Round, copy_for, packet_bytes
from rolebook.catalog.candidates import Candidate
from rolebook.catalog.catalogs import Assignment, CandidateCatalog, PublicCatalog
from rolebook.catalog.files import catalog_files
from rolebook.catalog.kit import OPEN_STATUSES
from rolebook.catalog.published import published, sendable
from rolebook.checking import Place, check
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition, Rendered
from rolebook.schema import audience_at
from rolebook.schema.audience import Audience
from rolebook.source import parse_yaml

_FROM_THE_PROGRAM = frozenset({"rule", "rules", "fields", "field_index"})
"""Pages made from docstrings and schemas: half of all pages, and the same for every catalogue."""


def open_bytes(place: Place, *, every: bool = True) -> dict[str, bytes]:
    """Every byte that the generator makes for the public and for candidates, from what they may see alone.

    Without `every`, what comes from the program and not from a catalogue is left out: for tests that ask many times.
    """
    named = () if every else tuple(one.name for one in DOCUMENTS if one.name not in _FROM_THE_PROGRAM)
    public, candidates = check(place, Audience.PUBLIC), check(place, Audience.CANDIDATE)
    assert not public.report.errors, [finding.message for finding in public.report]
    assert isinstance(public.catalog, PublicCatalog)
    assert isinstance(candidates.catalog, CandidateCatalog)
    shown = published(public.catalog)
    where = exports.Site(place.today.isoformat(), "https://roles.example.org/")
    files = exports.targets(shown, where, exports.all_exports())
    site = Edition(shown, Audience.PUBLIC, DOCUMENTS, only=named, files=files).rendered()
    packets = Edition(sendable(candidates.catalog), Audience.CANDIDATE, DOCUMENTS, only=("packet",)).rendered()
    found = {f"public/{made.path}": _all_of(made).encode() for made in site}
    found |= {f"public/{file.path}": file.content for file in exports.exported(shown, where, exports.all_exports())}
    found |= {f"packets/{made.path}": made.html.encode() for made in packets}
    return found | dict(_individual(place, candidates.catalog))


def _all_of(made: Rendered) -> str:
    return "\n".join((made.title, made.description, *made.words, made.html))


def _individual(place: Place, catalog: CandidateCatalog) -> Iterator[tuple[str, bytes]]:
    """A candidate's own packet of every kit, with more time and in an order of its own."""
    asked = Round("", Path(), Path(), Path(), due="2026-12-14", practice=True)
    ann = Candidate(row=0, candidate="Ann", time_factor="1.5")
    practice = (Assignment(kit=one.kit, company=catalog.company) for one in catalog.practice)
    for assignment in (*catalog.assignments, *practice):
        copy = copy_for(asked, bytes(16), assignment.kit, ann)
        (packet,) = packet_bytes(assignment, [copy], place.today.isoformat())
        yield f"round/{assignment.kit.id}.html", packet


def closed_values(root: Path, audience: Audience) -> Iterator[tuple[str, TreePath]]:
    """File and path of every value, whole branches included, that is closed to `audience`."""
    for file in catalog_files(root, None, Audience.SECRET):
        if file.kind == "openings" or file.open_key:
            continue
        tree = tree_of((root / file.relative).read_text("utf-8"))
        shown = file.kind == "kit" and tree["status"] in OPEN_STATUSES
        limit = max(audience, Audience.CANDIDATE) if shown else audience
        for path in paths(tree):
            if audience_at(file.kind, path) > limit:
                yield file.relative, path


def tree_of(text: str) -> Any:
    """The tree of a YAML text, read as Rolebook reads it."""
    return parse_yaml(text, "a test").tree


def paths(tree: Any, here: TreePath = ()) -> Iterator[TreePath]:
    """Every path of a tree but the empty one."""
    members = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in members:
        yield (*here, step)
        yield from paths(value, (*here, step))


def encodings(token: str) -> dict[str, list[bytes]]:
    """The byte sequences that give `token` away, by the way it was written."""
    raw = token.encode()
    shifted = [base64.b64encode(b"\0" * shift + raw)[4 if shift else 0 : -4] for shift in range(3)]
    return {
        "raw": [raw],
        "html": [html.escape(token).encode()],
        "base64": [piece for piece in shifted if len(piece) > 12],
        "hex": [raw.hex().encode(), raw.hex().upper().encode()],
        "percent": [urllib.parse.quote(token).encode(), urllib.parse.quote_plus(token).encode()],
        "json": [token.encode("unicode_escape")],
    }


def contents(path: Path) -> Iterator[bytes]:
    """The bytes of a file, and of what is packed in it."""
    data = path.read_bytes()
    yield path.name.encode()
    yield data
    if data[:2] == b"\x1f\x8b":
        yield gzip.decompress(data)
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    if data[:4] == b"%PDF":
        yield from _of_pdf(data)


def _of_pdf(data: bytes) -> Iterator[bytes]:
    """The words of each page, the properties, and every stream unpacked."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    words = "\n".join(page.extract_text() for page in reader.pages)
    yield words.encode()
    yield " ".join(words.split()).encode()  # a token may stand across the end of a line
    yield repr(reader.metadata).encode()
    for stream in re.findall(rb"\bstream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        with suppress(zlib.error):
            yield zlib.decompress(stream)


def traces(folder: Path, token: str) -> list[str]:
    """Where below `folder` a token, in any encoding, can be found."""
    wanted = [(name, sequence) for name, sequences in encodings(token).items() for sequence in sequences]
    return [
        f"{path.relative_to(folder)} ({name})"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for data in contents(path)
        for name, sequence in wanted
        if sequence in data
    ]
