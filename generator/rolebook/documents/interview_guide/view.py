"""What an interview guide prints."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.hashes import rubric_pin
from rolebook.catalog.role import Exercise
from rolebook.documents.contract import Document
from rolebook.documents.hiring import Hiring, depth_name, hirings
from rolebook.documents.interview_guide.rule import Clause, Example, clauses, example
from rolebook.documents.interviewing import QuestionView, question_view
from rolebook.documents.links import Here
from rolebook.documents.numbers import duration
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link, mail
from rolebook.language import N_, spoken
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Own:
    """What the candidate's own review is: the exercise that they sent before, and the documents about it."""

    task: str
    documents: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class InterviewGuideView:
    """The whole guide."""

    lang: str
    audience: str
    title: str
    banner: str
    role: str
    job: str | None
    time: str
    question_time: str
    interviewers: int
    weight: str
    rubric: str
    depth: str
    answer_within_days: int
    questions: tuple[QuestionView, ...]
    own: Own | None
    material: bool
    accommodations: Link
    accommodations_note: Markup
    review: Link
    review_days: int
    rule: tuple[Clause, ...]
    example: Example


def view(hiring: Hiring, here: Here) -> InterviewGuideView:
    """The guide to a role's interview; several interview stages are one guide, in order."""
    role, company = hiring.role, hiring.company
    return InterviewGuideView(
        lang=spoken().tag,
        audience="team",
        title=title(hiring),
        banner=_("Team only · do not forward · questions and anchors are not shown to candidates"),
        role=role.title,
        job=here.link_if_open(f"job_description:{role.id}"),
        time=duration(sum(stage.minutes for stage in hiring.interviews)),
        question_time=duration(sum(question.minutes for question in hiring.questions)),
        interviewers=role.decision.raters,
        weight=_weight(hiring),
        rubric=rubric_pin(role),
        depth=depth_name(role.domain.area, role.domain.depth),
        answer_within_days=hiring.interviews[-1].answer_within_days,
        questions=tuple(question_view(question) for question in hiring.questions),
        own=_own(hiring, here),
        material=any(question.kind in ("domain", "situational") for question in hiring.questions),
        accommodations=mail(company.accommodations.contact),
        accommodations_note=prose(company.accommodations.note),
        review=mail(role.decision.review.contact),
        review_days=role.decision.review.within_days,
        rule=clauses(hiring),
        example=example(hiring),
    )


def title(hiring: Hiring) -> str:
    """The document's title."""
    named = _("interview guide")
    return f"{hiring.role.title} · {named}"


def _weight(hiring: Hiring) -> str:
    counted = sum(hiring.role.decision.stages.get(stage.id, 0) for stage in hiring.interviews)
    return _("{weight} % of the final total").format(weight=counted) if counted else _("none in the final total")


def _own(hiring: Hiring, here: Here) -> Own | None:
    """The last exercise before the interview, which the candidate defends; None when nobody asks about it."""
    if not any(question.kind == "defence" for question in hiring.questions):
        return None
    before: list[Exercise] = []
    for stage in hiring.role.process:
        if stage.kind == "structured-interview":
            break
        if stage.exercise:
            before.append(stage.exercise)
    if not before:
        return None
    kit = before[-1].kit
    found = ((_("Packet"), f"packet:{kit}"), (_("Reviewer's guide"), f"reviewer_guide:{kit}"))
    links = ((words, here.link_if_open(key)) for words, key in found)
    card = before[-1].card
    return Own(card.title if card else kit, tuple(Link(words, href) for words, href in links if href))


def _with_interview(catalog: TeamCatalog) -> tuple[Hiring, ...]:
    return tuple(hiring for hiring in hirings(catalog) if hiring.questions)


DOCUMENT = Document[Hiring](
    name="interview_guide",
    audience=Audience.TEAM,
    medium="standalone",
    subjects=_with_interview,
    subject_id=lambda hiring: hiring.role.id,
    path=lambda hiring: f"roles/{hiring.role.id}-interview-guide.html",
    title=title,
    view=view,
    paper=N_("Interview guide"),
)
