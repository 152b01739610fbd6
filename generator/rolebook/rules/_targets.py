"""Targets that name another metric than was meant: one slip, which several rules would see."""

from __future__ import annotations

from collections import Counter

from rolebook.catalog.role import Role

FAMILIES = ("consistency", "error-identification", "turnaround", "review-alignment")
"""What a role has targets for, one at least of each."""


def doubled(role: Role) -> frozenset[str]:
    """Metrics that have two targets. The one that is missed then most likely stands under another's name."""
    counted = Counter(target.metric.id for target in role.metrics.targets)
    return frozenset(metric for metric, count in counted.items() if count > 1)


def missing_families(role: Role) -> tuple[str, ...]:
    """Families of metrics of which the role has no target.

    A metric that a criterion measures shows which target is missing; another rule says so.
    """
    families = {target.metric.family for target in role.metrics.targets}
    families |= {metric.family for line in role.rubric.criteria for metric in line.measures}
    return tuple(family for family in FAMILIES if family not in families)


def unmeasured(role: Role) -> frozenset[str]:
    """Metrics with a target that no criterion measures, though they are not said to be seen only after hire."""
    measured = {metric.id for line in role.rubric.criteria for metric in line.measures}
    expected = {target.metric.id for target in role.metrics.targets if target.seen != "after-hire"}
    return frozenset(expected - measured)


def misnamed(role: Role) -> frozenset[str]:
    """Metrics whose targets were most likely written for another one, so that their numbers say nothing."""
    unplaced = {target.metric.id for target in role.metrics.targets if target.seen == "after-hire"}
    return doubled(role) | unmeasured(role) | (unplaced if missing_families(role) else frozenset())
