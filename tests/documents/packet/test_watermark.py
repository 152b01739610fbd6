"""A practice copy is marked on every screen and every page, and stays readable."""

from __future__ import annotations

import pytest

from documents.packet.conftest import OpenForm
from documents.packet.forms import CODE, packet
from rolebook.documents.packet.individual import Individual

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing_below_the_watermark(a_form: OpenForm, width: int, scheme: str) -> None:
    form = a_form(packet(Individual(code=CODE, practice=True, due="2026-12-14")), width=width, scheme=scheme)

    assert form.violations() == []
    assert form.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert form.quiet()
