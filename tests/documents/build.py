"""Small typed subjects for document tests. Each function takes overrides of its struct's fields."""

from __future__ import annotations

from typing import Any

import msgspec

from documents.library import DOMAIN, TASK_TYPE, prose, replaced
from documents.roles import role, team_role
from rolebook.catalog.catalogs import Assignment, Exam, Practice
from rolebook.catalog.kit import (
    Accommodations,
    Assistance,
    Kit,
    KitPay,
    Next,
    OutputsFrom,
    TeamData,
    TeamKit,
)
from rolebook.catalog.library import (
    Company,
    Contact,
    DecisionTools,
    Payment,
    Privacy,
    TeamCompany,
)
from rolebook.documents.links import Here, Target
from rolebook.schema.audience import Audience

__all__ = [
    "as_kit",
    "assignment",
    "company",
    "exam",
    "here",
    "kit",
    "practice",
    "role",
    "team_company",
    "team_role",
]


def here(path: str = "x/y.html", audience: Audience = Audience.TEAM, **targets: Target) -> Here:
    """A place with the link keys `targets` (`:` written as `__`)."""
    return Here(path, audience, "2026-11-22", {key.replace("__", ":"): to for key, to in targets.items()})


def company(**changes: Any) -> Company:
    """An organisation that hires."""
    return replaced(Company(**_COMPANY), changes)


def team_company(**changes: Any) -> TeamCompany:
    """The same for the team."""
    return replaced(TeamCompany(**_COMPANY, public_repository=True, team_contact="team@example.org"), changes)


_COMPANY: dict[str, Any] = {
    "name": "Example Co-operative",
    "about": prose("We review."),
    "contact": "hiring@example.org",
    "accommodations": Contact(contact="access@example.org", note=prose("Ask.")),
    "privacy": Privacy(controller="The controller", contact="privacy@example.org", note=prose("privacy-note")),
    "decision_tools": DecisionTools(used=False, note=prose("No automated tool decides.")),
    "equal_opportunity": prose("Shown work."),
    "payment": Payment(note=prose("By bank transfer.")),
}


def kit(**changes: Any) -> TeamKit:
    """A kit without parts; `documents.kits` has ready ones."""
    return replaced(
        TeamKit(
            file="kits/notice/kit.yaml",
            id="notice",
            title="A notice",
            version="1.2.0",
            status="specimen",
            purpose="task",
            domain=DOMAIN,
            task_type=TASK_TYPE,
            outputs_from=OutputsFrom(model="stand-in", version="1", captured_on="2026-11-01", stand_in=True),
            pay=KitPay(hours_paid=2.5, within_days=5, whatever_the_result=True),
            parts=(),
            data=TeamData(status="synthetic", note=prose("Invented."), attested_by="editors"),
            assistance=Assistance(
                ai="not-allowed", always_allowed=("screen reader", "dictation"), how_we_check=prose("We ask.")
            ),
            accommodations=Accommodations(contact="access@example.org", note=prose("Ask for any change.")),
            next=Next(answer_within_days=7, note=prose("An interview follows.")),
            introduction=prose("Five summaries."),
        ),
        changes,
    )


def as_kit(of: TeamKit) -> Kit:
    """What a candidate's build knows of a kit."""
    data = {"status": of.data.status, "note": of.data.note}
    open_fields = {name: value for name, value in msgspec.to_builtins(of).items() if name in Kit.__struct_fields__}
    return msgspec.convert(open_fields | {"data": data}, Kit)


def assignment(of: Kit, role: Any = None) -> Assignment:
    """A kit to be given to a candidate."""
    return Assignment(kit=of, company=company(), role=role)


def exam(of: TeamKit, **changes: Any) -> Exam:
    """A kit as a reviewer meets it."""
    return replaced(Exam(kit=of, company=team_company()), changes)


def practice(of: TeamKit, key: Any, calibration: Any) -> Practice:
    """A practice kit with its answers."""
    return Practice(kit=as_kit(of), key=key, calibration=calibration)
