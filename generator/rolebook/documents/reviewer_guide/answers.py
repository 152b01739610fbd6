"""Calibration answers: what somebody answered, and the score that was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.key import CalibrationAnswer, ItemAnswer, QualifyRule
from rolebook.catalog.kit import Kit
from rolebook.documents.findings import FindingView, SeverityView, finding_view, severity_view
from rolebook.documents.numbers import trimmed
from rolebook.documents.prose import prose
from rolebook.documents.reviewer_guide.items import VerdictView, verdict_view
from rolebook.documents.shared import Link
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class ItemAnswerView:
    """An answer to one short item."""

    item: Link
    verdict: VerdictView
    type: str | None
    severity: SeverityView | None
    why: Markup | None


@dataclass(frozen=True, slots=True)
class WrittenView:
    """A written part as answered."""

    title: str
    text: Markup


@dataclass(frozen=True, slots=True)
class AgreedScore:
    """The score of one criterion, and why."""

    criterion: str
    score: int
    because: Markup | None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One calibration answer."""

    id: str
    findings: tuple[FindingView, ...]
    ranking: str
    items: tuple[ItemAnswerView, ...]
    written: tuple[WrittenView, ...]
    scores: tuple[AgreedScore, ...]


def answer_view(answer: CalibrationAnswer, kit: Kit, names: Mapping[str, str]) -> AnswerView:
    """A calibration answer; `names` are the criteria's names by id."""
    response = answer.response
    texts = kit.texts()
    titles = {part.id: part.title for part in kit.parts}
    return AnswerView(
        id=answer.id,
        findings=tuple(finding_view(finding, texts) for finding in response.findings),
        ranking=ranked(response.ranking),
        items=tuple(_item(item) for item in response.items),
        written=tuple(WrittenView(titles.get(part, part), prose(text)) for part, text in response.written.items()),
        scores=tuple(
            AgreedScore(names.get(name, name), score, _because(answer, name)) for name, score in answer.scores.items()
        ),
    )


def ranked(ranking: tuple[str | tuple[str, ...], ...]) -> str:
    """A ranking as a line, best first: `C > B = D > A`."""
    return " > ".join(place if isinstance(place, str) else " = ".join(place) for place in ranking)


def qualify_rule(rule: QualifyRule) -> str:
    """When a reviewer may score."""
    said = _(
        "at least {exact} % of your scores are exactly the agreed ones, none is more than {apart} away, "
        "and on average you are not more than {bias} too high or too low"
    )
    exact, bias = trimmed(round(rule.exact * 100, 1)), trimmed(rule.bias)
    return said.format(exact=exact, apart=rule.max_apart, bias=bias)


def _because(answer: CalibrationAnswer, criterion: str) -> Markup | None:
    because = answer.because.get(criterion)
    return None if because is None else prose(because)


def _item(item: ItemAnswer) -> ItemAnswerView:
    return ItemAnswerView(
        item=Link(item.id, f"#{item.id}"),
        verdict=verdict_view(item.verdict),
        type=item.error_type.name if item.error_type else None,
        severity=severity_view(item.severity) if item.severity else None,
        why=None if item.why is None else prose(item.why),
    )
