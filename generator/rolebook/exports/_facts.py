"""Facts of the public catalogue as plain data: what each file of the static data holds, field by field.

Only what is named here leaves, so a new field of the catalogue is a decision. Prose is CommonMark in which no HTML
means anything.
"""

from __future__ import annotations

from typing import Any

from rolebook.catalog.kit import OPEN_STATUSES, Finding, Item, Kit, KitCard, Part, PartCard, Text
from rolebook.catalog.library import Criterion, Metric
from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Requirement, Role, Stage
from rolebook.documents.comparing import sections
from rolebook.documents.job_description.subject import Posting
from rolebook.documents.opening.subject import Position
from rolebook.documents.similar import why
from rolebook.exports._writer import Markdown

VERSION = "1.1"
"""Of all files. A field that goes or changes its meaning raises the first number, a new one the second."""

_WRITER = Markdown()


def prose(text: str | None) -> str | None:
    """Prose as an author typed it, written again so that every Markdown parser reads the same."""
    return None if text is None else _WRITER.write(text)


def summary(posting: Posting, today: str) -> dict[str, Any]:
    """A role in a list."""
    role, openings = posting.role, posting.openings(today)
    return {
        "id": role.id,
        "title": role.title,
        "also_called": list(role.also_called),
        "formerly": list(role.formerly),
        "family": role.family,
        "status": role.status,
        "page": f"roles/{role.id}.html",
        "data": f"api/roles/{role.id}.json",
        "summary": prose(role.summary),
        "domain": role.domain.area.id,
        "depth": role.domain.depth,
        "complexity": role.complexity,
        "languages": [{"tag": one.tag, "level": one.level} for one in role.domain.languages],
        "pay": {"min": role.pay.min, "max": role.pay.max, "currency": role.pay.currency, "per": role.pay.basis},
        "hours": {"min": role.hours.min, "max": role.hours.max, "per": role.hours.per},
        "positions": sum(opening.positions for opening in openings),
        "countries": sorted({code for opening in openings for code in opening.countries}),
        "reviewed": role.reviewed,
        "review_by": role.review_by,
    }


def details(posting: Posting, today: str) -> dict[str, Any]:
    """What a role says beyond its summary."""
    role = posting.role
    return {
        "targets": [
            {
                "metric": target.metric.id,
                "day_30": target.day_30,
                "day_60": target.day_60,
                "day_90": target.day_90,
                "basis": target.basis,
                "after_hire": target.seen == "after-hire",
            }
            for target in role.metrics.targets
        ],
        "agreed_by": role.metrics.agreed_by,
        "agreed_on": role.metrics.agreed_on,
        "work": _work(role),
        "depth_because": prose(role.domain.because),
        "task_types": [kind.id for kind in role.domain.task_types],
        "requirements": [_requirement(one) for one in role.requirements],
        "tools": list(role.conditions.tools),
        "sensitive_content": prose(role.conditions.sensitive_content),
        "monitoring": prose(role.conditions.monitoring),
        "rubric": _rubric(role),
        "process": [_stage(stage) for stage in role.process],
        "decision": _decision(role),
        "task_rate": role.pay.task_rate,
        "quality_plan": role.quality.use.id,
        "auditor_depth": role.quality.auditor_depth,
        "retention_months": role.retention.months,
        "openings": [_opening(Position(posting, opening)) for opening in posting.openings(today)],
        "similar": [{"id": other.id, "title": other.title, "why": why(role, other)} for other in posting.similar],
        "in_words": sections(posting, today),
    }


def _work(role: Role) -> list[dict[str, Any]]:
    return [
        {
            "id": work.id,
            "does": prose(work.does),
            "share": work.share,
            "criticality": work.criticality,
            "steps": work.complexity.steps,
            "checkable": work.complexity.checkable,
            "knowledge": work.complexity.knowledge,
            "consequence": work.complexity.consequence,
        }
        for work in role.work
    ]


def _requirement(needed: Requirement) -> dict[str, Any]:
    paper = needed.credential
    return {
        "id": needed.id,
        "level": needed.level,
        "for": list(needed.work),
        "text": prose(needed.text),
        "shown_by": [{"id": one.id, "stages": list(one.stages)} for one in needed.shown_by],
        "credential": paper and paper.name,
        "or": prose(paper.alternative) if paper else None,
        "legal_basis": prose(paper.legal_basis) if paper else None,
    }


def _rubric(role: Role) -> dict[str, Any]:
    return {
        "version": role.rubric.version,
        "criteria": [
            {
                "criterion": line.criterion.id,
                "weight": line.weight,
                "must_reach": line.must_reach,
                "measures": [metric.id for metric in line.measures],
            }
            for line in role.rubric.criteria
        ],
    }


def _stage(stage: Stage) -> dict[str, Any]:
    """One step; a kit that is not published has no name here."""
    exercise = stage.exercise
    return {
        "id": stage.id,
        "kind": stage.kind,
        "minutes": stage.minutes,
        "answer_within_days": stage.answer_within_days,
        "pass_at": stage.pass_at,
        "hours_paid": exercise.hours_paid if exercise else 0,
        "paid_within_days": exercise.within_days if exercise else None,
        "scores": [criterion.id for criterion in exercise.scores] if exercise else [],
        "kit": exercise.kit if exercise and exercise.card else None,
    }


def _decision(role: Role) -> dict[str, Any]:
    rule = role.decision
    return {
        "raters": rule.raters,
        "combine": rule.combine,
        "third_when": list(rule.third_when),
        "stages": dict(rule.stages),
        "cut": rule.cut.at,
        "cut_method": rule.cut.method,
        "when_more_pass": rule.when_more_pass,
        "decided_by": rule.decided_by,
        "review_contact": rule.review.contact,
        "review_within_days": rule.review.within_days,
    }


def _opening(position: Position) -> dict[str, Any]:
    opening = position.opening
    return {"id": opening.id, "page": position.path} | {name: _told(opening, name) for name in _OPENING}


_OPENING = (
    *("positions", "posted", "valid_through", "engagement", "workplace", "town", "countries", "regions"),
    *("pay_min", "pay_max", "currency", "pay_unit", "hourly_min", "hourly_max", "payment_cadence"),
    *("guaranteed_hours", "paid_onboarding", "benefits", "other_compensation", "existing_vacancy"),
    *("apply_url", "rubric", "kits"),
)


def _told(opening: Opening, name: str) -> Any:
    value = getattr(opening, name)
    return list(value) if isinstance(value, tuple) else value


def metric(of: Metric) -> dict[str, Any]:
    """A metric with everything needed to read a number of it."""
    return {
        "id": of.id,
        "name": of.name,
        "family": of.family,
        "definition": prose(of.definition),
        "formula": of.formula,
        "unit": of.unit,
        "direction": of.direction,
        "source": prose(of.source),
        "owner": of.owner,
        "uncertainty": prose(of.uncertainty),
        "default_basis": prose(of.default_basis),
        "counter_metric": of.counter_metric,
        "cites": list(of.cites),
    }


def criterion(of: Criterion) -> dict[str, Any]:
    """A criterion as anybody may know it, without its scale."""
    return {
        "id": of.id,
        "name": of.name,
        "summary": prose(of.summary),
        "competencies": list(of.competencies),
        "scored": of.scored,
        "computed_as": of.computed_as,
        "formula": of.formula,
        "look_for": prose(of.look_for),
    }


def kit(of: KitCard) -> dict[str, Any]:
    """What anybody may know of a kit: its parts and their time, and no text of it."""
    return {
        "id": of.id,
        "title": of.title,
        "version": of.version,
        "status": of.status,
        "purpose": of.purpose,
        "domain": of.domain.id,
        "task_type": of.task_type.id,
        "minutes": of.minutes,
        "hours_paid": of.pay.hours_paid if of.pay else 0,
        "stand_in": of.outputs_from.stand_in,
        "data": f"api/kits/{of.id}.json" if of.status in OPEN_STATUSES else None,
        "parts": [_part(part) for part in of.parts],
    }


def _part(of: PartCard) -> dict[str, Any]:
    return {
        "id": of.id,
        "title": of.title,
        "kind": of.kind,
        "minutes": of.minutes,
        "scores": [one.id for one in of.scores],
    }


def kit_texts(of: Kit) -> dict[str, Any]:
    """All that a candidate reads in a kit: what anybody may know of it, and its texts. No answer is among them."""
    return kit(of) | {
        "outputs_from": {
            "model": of.outputs_from.model,
            "version": of.outputs_from.version,
            "captured_on": of.outputs_from.captured_on,
            "stand_in": of.outputs_from.stand_in,
        },
        "texts": {"status": of.data.status, "note": prose(of.data.note)},
        "introduction": prose(of.introduction),
        "assistance": {
            "ai": of.assistance.ai,
            "always_allowed": list(of.assistance.always_allowed),
            "how_we_check": prose(of.assistance.how_we_check),
        },
        "accommodations": {"contact": of.accommodations.contact, "note": prose(of.accommodations.note)},
        "next": {"answer_within_days": of.next.answer_within_days, "note": prose(of.next.note)},
        "parts": [_whole_part(part) for part in of.parts],
    }


def _whole_part(of: Part) -> dict[str, Any]:
    return _part(of) | {
        "instructions": prose(of.instructions),
        "prompt": prose(of.prompt),
        "alternative": prose(of.alternative),
        "max_words": of.max_words,
        "sources": [_text(one) | {"title": one.title} for one in of.sources],
        "outputs": [_text(one) | {"title": one.title} for one in of.outputs],
        "items": [_text(one) | {"context": prose(one.context)} for one in of.items],
        "worked": [_finding(one) for one in of.worked.findings] if of.worked else [],
    }


def _text(of: Text | Item) -> dict[str, Any]:
    return {"id": of.id, "lang": of.lang, "format": of.format, "lines": list(of.lines)}


def _finding(of: Finding) -> dict[str, Any]:
    return {
        "at": [of.at] if isinstance(of.at, str) else list(of.at or ()),
        "missing_from": of.missing_from,
        "quote": of.quote,
        "error_type": of.error_type.id,
        "severity": of.severity,
        "why": prose(of.why),
    }
