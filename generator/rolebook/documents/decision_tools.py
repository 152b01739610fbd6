"""What candidates are told of software that takes part in decisions about them."""

from __future__ import annotations

from rolebook.catalog.library import DecisionTools
from rolebook.documents.advert import NOTHING, Term, address, words
from rolebook.documents.numbers import counted


def tool_terms(tools: DecisionTools) -> tuple[Term, ...]:
    """Whether software takes part, and the facts that the company states about it."""
    notice = "" if tools.notice_days is None else f"{counted(tools.notice_days, 'working day')} before it is used"
    terms = (
        ("Software takes part", words("yes" if tools.used else "no")),
        ("What it is for", words(tools.purpose or "")),
        ("Which software", words(tools.tool or "")),
        ("What it looks at", words(tools.data or "")),
        ("You are told", words(notice)),
        ("Audit for bias", address(tools.audit) if tools.audit else NOTHING),
    )
    return tuple(Term(term, says) for term, says in terms if says)
