"""What a packet saves tells nothing of its order, its times or its day: only the code is its own."""

from __future__ import annotations

import pytest

from documents.packet.conftest import OpenForm
from documents.packet.forms import CODE, packet, response, text_of
from rolebook.documents.packet.individual import Individual

pytestmark = pytest.mark.browser

OTHER = "0000-1111-2222-3333"
COPIES = (
    Individual(code=OTHER, order={"two-messages": ("B", "A"), "quick-checks": ("q3", "q1", "q2")}),
    Individual(code=OTHER, quarters=6, due="2026-12-14", reply_to="round@example.org"),
    Individual(code=OTHER, quarters=16, practice=True),
)


def answered(a_form: OpenForm, copy: Individual) -> str:
    """The file that a packet saves after some of it was loaded and some was answered by hand, top down."""
    form = a_form(packet(copy))
    form.load(text_of(response()))
    for item in form.page.locator("[data-room=item]").all():
        item.get_by_label("right", exact=True).check()
    saved = form.saved()
    assert form.quiet()
    return saved


@pytest.mark.parametrize("copy", COPIES, ids=["shuffled", "extended", "practice"])
def test_the_same_answers_make_files_that_differ_in_the_code_alone(a_form: OpenForm, copy: Individual) -> None:
    usual, other = answered(a_form, Individual(code=CODE)), answered(a_form, copy)

    assert CODE in usual
    assert usual.replace(CODE, OTHER) == other
