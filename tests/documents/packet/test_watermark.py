"""A practice copy is marked on every screen and every page, and stays readable."""

from __future__ import annotations

import pytest

from documents.packet.conftest import OpenForm
from documents.packet.forms import CODE, packet
from obstacles import found_everywhere
from rolebook.documents.packet.individual import Individual

pytestmark = pytest.mark.browser


def test_nothing_stands_in_the_way_below_the_watermark(a_form: OpenForm) -> None:
    form = a_form(packet(Individual(code=CODE, practice=True, due="2026-12-14")))

    assert found_everywhere(form.page) == []
    assert form.quiet()
