"""Every name that something may refer to, and the plain tree that stands behind it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Tree = dict[str, Any]

LISTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "metrics": (("metrics", "metric"),),
    "criteria": (("criteria", "criterion"),),
    "domains": (("domains", "domain"), ("task_types", "task-type")),
    "error-types": (("error_types", "error-type"), ("families", "error-family")),
    "questions": (("questions", "question"),),
    "quality-plans": (("plans", "quality-plan"),),
}
"""Per kind of library file: its lists, and what a reference to their members is called (`x-ref`)."""


@dataclass(slots=True)
class Index:
    """Names by kind of reference.

    Attributes:
        members: `{"metric": {id: tree}}`.
        uncertain: kinds of reference whose file could not be read whole; a name that is missing
            there is not a second finding.
    """

    members: dict[str, dict[str, Tree]] = field(default_factory=dict)
    uncertain: set[str] = field(default_factory=set)

    def add(self, ref: str, name: str, tree: Tree) -> bool:
        """Make `name` known; False when it already was."""
        known = self.members.setdefault(ref, {})
        if name in known:
            return False
        known[name] = tree
        return True

    def get(self, ref: str, name: str) -> Tree | None:
        """What stands behind a name."""
        return self.members.get(ref, {}).get(name)

    def names(self, ref: str) -> Sequence[str]:
        """Every known name, in the order of its file."""
        return tuple(self.members.get(ref, {}))


def near_miss(name: str, known: Sequence[str]) -> str | None:
    """The known name that was probably meant, or None."""
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return close[0] if close else None
