"""The kit that a round is about: whether it may be given to candidates, and the role that it belongs to."""

from __future__ import annotations

from rolebook.catalog import catalog_files
from rolebook.catalog.catalogs import Assignment, CandidateCatalog
from rolebook.catalog.files import PRIVATE_PREFIX
from rolebook.catalog.index import near_miss
from rolebook.checking import Checked, Place, check
from rolebook.errors import CommandError
from rolebook.schema.audience import Audience


def chosen_kit(place: Place, kit: str, practice: bool) -> tuple[Checked, Assignment | None]:
    """What a candidate may see of the kit `kit`; None with findings that are errors.

    No secret file is opened.

    Raises:
        CommandError: there is no such kit, or its status does not go with `practice`.
    """
    files = catalog_files(place.root, place.private, Audience.CANDIDATE)
    known = {file.stem for file in files if file.kind == "kit"}
    if kit not in known:
        raise CommandError(_no_such_kit(place, kit, sorted(known)))
    checked = check(place, Audience.CANDIDATE, [f"{prefix}kits/{kit}/" for prefix in ("", PRIVATE_PREFIX)])
    if checked.report.errors or not isinstance(checked.catalog, CandidateCatalog):
        return checked, None
    assignment = _assignment(checked.catalog, kit)
    if reason := _refused(assignment, practice):
        raise CommandError(reason)
    return checked, assignment


def _assignment(catalog: CandidateCatalog, kit: str) -> Assignment:
    practice = (Assignment(kit=one.kit, company=catalog.company) for one in catalog.practice)
    return next(found for found in (*catalog.assignments, *practice) if found.kit.id == kit)


def _no_such_kit(place: Place, kit: str, known: list[str]) -> str:
    meant = near_miss(kit, known)
    hint = f" Did you mean {meant}?" if meant else ""
    private = "" if place.private else " A live kit needs --private DIR, the folder that it stands in."
    return f"There is no kit {kit} in this catalogue.{hint}{private}"


def _refused(assignment: Assignment, practice: bool) -> str | None:
    kit, role = assignment.kit, assignment.role
    if kit.status == "draft":
        # The two experts who make its key answer a draft, each in a copy that says so.
        return None if practice else f"{kit.id} is a draft, so no candidate can be given it; finish it first."
    if kit.status == "retired":
        return f"{kit.id} is retired, so nobody is given it any more."
    if kit.status == "live":
        if practice:
            return f"{kit.id} is live, and a practice copy would give its questions away; leave out --practice."
        if role is not None and role.status == "draft":
            return f"{kit.id} belongs to the role {role.id}, which is a draft; nobody can apply for it yet."
        return None
    if practice:
        return None
    what = "is the practice kit" if kit.status == "practice" else "is a specimen: it is published"
    return f"{kit.id} {what}, so no decision may rest on it; add --practice for copies that are marked as that."
