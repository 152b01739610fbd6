"""Papers that a role insists on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolebook.catalog.role import Credential, Role

GRAND = re.compile(
    r"\b(?:ph\.?\s?d|doctora\w+|(?:top|elite|leading)[- ]\w* ?universit\w+|ivy league|licen[cs]\w+|registration)\b",
    re.I,
)
"""A doctorate, a famous university, a licence."""


def hard_papers(role: Role) -> Iterator[tuple[int, Credential]]:
    """Papers of musts that no law asks for, with the position of their requirement."""
    for position, requirement in enumerate(role.requirements):
        paper = requirement.credential
        if requirement.level == "must" and paper is not None and paper.legal_basis is None:
            yield position, paper
