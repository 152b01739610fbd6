"""From linked plain trees to the typed catalogue of one audience."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from rolebook.catalog.base import Frozen
from rolebook.catalog.catalogs import Assignment, CandidateCatalog, Exam, OpenFile, Practice, PublicCatalog, TeamCatalog
from rolebook.catalog.files import LIBRARY, PRIVATE_PREFIX
from rolebook.catalog.key import Calibration, Key
from rolebook.catalog.kit import OPEN_STATUSES, Kit, KitCard, TeamKit
from rolebook.catalog.library import (
    Company,
    Criterion,
    Domain,
    ErrorType,
    Metric,
    QualityPlan,
    Question,
    TaskType,
    TeamCompany,
    TeamCriterion,
    TeamQualityPlan,
)
from rolebook.catalog.role import Role, TeamRole
from rolebook.catalog.shapes import card, pick
from rolebook.catalog.shelf import Shelf
from rolebook.catalog.silencing import Silenced, SilencedIn
from rolebook.catalog.upkeep import LibraryFile, Upkeep
from rolebook.schema.audience import Audience

R = TypeVar("R", bound=Role)
K = TypeVar("K", Key, Calibration)


def public_catalog(shelf: Shelf, today: str, *, texts: bool = True) -> PublicCatalog | None:
    """The public's catalogue, with the texts of open kits or without; None without company facts."""
    company = shelf.company(Company)
    if company is None:
        return None
    return PublicCatalog(
        today=today,
        unread=shelf.unread,
        company=company,
        roles=shelf.files("role", Role),
        kits=_cards(shelf),
        practice=_practice(shelf),
        open_kits=_open_kits(shelf) if texts else (),
        criteria=shelf.members("criteria", "criteria", Criterion),
        quality_plans=shelf.members("quality-plans", "plans", QualityPlan),
        **_open_library(shelf),
    )


def candidate_catalog(shelf: Shelf, today: str) -> CandidateCatalog | None:
    """The candidates' catalogue: the public's, and kits in full."""
    public = public_catalog(shelf, today, texts=False)
    if public is None:
        return None
    assignments = _assignments(shelf.files("kit", Kit), public.roles, public.company)
    return CandidateCatalog(**_fields(public), assignments=assignments)


def team_catalog(shelf: Shelf, today: str) -> TeamCatalog | None:
    """Everything."""
    company = shelf.company(TeamCompany)
    if company is None:
        return None
    kits = shelf.files("kit", TeamKit)
    roles = shelf.files("role", TeamRole)
    return TeamCatalog(
        today=today,
        unread=shelf.unread,
        company=company,
        roles=roles,
        kits=_cards(shelf),
        practice=_practice(shelf),
        criteria=shelf.members("criteria", "criteria", TeamCriterion),
        quality_plans=shelf.members("quality-plans", "plans", TeamQualityPlan),
        questions=shelf.members("questions", "questions", Question),
        assignments=_assignments(kits, roles, company),
        exams=_exams(kits, roles, company, shelf),
        silenced=_silenced(shelf),
        library=_library_files(shelf),
        left_behind=_left_behind(shelf),
        **_open_library(shelf),
    )


def _open_library(shelf: Shelf) -> dict[str, Any]:
    return {
        "metrics": shelf.members("metrics", "metrics", Metric),
        "domains": shelf.members("domains", "domains", Domain),
        "task_types": shelf.members("domains", "task_types", TaskType),
        "error_types": shelf.members("error-types", "error_types", ErrorType),
        "open_files": _open_files(shelf),
    }


def _cards(shelf: Shelf) -> tuple[KitCard, ...]:
    return tuple(msgspec.convert(card(tree), KitCard) for tree in shelf.trees("kit"))


def _practice(shelf: Shelf) -> tuple[Practice, ...]:
    keys, calibrations = _open_answers(shelf, "key", Key), _open_answers(shelf, "calibration", Calibration)
    kits = [msgspec.convert(_as_kit(tree), Kit) for tree in shelf.trees("kit") if tree["status"] == "practice"]
    return tuple(
        Practice(kit=kit, key=keys[kit.id], calibration=calibrations[kit.id])
        for kit in kits
        if kit.id in keys and kit.id in calibrations
    )


def _open_kits(shelf: Shelf) -> tuple[Kit, ...]:
    return tuple(msgspec.convert(tree, Kit) for tree in shelf.trees("kit") if tree["status"] in OPEN_STATUSES)


def _open_files(shelf: Shelf) -> tuple[OpenFile, ...]:
    status = {tree["id"]: tree["status"] for tree in shelf.trees("kit")}
    answers = (*shelf.loaded("key"), *shelf.loaded("calibration"))
    return tuple(
        OpenFile(name=loaded.file.name, kit_status=status[loaded.file.stem])
        for loaded in answers
        if loaded.file.open_key and loaded.file.stem in status
    )


def _silenced(shelf: Shelf) -> tuple[SilencedIn, ...]:
    found = (loaded for kind in LIBRARY for loaded in shelf.loaded(kind))
    return tuple(
        SilencedIn(file=loaded.file.name, silenced=msgspec.convert(loaded.tree["silenced"], tuple[Silenced, ...]))
        for loaded in found
        if "silenced" in loaded.tree
    )


def _library_files(shelf: Shelf) -> tuple[LibraryFile, ...]:
    return tuple(
        LibraryFile(file=loaded.file.name, kind=kind, upkeep=msgspec.convert(loaded.tree.get("upkeep"), Upkeep | None))
        for kind in LIBRARY
        for loaded in shelf.loaded(kind)
    )


def _left_behind(shelf: Shelf) -> tuple[str, ...]:
    moved = {kit.file.stem for kit in shelf.loaded("kit") if kit.file.name.startswith(PRIVATE_PREFIX)}
    answers = (loaded.file for loaded in (*shelf.loaded("key"), *shelf.loaded("calibration")))
    secret = (file for file in answers if not file.open_key and not file.name.startswith(PRIVATE_PREFIX))
    return tuple(file.name for file in secret if file.stem in moved)


def _as_kit(tree: Any) -> Any:
    return pick(tree, Kit) | {"data": {key: value for key, value in tree["data"].items() if key != "attested_by"}}


def _assignments(kits: Iterable[Kit], roles: Sequence[Role], company: Company) -> tuple[Assignment, ...]:
    owners = _owners(roles)
    return tuple(
        Assignment(kit=kit, company=company, role=owners.get(kit.id)) for kit in kits if kit.status != "practice"
    )


def _exams(kits: Iterable[TeamKit], roles: Sequence[TeamRole], company: TeamCompany, shelf: Shelf) -> tuple[Exam, ...]:
    owners = _owners(roles)
    keys, calibrations = _by_kit(shelf.files("key", Key)), _by_kit(shelf.files("calibration", Calibration))
    return tuple(
        Exam(
            kit=kit,
            company=company,
            role=owners.get(kit.id),
            key=keys.get(kit.id),
            calibration=calibrations.get(kit.id),
        )
        for kit in kits
    )


def _owners(roles: Sequence[R]) -> Mapping[str, R]:
    """Kit id to the role that uses it; a kit that several use is nobody's (a rule reports that)."""
    owners: dict[str, list[R]] = {}
    for role in roles:
        for stage in role.process:
            if stage.exercise is not None:
                owners.setdefault(stage.exercise.kit, []).append(role)
    return {kit: roles[0] for kit, roles in owners.items() if len(roles) == 1}


def _open_answers(shelf: Shelf, kind: str, shape: type[K]) -> dict[str, K]:
    """Answers that their file's name opens, by kit: what is for everybody holds no others in the team's site either."""
    return _by_kit(msgspec.convert(loaded.tree, shape) for loaded in shelf.loaded(kind) if loaded.file.open_key)


def _by_kit(files: Iterable[K]) -> dict[str, K]:
    return {file.kit: file for file in files}


def _fields(struct: Frozen) -> dict[str, Any]:
    return {name: getattr(struct, name) for name in struct.__struct_fields__}


CATALOGS: Mapping[Audience, Callable[[Shelf, str], PublicCatalog | None]] = {
    Audience.PUBLIC: public_catalog,
    Audience.CANDIDATE: candidate_catalog,
    Audience.TEAM: team_catalog,
    Audience.SECRET: team_catalog,
}
