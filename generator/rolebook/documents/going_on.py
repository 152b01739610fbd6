"""What a step's score is for, in the same words wherever it is told: who goes on, and what it counts in the total."""

from __future__ import annotations

from rolebook.catalog.role import Role, Stage, TeamRole, TeamStage


def minimums(stage: Stage | TeamStage, role: Role | TeamRole) -> str:
    """What the criteria that this step scores must reach by themselves; empty where none has a minimum."""
    here = {criterion.id for criterion in stage.exercise.scores} if stage.exercise else set[str]()
    return " and ".join(
        f"at least {line.must_reach} of 5 for {line.criterion.name}"
        for line in role.rubric.criteria
        if line.must_reach is not None and line.criterion.id in here
    )


def what_it_counts(stage: Stage | TeamStage, role: Role | TeamRole) -> str:
    """Who goes on after this step, and what its score is in the total; empty for a step that nobody scores."""
    weight = role.decision.stages.get(stage.id)
    if weight is not None:
        total = f"It counts for {weight} of 100 in the total."
        return f"{total} {_within_reach(stage, role)}" if _more_to_come(stage, role) else total
    if stage.pass_at is None:
        return ""
    least = minimums(stage, role)
    also = f", and {least}," if least else ""
    return (
        f"You need {stage.pass_at} of 100 points{also} to go on to the next step. This score is not part of the total."
    )


def _more_to_come(stage: Stage | TeamStage, role: Role | TeamRole) -> bool:
    """Whether a later step counts in the total as well."""
    ids = [one.id for one in role.process]
    return any(one in role.decision.stages for one in ids[ids.index(stage.id) + 1 :])


def _within_reach(stage: Stage | TeamStage, role: Role | TeamRole) -> str:
    """There is one cut, on the total: before the last step that counts, only what rules the cut out ends a process."""
    least = minimums(stage, role)
    also = f" and you have {least}" if least else ""
    return f"You go on as long as the passing score of {role.decision.cut.at} can still be reached{also}."
