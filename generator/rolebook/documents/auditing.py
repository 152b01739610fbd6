"""Quality plans as documents print them: in a role's quality plan, and in the library.

`_shared/plan.html.j2` prints what is built here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from markupsafe import Markup

from rolebook.catalog.library import Escalation, Sample, TeamQualityPlan
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, decimals, measured, trimmed
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.documents.words import listed
from rolebook.language import N_, Words
from rolebook.language import gettext as _
from rolebook.statistics import clean_sample_bound

COEFFICIENTS: Mapping[str, str] = Words(
    {
        "raw-agreement": N_("raw agreement"),
        "cohen-kappa": N_("Cohen's kappa"),
        "krippendorff-alpha": N_("Krippendorff's alpha"),
        "gwet-ac1": N_("Gwet's AC1"),
    }
)
"""What each coefficient of agreement is called."""

WEEKS = (50, 200, 600)
"""Items done in a week, for which the sample's size is worked out as an example."""

_CLEAN = (29, 59, 149)
"""Sample sizes that leave open about 10, 5 and 2 % when no error is in them."""


@dataclass(frozen=True, slots=True)
class SampleRow:
    """How much is read in one range of days; `sizes` are items, for each of `WEEKS`."""

    days: str
    share: str
    sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CleanRow:
    """What a sample without an error shows: the highest rate of errors that it leaves open."""

    items: int
    below: str
    floor: bool


@dataclass(frozen=True, slots=True)
class EscalationRow:
    """One level: what sets it off, who acts how soon and how, and when it is over."""

    level: int
    name: str
    metric: Link
    when: str
    window: str
    owner: str
    within: str
    action: Markup
    exit: Markup


@dataclass(frozen=True, slots=True)
class PlanView:
    """A quality plan with all that the team needs to run it."""

    id: str
    name: str
    summary: Markup
    start_day: int
    cadence: str
    auditor: str
    instrument: Markup
    sample: tuple[SampleRow, ...]
    weeks: tuple[int, ...]
    weeks_told: str
    floor: int
    sample_because: Markup
    clean: tuple[CleanRow, ...]
    gold_per_week: int
    overlap: str
    coefficient: str
    threshold: str
    overlap_because: Markup
    escalation: tuple[EscalationRow, ...]
    log_fields: tuple[str, ...]
    pooling: Markup


def plan_view(plan: TeamQualityPlan, here: Here) -> PlanView:
    """A plan as printed."""
    return PlanView(
        id=plan.id,
        name=plan.name,
        summary=prose(plan.summary),
        start_day=plan.start_day,
        cadence=plan.cadence,
        auditor=plan.auditor,
        instrument=prose(plan.instrument),
        sample=tuple(_sample(sample, plan.floor) for sample in plan.sample),
        weeks=WEEKS,
        weeks_told=listed(WEEKS, "or"),
        floor=plan.floor,
        sample_because=prose(plan.sample_because),
        clean=tuple(_clean(items, plan.floor) for items in sorted({*_CLEAN, plan.floor} - {0})),
        gold_per_week=plan.gold_per_week,
        overlap=percent(plan.overlap.share),
        coefficient=COEFFICIENTS[plan.overlap.coefficient],
        threshold=decimals(plan.overlap.threshold),
        overlap_because=prose(plan.overlap.because),
        escalation=tuple(_escalation(level, here) for level in plan.escalation),
        log_fields=plan.log_fields,
        pooling=prose(plan.pooling),
    )


def percent(share: float) -> str:
    """A share as people read it: 0.25 is `25 %`."""
    return f"{trimmed(round(share * 100, 4))} %"


def sample_size(done: int, share: float, floor: int) -> int:
    """Items to audit out of `done` in a week: the share, at least the floor, and all when fewer were done."""
    return min(done, max(floor, ceil(Fraction(str(share)) * done)))


def _sample(sample: Sample, floor: int) -> SampleRow:
    days = _("{first} to {last}") if sample.to_day else _("{first} and after")
    share = _("all of the first {first}, then {share}") if sample.first else "{share}"
    return SampleRow(
        days=days.format(first=sample.from_day, last=sample.to_day),
        share=share.format(first=sample.first, share=percent(sample.share)),
        sizes=tuple(sample_size(done, sample.share, floor) for done in WEEKS),
    )


def _clean(items: int, floor: int) -> CleanRow:
    """The bound is rounded up to a tenth of a per cent, so that it never promises too much."""
    tenths = ceil(clean_sample_bound(items) * 1000)
    return CleanRow(items, f"{trimmed(tenths / 10)} %", items == floor)


def _escalation(level: Escalation, here: Here) -> EscalationRow:
    metric = level.metric
    return EscalationRow(
        level=level.level,
        name=level.name,
        metric=Link(metric.name, here.link(f"metric:{metric.id}")),
        when=f"{level.operator} {measured(level.value, metric.unit)}",
        window=level.window,
        owner=level.owner,
        within=_("within {hours}").format(hours=counted(level.within_hours, "hour", "hours")),
        action=prose(level.action),
        exit=prose(level.exit),
    )
