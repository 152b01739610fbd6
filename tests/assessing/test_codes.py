"""Codes and orders from a secret: the same again, spread well, and nobody's but one's own."""

from __future__ import annotations

import base64
import hmac
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.assessing.codes import CROCKFORD, packet_code, shuffled

SECRET = bytes(range(16))
RFC_4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
LETTERS = ("A", "B", "C", "D", "E")
candidates = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1, max_size=30)


def test_a_code_is_four_groups_of_four_digits_that_nobody_misreads() -> None:
    digest = hmac.new(SECRET, b"code\0seed-task\0ann", "sha256").digest()
    usual = base64.b32encode(digest[:10]).decode().translate(str.maketrans(RFC_4648, CROCKFORD))

    assert packet_code(SECRET, "seed-task", "ann") == "3RZY-H35G-8841-216W"
    assert usual == "3RZYH35G8841216W"
    assert not set("ILOU") & set(CROCKFORD)
    assert len(CROCKFORD) == 32


@settings(deadline=None)
@given(candidates)
def test_codes_have_80_bits_and_come_out_the_same(candidate: str) -> None:
    code = packet_code(SECRET, "seed-task", candidate)

    assert re.fullmatch(f"[{CROCKFORD}]{{4}}(-[{CROCKFORD}]{{4}}){{3}}", code)
    assert packet_code(SECRET, "seed-task", candidate) == code


def test_every_bit_of_a_code_is_used() -> None:
    codes = [packet_code(SECRET, "seed-task", str(number)).replace("-", "") for number in range(2000)]

    assert len(set(codes)) == 2000
    assert all({code[place] for code in codes} == set(CROCKFORD) for place in range(16))


def test_kit_secret_and_candidate_each_change_the_code() -> None:
    codes = {
        packet_code(SECRET, "seed-task", "ann"),
        packet_code(SECRET, "seed-screen", "ann"),
        packet_code(SECRET, "seed-task", "ben"),
        packet_code(SECRET[::-1], "seed-task", "ann"),
    }

    assert len(codes) == 4


@settings(deadline=None)
@given(st.integers(0, 10**9), st.permutations(LETTERS))
def test_an_order_has_every_text_once_and_rests_on_no_order_given(number: int, given_in: list[str]) -> None:
    code = packet_code(SECRET, "seed-task", str(number))

    assert sorted(shuffled(SECRET, code, "outputs", given_in)) == list(LETTERS)
    assert shuffled(SECRET, code, "outputs", given_in) == shuffled(SECRET, code, "outputs", LETTERS)


def test_every_text_stands_at_every_place_about_as_often() -> None:
    orders = [shuffled(SECRET, packet_code(SECRET, "k", str(number)), "outputs", LETTERS) for number in range(5000)]

    for place in range(5):
        for letter in LETTERS:
            assert 870 < sum(order[place] == letter for order in orders) < 1130  # 1000, within 4.6 standard deviations


def test_the_parts_of_a_packet_are_shuffled_apart() -> None:
    codes = [packet_code(SECRET, "k", str(number)) for number in range(50)]

    assert any(shuffled(SECRET, code, "one", LETTERS) != shuffled(SECRET, code, "two", LETTERS) for code in codes)
