"""What the page of interview questions prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.library import Question
from rolebook.documents.contract import Document
from rolebook.documents.interviewing import QuestionView, question_view
from rolebook.documents.links import Anchor, Here
from rolebook.documents.shared import Link
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Entry:
    """A question, the domain that it belongs to, and the roles that ask it."""

    question: QuestionView
    domain: Link | None
    asked_for: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """The whole page."""

    entries: tuple[Entry, ...]


def view(catalog: TeamCatalog, here: Here) -> QuestionsView:
    """Every question, in the library's order."""
    return QuestionsView(tuple(_entry(question, catalog, here) for question in catalog.questions))


def _entry(question: Question, catalog: TeamCatalog, here: Here) -> Entry:
    names = {domain.id: domain.name for domain in catalog.domains}
    domain = question.domain
    return Entry(
        question=question_view(question),
        domain=Link(names.get(domain, domain), here.link(f"domain:{domain}")) if domain else None,
        asked_for=tuple(_asked_for(question, catalog, here)),
    )


def _asked_for(question: Question, catalog: TeamCatalog, here: Here) -> Iterator[Link]:
    for role in catalog.roles:
        if any(asked.id == question.id for stage in role.process for asked in stage.questions):
            yield Link(role.title, here.link(f"interview_guide:{role.id}"))


DOCUMENT = Document[TeamCatalog](
    name="questions",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "library/questions.html",
    title=lambda _catalog: _("Interview questions"),
    description=lambda _catalog: _("Structured interview questions with probes and five anchors each. Team only."),
    view=view,
    anchors=lambda catalog: [Anchor(f"question:{question.id}", question.id) for question in catalog.questions],
    search="all",
    paper=N_("Library"),
)
