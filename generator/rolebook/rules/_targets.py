"""Targets that name another metric than was meant: one slip, which several rules would see."""

from __future__ import annotations

from collections import Counter

from rolebook.catalog.role import Role


def doubled(role: Role) -> frozenset[str]:
    """Metrics that have two targets. The one that is missed then most likely stands under another's name."""
    counted = Counter(target.metric.id for target in role.metrics.targets)
    return frozenset(metric for metric, count in counted.items() if count > 1)


def unmeasured(role: Role) -> frozenset[str]:
    """Metrics with a target that no criterion measures, though they are not said to be seen only after hire."""
    measured = {metric.id for line in role.rubric.criteria for metric in line.measures}
    expected = {target.metric.id for target in role.metrics.targets if target.seen != "after-hire"}
    return frozenset(expected - measured)
