"""Similar roles, as the page of a role names them."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.documents.job_description.subject import Posting
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, money_range
from rolebook.documents.shared import Link
from rolebook.documents.similar import MOST_COMPARED, why
from rolebook.documents.words import PAY_UNITS
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class NearView:
    """A similar role: why it is similar, its pay and its open positions."""

    role: Link
    why: str
    pay: str
    open: str


def similar(posting: Posting, here: Here) -> tuple[NearView, ...]:
    """The roles most like this one; none for a retired role."""
    role = posting.role
    return tuple(
        NearView(
            role=Link(other.title, here.link(f"job_description:{other.id}")),
            why=why(role, other),
            pay=PAY_UNITS["hour"].format(amount=money_range(other.pay.min, other.pay.max, other.pay.currency)),
            open=_open(Posting(other, posting.company), here.today),
        )
        for other in posting.similar
    )


def comparison(posting: Posting, here: Here) -> Link | None:
    """The role beside the roles most like it; None when there are none."""
    near = [other.id for other in posting.similar][: MOST_COMPARED - 1]
    if not near:
        return None
    roles = counted(len(near), "similar role", "similar roles")
    words = _("Compare it with {roles} side by side").format(roles=roles)
    return Link(words, f"{here.link('compare')}?roles={','.join((posting.role.id, *near))}")


def _open(posting: Posting, today: str) -> str:
    positions = sum(opening.positions for opening in posting.openings(today))
    return counted(positions, "open position", "open positions") if positions else ""
