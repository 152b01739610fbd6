"""Packets of the real catalogue are light enough to send by mail."""

from __future__ import annotations

import re
from pathlib import Path

from documents import build
from documents.packet.forms import declaring, packet
from rolebook import assets
from rolebook.catalog import assemble, catalog_files, read
from rolebook.catalog.catalogs import CandidateCatalog
from rolebook.documents.packet.view import DOCUMENT
from rolebook.documents.render import render
from rolebook.schema.audience import Audience

ROOT = Path(__file__).parents[3]
LIMIT = 200_000
CLASS = re.compile(r"\brb-[a-z-]*[a-z]")


def test_every_packet_stays_within_200_kb() -> None:
    reading = read(catalog_files(ROOT, None, Audience.CANDIDATE), Audience.CANDIDATE)
    catalog = assemble(reading.loaded, Audience.CANDIDATE, "2026-11-22").catalog
    assert isinstance(catalog, CandidateCatalog)
    sizes = {
        DOCUMENT.subject_id(subject): len(render("packet", DOCUMENT.view(subject, build.here())).encode())
        for subject in DOCUMENT.subjects(catalog)
    }

    assert sizes
    assert {kit: size for kit, size in sizes.items() if size > LIMIT} == {}


def test_a_packet_carries_the_styles_of_all_that_it_shows() -> None:
    used = set(CLASS.findall(re.sub("<style>.*?</style>", "", packet(kit=declaring()), flags=re.DOTALL)))
    everything, carried = (set(CLASS.findall(assets.css(name))) for name in ("document", "packet"))

    assert carried < everything
    assert used & everything <= carried
