"""Small view pieces that several documents print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link as printed: its words and its address."""

    text: str
    href: str
