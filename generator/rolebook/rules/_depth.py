"""Depth and complexity of a role, compared."""

from __future__ import annotations

from rolebook.catalog.role import Role

EVERYDAY = 1
"""C1 and below: work that most adults can do with a guideline."""
PROFESSIONAL = 3
"""C3 and above: incomplete facts, and omissions that matter."""


def excessive(role: Role) -> bool:
    """Whether the depth is beyond what any key could justify. What leans on the depth waits until it is mended."""
    if role.complexity <= EVERYDAY:
        return role.domain.depth > EVERYDAY
    return role.domain.depth >= role.complexity + 2
