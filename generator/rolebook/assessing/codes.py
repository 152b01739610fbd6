"""Codes and orders of display from a secret: without it they look random, with it they come out the same again.

All of it is HMAC-SHA256 (RFC 2104). A code depends on the kit and on one cell of the list, so a row that is added
later changes nobody else's.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from hashlib import sha256

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits of base 32 without I, L, O and U, which are misread or misheard (Douglas Crockford, Base 32)."""

_DIGITS, _GROUP = 16, 4
_BITS = 5 * _DIGITS
"""80 bits: among a million packets, two share a code with a probability of less than one in a trillion."""


def packet_code(secret: bytes, kit: str, candidate: str) -> str:
    """The code of a candidate's packet, such as `K7QM-2F9D-XW3T-8HBN`: 80 bits."""
    number = int.from_bytes(_digest(secret, "code", kit, candidate)[: _BITS // 8], "big")
    digits = "".join(CROCKFORD[number >> 5 * place & 31] for place in reversed(range(_DIGITS)))
    return "-".join(digits[start : start + _GROUP] for start in range(0, _DIGITS, _GROUP))


def shuffled(secret: bytes, code: str, part: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The ids of a part's texts in the order in which the packet with this code shows them."""
    return tuple(sorted(texts, key=lambda text: _digest(secret, "order", code, part, text)))


def _digest(secret: bytes, *parts: str) -> bytes:
    # No part can hold the separator: files with a NUL are refused when they are read.
    return hmac.new(secret, "\0".join(parts).encode(), sha256).digest()
