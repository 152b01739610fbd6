"""What a team has learnt about how well a selection works: trials, agreement, impact, follow-up. Team only.

Counts and functions; nobody is named, and no group of fewer than ten is counted.
"""

from __future__ import annotations

from typing import Literal

from rolebook.catalog.base import Frozen, Prose
from rolebook.catalog.library import Metric, TeamCriterion

Coefficient = Literal["raw-agreement", "cohen-kappa", "krippendorff-alpha", "gwet-ac1"]


class Trial(Frozen, frozen=True, kw_only=True):
    """A kit tried by `people` who had not seen the key; `minutes` is their median."""

    on: str
    version: str
    who: str
    depth: int
    people: int
    minutes: int
    result: Prose


class CutStudy(Frozen, frozen=True, kw_only=True):
    """How the passing score was set: the range, on the scale from 0 to 100, that the study leaves open."""

    on: str
    judges: int
    low: float
    high: float
    note: Prose


class Agreement(Frozen, frozen=True, kw_only=True):
    """How far people who scored the same answers agreed on a criterion in one round, with a 95 % interval."""

    on: str
    rubric: str
    criterion: TeamCriterion
    coefficient: Coefficient
    value: float
    low: float
    high: float
    answers: int
    reviewers: int


class GroupCount(Frozen, frozen=True, kw_only=True):
    """Of one group, how many were decided on (ten at least), and how many went on."""

    group: str
    decided: int
    went_on: int


class Impact(Frozen, frozen=True, kw_only=True):
    """Who went on at a stage (`final`: who was chosen), by group, over a period of days."""

    since: str
    until: str
    stage: str
    by: str
    counts: tuple[GroupCount, ...]


class FollowUp(Frozen, frozen=True, kw_only=True):
    """The rank correlation of a criterion at hiring with a metric at day 90, of 30 people or more; with an interval."""

    on: str
    criterion: TeamCriterion
    metric: Metric
    people: int
    value: float
    low: float
    high: float


class Validity(Frozen, frozen=True, kw_only=True):
    """All that a role's file says of it."""

    alternatives: Prose | None = None
    cut_study: CutStudy | None = None
    agreement: tuple[Agreement, ...] = ()
    impact: tuple[Impact, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()
