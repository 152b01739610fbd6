"""Roles that use something of the library: each by name while they are few, counted by family once they are many.

A list of all of them would grow with the catalogue, on every page that holds one, and nobody reads a thousand rows to
learn that most roles use a criterion. The list of roles is made for that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from rolebook.catalog.role import Role
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted
from rolebook.documents.shared import Link
from rolebook.documents.words import FAMILIES

FEW = 60
"""Up to so many, each is named."""


@dataclass(frozen=True, slots=True)
class ManyView:
    """How many roles, and how many of each family, with the place in the list of roles that shows these."""

    count: str
    families: tuple[Link, ...]


def are_many(roles: Collection[Role]) -> bool:
    """Whether `roles` are too many to be named."""
    return len(roles) > FEW


def many(roles: Collection[Role], here: Here) -> ManyView | None:
    """`roles` counted by family; None while they are few enough to be named."""
    if not are_many(roles):
        return None
    members = Counter(role.family for role in roles)
    catalogue = here.link("catalogue")
    return ManyView(
        count=counted(len(roles), "role", "roles"),
        families=tuple(
            Link(f"{family.name} ({members[family.code]:,})", f"{catalogue}?family={family.code}")
            for family in FAMILIES.values()
            if members[family.code]
        ),
    )
