"""What a step's score is for, in the same words wherever it is told: who goes on, and what it counts in the total."""

from __future__ import annotations

from rolebook.catalog.role import Role, Stage, TeamRole, TeamStage
from rolebook.language import gettext as _


def minimums(stage: Stage | TeamStage, role: Role | TeamRole) -> str:
    """What the criteria that this step scores must reach by themselves; empty where none has a minimum."""
    here = {criterion.id for criterion in stage.exercise.scores} if stage.exercise else set[str]()
    said = _("at least {least} of 5 for {criterion}")
    return _(" and ").join(
        said.format(least=line.must_reach, criterion=line.criterion.name)
        for line in role.rubric.criteria
        if line.must_reach is not None and line.criterion.id in here
    )


def what_it_counts(stage: Stage | TeamStage, role: Role | TeamRole) -> str:
    """Who goes on after this step, and what its score is in the total; empty for a step that nobody scores."""
    weight = role.decision.stages.get(stage.id)
    if weight is not None:
        total = _("It counts for {weight} of 100 in the total.").format(weight=weight)
        return f"{total} {_within_reach(stage, role)}" if _more_to_come(stage, role) else total
    if stage.pass_at is None:
        return ""
    least = minimums(stage, role)
    need = (
        _("You need {points} of 100 points, and {least}, to go on to the next step.")
        if least
        else _("You need {points} of 100 points to go on to the next step.")
    )
    apart = _("This score is not part of the total.")
    return f"{need.format(points=stage.pass_at, least=least)} {apart}"


def _more_to_come(stage: Stage | TeamStage, role: Role | TeamRole) -> bool:
    """Whether a later step counts in the total as well."""
    ids = [one.id for one in role.process]
    return any(one in role.decision.stages for one in ids[ids.index(stage.id) + 1 :])


def _within_reach(stage: Stage | TeamStage, role: Role | TeamRole) -> str:
    """There is one cut, on the total: before the last step that counts, only what rules the cut out ends a process."""
    least = minimums(stage, role)
    reach = (
        _("You go on as long as the passing score of {cut} can still be reached and you have {least}.")
        if least
        else _("You go on as long as the passing score of {cut} can still be reached.")
    )
    return reach.format(cut=role.decision.cut.at, least=least)
