"""What the laws of some places ask a posting to say, as of late 2026; no advice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rolebook.catalog.library import DecisionTools
from rolebook.catalog.opening import Opening

AS_OF = "2026-11-01"
"""The day (ISO 8601) on which what stands here was last held against its sources."""

BENEFITS: Mapping[str, str] = MappingProxyType({"US-CO": "Colorado", "US-WA": "Washington", "US-NJ": "New Jersey"})
"""Where a posting for employees says its benefits and its other compensation."""

ONTARIO = "CA-ON"
ONTARIO_MONTHS = 36
"""How long Ontario wants postings and applications to be kept."""

NEW_YORK = "US-NY"
NEW_YORK_DAYS = 10
"""Working days between the notice and the use of a tool (NYC Local Law 144)."""

_EU = re.findall("..", "ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISK")
"""Members as of 2026."""

SOFTWARE: Mapping[str, str] = MappingProxyType(
    {
        NEW_YORK: "New York City",
        "US-IL": "Illinois",
        "US-CO": "Colorado",
        ONTARIO: "Ontario",
        **dict.fromkeys(_EU, "the European Union"),
    }
)
"""Where a law says something about software that takes part in hiring."""


def places(opening: Opening, of: Mapping[str, str]) -> tuple[str, ...]:
    """Names of the places of `of` in which the position may be filled, each once."""
    return tuple(dict.fromkeys(name for code, name in of.items() if opening.may_be_in(code)))


def untold(tools: DecisionTools, new_york: bool) -> Iterator[str]:
    """What candidates are not told of the software: fields of `decision_tools` that are missing."""
    for name in ("purpose", "tool", "data", "alternative"):
        if getattr(tools, name) is None:
            yield name
    if new_york and (tools.notice_days is None or tools.notice_days < NEW_YORK_DAYS):
        yield "notice_days"
    if new_york and tools.audit is None:
        yield "audit"
