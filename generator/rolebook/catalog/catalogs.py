"""The whole catalogue, once per audience. A wider audience's type extends a narrower one's."""

from __future__ import annotations

from rolebook.catalog.base import Frozen
from rolebook.catalog.key import Calibration, Key
from rolebook.catalog.kit import Kit, KitCard, TeamKit
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
from rolebook.catalog.silencing import SilencedIn
from rolebook.catalog.upkeep import LibraryFile


class Practice(Frozen, frozen=True, kw_only=True):
    """The practice kit with its open key, for everybody."""

    kit: Kit
    key: Key
    calibration: Calibration


class OpenFile(Frozen, frozen=True, kw_only=True):
    """A file of open answers, and the status of the kit that it stands in."""

    name: str
    kit_status: str


class PublicCatalog(Frozen, frozen=True, kw_only=True):
    """What a public page may be made from.

    Attributes:
        today: ISO 8601 day of the build.
        unread: kinds of files of which at least one is not whole, and so not here. A rule that finds
            something missing must look here first: what is missing may stand in such a file.
        open_kits: practice kits and specimens, which are published, as a candidate sees them. The public's catalogue
            alone has them here: wider ones have every kit in their `assignments`.
    """

    today: str
    unread: frozenset[str]
    company: Company
    roles: tuple[Role, ...]
    kits: tuple[KitCard, ...]
    practice: tuple[Practice, ...]
    metrics: tuple[Metric, ...]
    criteria: tuple[Criterion, ...]
    domains: tuple[Domain, ...]
    task_types: tuple[TaskType, ...]
    open_files: tuple[OpenFile, ...]
    quality_plans: tuple[QualityPlan, ...]
    error_types: tuple[ErrorType, ...] = ()
    open_kits: tuple[Kit, ...] = ()


class Assignment(Frozen, frozen=True, kw_only=True):
    """A kit as one packet needs it: with the role that it belongs to (a practice kit has none)."""

    kit: Kit
    company: Company
    role: Role | None = None


class CandidateCatalog(PublicCatalog, frozen=True, kw_only=True):
    """What a candidate's packet may be made from."""

    assignments: tuple[Assignment, ...]


class Exam(Frozen, frozen=True, kw_only=True):
    """A kit with its key, its calibration answers and its role: what a reviewer works from."""

    kit: TeamKit
    company: TeamCompany
    role: TeamRole | None = None
    key: Key | None = None
    calibration: Calibration | None = None


class TeamCatalog(CandidateCatalog, frozen=True, kw_only=True):
    """Everything.

    Attributes:
        silenced: what files of the library silence.
        library: the files of the library that were read.
        left_behind: files of secret answers that stand in the open root while their kit is in the private one.
    """

    company: TeamCompany
    roles: tuple[TeamRole, ...]
    criteria: tuple[TeamCriterion, ...]
    quality_plans: tuple[TeamQualityPlan, ...]
    questions: tuple[Question, ...]
    exams: tuple[Exam, ...]
    silenced: tuple[SilencedIn, ...] = ()
    library: tuple[LibraryFile, ...] = ()
    left_behind: tuple[str, ...] = ()
