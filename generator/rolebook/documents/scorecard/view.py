"""What a scorecard prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rolebook.catalog.hashes import rubric_pin
from rolebook.documents.contract import Document
from rolebook.documents.hiring import TEAM_ONLY, Hiring, hirings
from rolebook.documents.links import Here
from rolebook.documents.numbers import day, decimals, measured
from rolebook.documents.scorecard.metrics import MetricView, metric_view
from rolebook.documents.scorecard.validity import log_header
from rolebook.documents.words import BASES, BASIS_NAMES
from rolebook.language import N_, Words, spoken
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience
from rolebook.statistics import Interval, wilson

_SAMPLES = (20, 40, 60, 100, 200)
_SHARES = (70, 80, 90, 95)
_BOUND: Mapping[str, str] = Words({"higher": N_("at least {value}"), "lower": N_("at most {value}")})


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A metric on a review sheet, with its target for that day."""

    metric: str
    target: str


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """The sheet of one review."""

    day: int
    rows: tuple[ReviewRow, ...]


@dataclass(frozen=True, slots=True)
class Width:
    """How far one sample size reaches: an interval for each share that may be observed."""

    items: int
    intervals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScorecardView:
    """The whole scorecard."""

    lang: str
    audience: str
    title: str
    banner: str
    role: str
    job: str | None
    quality_plan: str | None
    agreed_by: str
    agreed_on: str
    rubric: str
    bases: tuple[str, ...]
    defaults: int
    metrics: tuple[MetricView, ...]
    sheets: tuple[ReviewSheet, ...]
    shares: tuple[str, ...]
    widths: tuple[Width, ...]
    log: tuple[str, ...]


def view(hiring: Hiring, here: Here) -> ScorecardView:
    """A role's scorecard."""
    role = hiring.role
    targets = role.metrics.targets
    return ScorecardView(
        lang=spoken().tag,
        audience="team",
        title=title(hiring),
        banner=_(TEAM_ONLY),
        role=role.title,
        job=here.link_if_open(f"job_description:{role.id}"),
        quality_plan=here.link_if_open(f"quality_plan:{role.id}"),
        agreed_by=role.metrics.agreed_by,
        agreed_on=day(role.metrics.agreed_on),
        rubric=rubric_pin(role),
        bases=tuple(f"{BASIS_NAMES[basis]}: {BASES[basis]}" for basis in BASES if basis in {t.basis for t in targets}),
        defaults=sum(target.basis == "default" for target in targets),
        metrics=tuple(metric_view(target, hiring, here) for target in targets),
        sheets=_sheets(hiring),
        shares=tuple(f"{share} %" for share in _SHARES),
        widths=tuple(_width(items) for items in _SAMPLES),
        log=log_header(role),
    )


def title(hiring: Hiring) -> str:
    """The document's title."""
    named = _("90-day scorecard")
    return f"{hiring.role.title} · {named}"


def _sheets(hiring: Hiring) -> tuple[ReviewSheet, ...]:
    by_day = {
        30: [target.day_30 for target in hiring.role.metrics.targets],
        60: [target.day_60 for target in hiring.role.metrics.targets],
        90: [target.day_90 for target in hiring.role.metrics.targets],
    }
    metrics = [target.metric for target in hiring.role.metrics.targets]
    return tuple(
        ReviewSheet(
            number,
            tuple(
                ReviewRow(metric.name, _BOUND[metric.direction].format(value=measured(value, metric.unit)))
                for metric, value in zip(metrics, values, strict=True)
            ),
        )
        for number, values in by_day.items()
    )


def _width(items: int) -> Width:
    intervals = (wilson(items * share // 100, items) for share in _SHARES)
    return Width(items, tuple(_range(interval) for interval in intervals if interval))


def _range(interval: Interval) -> str:
    return _("{least} to {most}").format(least=decimals(interval.low), most=decimals(interval.high))


DOCUMENT = Document[Hiring](
    name="scorecard",
    audience=Audience.TEAM,
    medium="standalone",
    subjects=hirings,
    subject_id=lambda hiring: hiring.role.id,
    path=lambda hiring: f"roles/{hiring.role.id}-scorecard.html",
    title=title,
    view=view,
    paper=N_("90-day scorecard"),
)
