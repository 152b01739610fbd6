"""Depth and complexity of a role, compared."""

from __future__ import annotations

import msgspec

from rolebook.catalog.complexity import ComplexityFacts, complexity
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


def too_hard(role: Role) -> str:
    """The beginning of a sentence that says which piece of work sets a role's complexity, and by which facts."""
    work = next(work for work in role.work if complexity(work.complexity) == role.complexity)
    return f"`{work.id}` is of complexity C{role.complexity} ({_reason(work.complexity)})"


def _reason(facts: ComplexityFacts) -> str:
    """The facts that make a piece of work what it is: see `complexity`."""
    level = complexity(facts)
    if level > complexity(msgspec.structs.replace(facts, consequence="rework")):
        return f"`consequence: harm` and `checkable: {facts.checkable}`"
    if level > complexity(msgspec.structs.replace(facts, steps="few")):
        return f"`knowledge: {facts.knowledge}` and `steps: several`"
    return f"`knowledge: {facts.knowledge}`"
