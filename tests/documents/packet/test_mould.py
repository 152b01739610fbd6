"""Packets that are cast from a mould are the bytes that rendering each by itself gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import build
from documents.kits import whole_kit
from documents.packet.test_individual import CODE, ROLE, html_of
from documents.printed import KIT
from rolebook.documents.packet.individual import Individual
from rolebook.documents.packet.mould import mould

copies = st.builds(
    Individual,
    code=st.from_regex("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}", fullmatch=True),
    reply_to=st.sampled_from(["", "round@example.org"]),
    due=st.sampled_from(["", "2026-12-14"]),
    quarters=st.integers(4, 16),
    practice=st.booleans(),
    order=st.fixed_dictionaries(
        {},
        optional={
            "two-messages": st.permutations(["A", "B"]).map(tuple),
            "quick-checks": st.permutations(["q1", "q2", "q3"]).map(tuple),
        },
    ),
)


@settings(deadline=None, max_examples=40)
@given(copies)
def test_a_cast_packet_is_the_rendered_one(copy: Individual) -> None:
    assignment = build.assignment(build.as_kit(KIT), ROLE)

    assert mould(assignment, build.here(), copy).cast(copy) == html_of(copy)


@pytest.mark.parametrize("kept", [[0], [1], [2], [3], [0, 2], [2, 1], []])
def test_whatever_the_parts_of_a_kit_are(kept: list[int]) -> None:
    kit = whole_kit(parts=tuple(KIT.parts[part] for part in kept))
    copy = Individual(code=CODE, order={"two-messages": ("B", "A"), "quick-checks": ("q3", "q1", "q2")})
    assignment = build.assignment(build.as_kit(kit), ROLE)

    assert mould(assignment, build.here(), copy).cast(copy) == html_of(copy, kit)


def test_one_mould_serves_every_code_and_every_order() -> None:
    first = Individual(code=CODE, quarters=6)
    other = replace(first, code="0000-0000-0000-0000", order={"two-messages": ("B", "A")})

    assert mould(build.assignment(build.as_kit(KIT), ROLE), build.here(), first).cast(other) == html_of(other)
