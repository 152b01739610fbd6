"""What makes one candidate's packet their own: a code, a day, an address, a time factor, an order of display.

Nothing of it changes a text, an address or the kit's fingerprint, and nothing of it but the code may reach a response.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol, TypeVar

STANDARD = 4
"""A time factor of 1, in quarters."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Named)


@dataclass(frozen=True, slots=True)
class Individual:
    """One copy of a packet.

    Attributes:
        code: the packet's random code; empty on a copy for nobody in particular.
        reply_to: where the answer goes; empty for the organisation's address.
        due: the ISO 8601 day by which it goes there; empty when the message around the packet says it.
        quarters: the time factor in quarters, so that it stays exact: 4 is standard time, 6 is time and a half.
        practice: a copy on which nothing rests, marked as that on every page and screen.
        order: for each part, the ids of its outputs or items as they are shown; others stay as the kit has them.
    """

    code: str = ""
    reply_to: str = ""
    due: str = ""
    quarters: int = STANDARD
    practice: bool = False
    order: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def extended(self) -> bool:
        """Whether more time than usual was arranged."""
        return self.quarters > STANDARD

    def minutes(self, usual: int) -> int:
        """Working time in whole minutes, rounded up: a fraction of a minute is the candidate's."""
        return -(-usual * self.quarters // STANDARD)

    def hours(self, usual: float) -> float:
        """Paid hours: extended time is paid, too."""
        return usual * self.quarters / STANDARD

    def arranged(self, part: str, texts: tuple[T, ...]) -> tuple[T, ...]:
        """The outputs or items of a part in the order in which this copy shows them."""
        by_id = {text.id: text for text in texts}
        return tuple(by_id[name] for name in self.arranged_ids(part, tuple(by_id)))

    def arranged_ids(self, part: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The same of ids alone."""
        places = {name: place for place, name in enumerate(self.order.get(part, ()))}
        return tuple(sorted(ids, key=lambda name: places.get(name, len(places))))


GENERIC = Individual()
"""The copy for nobody in particular: standard time, the kit's own order, no code."""
