"""What a person must show, where each thing is assessed, and papers, which come last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from rolebook.catalog.role import Evidence, Requirement, Role, Stage
from rolebook.documents.links import Here
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.documents.words import STAGES, inside
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class ShownView:
    """Where a requirement is shown: by a criterion (without one, in the interview itself), in which steps."""

    criterion: Link | None
    steps: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RequirementView:
    """One requirement that needs no paper."""

    text: Markup
    tasks: tuple[Link, ...]
    shown: tuple[ShownView, ...]


@dataclass(frozen=True, slots=True)
class CredentialView:
    """A paper, what counts as much, or the law that asks for it."""

    must: bool
    name: str
    text: Markup
    instead: Markup | None
    law: Markup | None
    tasks: tuple[Link, ...]


def requirements(role: Role, level: Literal["must", "nice"], here: Here) -> tuple[RequirementView, ...]:
    """What has to be shown at one level, without what names a paper."""
    return tuple(
        RequirementView(prose(needed.text), _tasks(needed, role), tuple(_shown(needed, role, here)))
        for needed in role.requirements
        if needed.level == level and needed.credential is None
    )


def credentials(role: Role) -> Iterator[CredentialView]:
    """Papers that are asked for or welcome."""
    for needed in role.requirements:
        paper = needed.credential
        if paper is not None:
            yield CredentialView(
                must=needed.level == "must",
                name=paper.name,
                text=prose(needed.text),
                instead=prose(paper.alternative) if paper.alternative else None,
                law=prose(paper.legal_basis) if paper.legal_basis else None,
                tasks=_tasks(needed, role),
            )


def step_link(number: int, stage: Stage) -> Link:
    """A step of the process, by its number from 1: `step 2 (paid task)`."""
    return Link(
        _("step\N{NO-BREAK SPACE}{number} ({kind})").format(number=number, kind=inside(STAGES[stage.kind])),
        f"#step-{number}",
    )


def _tasks(needed: Requirement, role: Role) -> tuple[Link, ...]:
    return tuple(
        Link(_("task\N{NO-BREAK SPACE}{number}").format(number=number), f"#task-{number}")
        for number, work in enumerate(role.work, 1)
        if work.id in needed.work
    )


def _shown(needed: Requirement, role: Role, here: Here) -> Iterator[ShownView]:
    """Criteria one by one; questions together, since they are asked in the same interview."""
    criteria = {line.criterion.id for line in role.rubric.criteria}
    asked = False
    for evidence in needed.shown_by:
        if evidence.id in criteria:
            link = Link(evidence.name, here.link(f"criterion:{evidence.id}"))
            yield ShownView(link, _steps(evidence, role))
        elif not asked:
            asked = True
            yield ShownView(None, _steps(evidence, role))


def _steps(evidence: Evidence, role: Role) -> tuple[Link, ...]:
    return tuple(
        step_link(number, stage) for number, stage in enumerate(role.process, 1) if stage.id in evidence.stages
    )
