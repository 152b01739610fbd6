"""What each place in a tree is called in a sentence. A place that is not listed is called by its field's name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from rolebook.changes.model import Said, Sentence
from rolebook.changes.tree import Path

LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "metrics.targets": "targets",
        "metrics.targets.*": "target of {0}",
        "metrics.targets.*.day_30": "target of {0} for day 30",
        "metrics.targets.*.day_60": "target of {0} for day 60",
        "metrics.targets.*.day_90": "target of {0} for day 90",
        "metrics.targets.*.basis": "basis of the target of {0}",
        "metrics.targets.*.seen": "when {0} is seen",
        "metrics.agreed_by": "who agreed the targets",
        "metrics.agreed_on": "day on which the targets were agreed",
        "work": "pieces of work",
        "work.*": "piece of work {0}",
        "work.*.does": "description of the work {0}",
        "work.*.complexity": "facts about the complexity of {0}",
        "domain.area": "domain",
        "domain.depth": "required depth",
        "domain.because": "reason for the required depth",
        "domain.languages.*": "language {0}",
        "requirements.*": "requirement {0}",
        "requirements.*.text": "text of requirement {0}",
        "requirements.*.shown_by": "where requirement {0} is shown",
        "requirements.*.work": "work that needs requirement {0}",
        "requirements.*.credential": "credential of requirement {0}",
        "requirements.*.credential.name": "credential of requirement {0}",
        "requirements.*.credential.alternative": "route without the credential of requirement {0}",
        "requirements.*.credential.legal_basis": "legal basis of the credential of requirement {0}",
        "rubric.version": "version of the rubric",
        "rubric.criteria": "criteria of the rubric",
        "rubric.criteria.*": "criterion {0} of the rubric",
        "rubric.criteria.*.weight": "weight of {0}",
        "rubric.criteria.*.must_reach": "minimum of {0}",
        "rubric.criteria.*.measures": "metrics that {0} measures",
        "rubric.criteria.*.anchors.*": "anchor {1} of {0}",
        "rubric.weights_because": "reason for unequal weights",
        "process": "stages",
        "process.*": "stage {0}",
        "process.*.exercise.kit": "kit of stage {0}",
        "process.*.exercise.scores": "criteria that stage {0} scores",
        "process.*.exercise": "kit of stage {0}",
        "process.*.questions": "questions of stage {0}",
        "process.*.pass_at": "score that passes stage {0}",
        "process.*.answer_within_days": "days until an answer after stage {0}",
        "decision.stages.*": "weight of stage {0} in the decision",
        "decision.cut.at": "score that passes",
        "decision.cut.method": "how the passing score was set",
        "decision.cut.because": "reason for the passing score",
        "decision.review.contact": "whom to ask for a review",
        "decision.review.within_days": "days until a review is answered",
        "decision.third_when": "when one more reviewer is asked",
        "quality.use": "quality plan",
        "quality.auditor_depth": "depth of the auditor",
        "retention.months": "months for which answers are kept",
        "pay": "pay",
        "pay.hours_paid": "hours paid",
        "pay.within_days": "days until payment",
        "parts.*": "part {0}",
        "parts.*.outputs.*": "output {1}",
        "parts.*.sources.*": "source {1}",
        "parts.*.items.*": "item {1}",
        "parts.*.outputs": "outputs of part {0}",
        "parts.*.sources": "sources of part {0}",
        "parts.*.items": "items of part {0}",
        "parts.*.worked": "worked example of part {0}",
        "parts.*.scores": "part {0}: criteria that it scores",
        "parts.*.minutes": "part {0}: minutes",
        "data.status": "status of the texts",
        "outputs_from.captured_on": "day on which the outputs were captured",
        "bands.*": "band {0}",
        "anchors.*": "anchor {0}",
        "depths.*": "depth D{0}",
        "pay_min": "lowest pay",
        "pay_max": "highest pay",
        "rubric": "pinned rubric",
        "kits": "pinned kits",
    }
)
DIRECTED: Final = frozenset(
    {
        "metrics.targets.*.day_30",
        "metrics.targets.*.day_60",
        "metrics.targets.*.day_90",
        "rubric.criteria.*.must_reach",
        "process.*.pass_at",
        "decision.cut.at",
        "domain.depth",
        "pay_min",
        "pay_max",
    }
)
"""Numbers of which people ask first whether they went up or down."""

_MEMBERS: Final = frozenset(
    {
        "metrics.targets",
        "work",
        "requirements",
        "rubric.criteria",
        "process",
        "decision.stages",
        "parts",
        "parts.*.outputs",
        "parts.*.sources",
        "parts.*.items",
        "bands",
        "anchors",
        "depths",
        "rubric.criteria.*.anchors",
        "domain.languages",
        "sample",
        "escalation",
    }
)
"""Places whose members have names of their own, which are no fields."""


def pattern_of(path: Path) -> tuple[str, tuple[str, ...]]:
    """The place as a pattern (`rubric.criteria.*.weight`), and the names that its stars stand for."""
    steps: list[str] = []
    names: list[str] = []
    for step in path:
        if ".".join(steps) in _MEMBERS:
            names.append(step)
            steps.append("*")
        else:
            steps.append(step)
    return ".".join(steps), tuple(names)


def label(path: Path) -> Sentence:
    """What the place is called."""
    pattern, names = pattern_of(path)
    template = LABELS.get(pattern)
    if template is None:
        return _unlisted(path, pattern, names)
    return _filled(template, names)


def _unlisted(path: Path, pattern: str, names: tuple[str, ...]) -> Sentence:
    """`part five-outputs: title`, `review: contact`, `headcount`: where it stands, then the field's name."""
    if pattern.endswith("*"):
        return (*label(path[:-1]), " ", Said(names[-1]))
    field = path[-1].replace("_", " ")
    return (*label(path[:-1]), ": ", field) if len(path) > 1 else (field,)


def _filled(template: str, names: tuple[str, ...]) -> Sentence:
    pieces: list[str] = []
    while template:
        text, opened, rest = template.partition("{")
        if text:
            pieces.append(text)
        if opened:
            pieces.append(Said(names[int(rest[0])]))
        template = rest[2:]
    return tuple(pieces)
