"""Interview questions as documents print them: in a role's interview guide, and in the library.

`_shared/question.html.j2` prints what is built here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.base import Anchors
from rolebook.catalog.library import Question
from rolebook.documents.prose import prose
from rolebook.documents.words import COMPETENCIES
from rolebook.language import N_, Words

KINDS: Mapping[str, str] = Words(
    {
        "past-problem": N_("a problem caught in the past"),
        "defence": N_("a defence of the candidate's own review"),
        "situational": N_("what one would do"),
        "domain": N_("knowledge of the field"),
    }
)
"""What a kind of question is about."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One score of a rating scale, and what an answer that earns it is like."""

    score: int
    means: Markup


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question: what is asked word by word, what may be asked after it, and its scale, best first."""

    id: str
    title: str
    kind: str
    competency: str
    minutes: int
    asks: Markup
    probes: tuple[str, ...]
    no_such_past: Markup | None
    anchors: tuple[Anchor, ...]
    own_review: bool


def question_title(question_id: str) -> str:
    """A question's name as people read it: `defend-your-review` is `Defend your review`."""
    return question_id.replace("-", " ").capitalize()


def question_view(question: Question) -> QuestionView:
    """A question with everything that an interviewer needs."""
    return QuestionView(
        id=question.id,
        title=question_title(question.id),
        kind=KINDS[question.kind],
        competency=COMPETENCIES.get(question.competency, question.competency),
        minutes=question.minutes,
        asks=prose(question.asks),
        probes=question.probes,
        no_such_past=None if question.no_such_past is None else prose(question.no_such_past),
        anchors=anchors_view(question.anchors),
        own_review=question.kind == "defence",
    )


def anchors_view(anchors: Anchors) -> tuple[Anchor, ...]:
    """The anchors of a scale, best first."""
    return tuple(Anchor(int(score), prose(text)) for score, text in sorted(anchors.items(), reverse=True))
