"""What candidates are told of software that takes part in decisions about them."""

from __future__ import annotations

from rolebook.catalog.library import DecisionTools
from rolebook.documents.advert import NOTHING, Term, address, words
from rolebook.documents.numbers import counted
from rolebook.language import gettext as _


def tool_terms(tools: DecisionTools) -> tuple[Term, ...]:
    """Whether software takes part, and the facts that the company states about it."""
    days = "" if tools.notice_days is None else counted(tools.notice_days, "working day", "working days")
    notice = _("{days} before it is used").format(days=days) if days else ""
    terms = (
        (_("Software takes part"), words(_("yes") if tools.used else _("no"))),
        (_("What it is for"), words(tools.purpose or "")),
        (_("Which software"), words(tools.tool or "")),
        (_("What it looks at"), words(tools.data or "")),
        (_("You are told"), words(notice)),
        (_("Audit for bias"), address(tools.audit) if tools.audit else NOTHING),
    )
    return tuple(Term(term, says) for term, says in terms if says)
