"""Alternatives, reviews, and what this dossier does not show."""

from __future__ import annotations

from rolebook.documents.dossier.parts import Case, Fact, Section, gap, to
from rolebook.documents.links import Here
from rolebook.documents.numbers import day
from rolebook.documents.prose import inline
from rolebook.documents.upkeep import place
from rolebook.language import N_
from rolebook.language import gettext as _


def alternatives(case: Case, here: Here) -> Section:
    """Other procedures that were considered."""
    known = case.role.validity.alternatives
    missing = gap(
        _("No alternatives are recorded."),
        _(
            "Say which other ways of selecting were considered, how valid they are and how they fall on groups, and "
            "why this one was taken, under `validity.alternatives`."
        ),
        place(case.role.file, ("validity",), here),
    )
    return Section(
        "alternatives",
        _("Alternatives that were considered"),
        _("Whether another procedure would do as well with less impact (3B)."),
        facts=(Fact(_("Considered"), inline(known)),) if known else (),
        gaps=() if known else (missing,),
    )


def reviews(case: Case, here: Here) -> Section:
    """When the role was read, and what changed since."""
    role = case.role
    overdue = role.review_by < here.today
    return Section(
        "reviews",
        _("Reviews and changes"),
        _("Whether all this is still true (5K)."),
        facts=(
            Fact(_("Last read"), day(role.reviewed)),
            Fact(_("To be read again by"), day(role.review_by)),
            Fact(_("Kept by"), role.owner),
            Fact(_("What changed"), to(here, f"role_changes:{role.id}", _("The log of changes"))),
        ),
        gaps=(
            gap(
                _("The review is overdue since {day}.").format(day=day(role.review_by)),
                _("Read the whole file with people who do the work, then set `reviewed` and `review_by`."),
                place(role.file, ("review_by",), here),
            ),
        )
        if overdue
        else (),
    )


def limits(case: Case, here: Here) -> Section:
    """What nobody should read into this."""
    targets = case.role.metrics.targets
    defaults = sum(target.basis == "default" for target in targets)
    notes = [
        _(
            "This page gathers what the files say. It is no validation report and no legal advice; check with counsel "
            "and with a selection specialist."
        ),
        _("No published study that we know of sets the scores of such a selection beside the work that followed."),
        _(
            "Errors in one output depend on each other, and five outputs are few: a total has a wide interval, which "
            "the score report prints."
        ),
        _(
            "{defaults} of {count} targets are the catalogue's own judgement, until a team has figures of its own."
        ).format(defaults=defaults, count=len(targets)),
    ]
    return Section(
        "limits",
        _("Limits"),
        _("What this does not show."),
        facts=(Fact(_("Why so"), to(here, "guide:evidence", _("Evidence and its limits"))),),
        notes=tuple(notes),
        whole=N_("stated"),
    )
