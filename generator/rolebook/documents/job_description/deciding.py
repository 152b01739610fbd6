"""How scores become a decision, who decides, and who looks again."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.role import RubricLine
from rolebook.documents.decision_tools import tool_terms
from rolebook.documents.job_description.showing import step_link
from rolebook.documents.job_description.subject import Posting
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, of_hundred
from rolebook.documents.prose import inline, prose
from rolebook.documents.shared import Link, mail
from rolebook.documents.words import CUT_METHODS, SCORED, THIRD_WHEN
from rolebook.language import N_, Words
from rolebook.language import gettext as _

_COMBINED = Words({"mean": N_("averaged"), "median": N_("combined by taking the middle one")})


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One line of the rubric."""

    criterion: Link
    scored: str
    weight: str
    minimum: str


@dataclass(frozen=True, slots=True)
class WeightView:
    """How much one step of the process counts."""

    step: Link
    weight: int


@dataclass(frozen=True, slots=True)
class ToldView:
    """Something that is told of software that takes part: what, and the words."""

    term: str
    says: Markup


@dataclass(frozen=True, slots=True)
class DecisionView:
    """The rule, in the order in which it is applied."""

    version: str
    criteria: tuple[CriterionView, ...]
    equal: bool
    weights_because: Markup | None
    raters: int
    combine: str
    third: str
    stages: tuple[WeightView, ...]
    cut: int
    minimums: bool
    method: str
    provisional: bool
    cut_because: Markup
    more_pass: str
    decided_by: str
    review: Link
    review_within: str
    tools_used: bool
    tools: Markup
    told: tuple[ToldView, ...]
    alternative: Markup | None


def decision_view(posting: Posting, here: Here) -> DecisionView:
    """The role's one decision rule."""
    role, tools = posting.role, posting.company.decision_tools
    rubric, decision = role.rubric, role.decision
    return DecisionView(
        version=rubric.version,
        criteria=tuple(_criterion(line, here) for line in rubric.criteria),
        equal=len({line.weight for line in rubric.criteria}) == 1,
        weights_because=prose(rubric.weights_because) if rubric.weights_because else None,
        raters=decision.raters,
        combine=_COMBINED[decision.combine],
        third=_("; or when ").join(THIRD_WHEN[when] for when in decision.third_when),
        stages=_weights(posting),
        cut=decision.cut.at,
        minimums=any(line.must_reach for line in rubric.criteria),
        method=CUT_METHODS[decision.cut.method],
        provisional=decision.cut.method == "provisional",
        cut_because=prose(decision.cut.because),
        more_pass=decision.when_more_pass,
        decided_by=decision.decided_by,
        review=mail(decision.review.contact),
        review_within=counted(decision.review.within_days, "day", "days"),
        tools_used=tools.used,
        tools=prose(tools.note),
        told=tuple(ToldView(told.term, inline(told.says)) for told in tool_terms(tools)) if tools.used else (),
        alternative=prose(tools.alternative) if tools.alternative else None,
    )


def _criterion(line: RubricLine, here: Here) -> CriterionView:
    criterion = line.criterion
    return CriterionView(
        criterion=Link(criterion.name, here.link(f"criterion:{criterion.id}")),
        scored=SCORED[criterion.scored],
        weight=of_hundred(line.weight),
        minimum=_("{score} of 5").format(score=line.must_reach) if line.must_reach else _("none"),
    )


def _weights(posting: Posting) -> tuple[WeightView, ...]:
    weights = posting.role.decision.stages
    return tuple(
        WeightView(step_link(number, stage), weights[stage.id])
        for number, stage in enumerate(posting.role.process, 1)
        if stage.id in weights
    )
