"""What candidates go through, how it is scored, and how scores become a decision."""

from __future__ import annotations

from rolebook.catalog.role import TeamRole, TeamStage
from rolebook.documents.dossier.parts import Case, Fact, Gap, Section, Table, Words, gap, lines, linked, to
from rolebook.documents.kit_state import kit_documents
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day, duration, of_hundred, trimmed
from rolebook.documents.prose import inline
from rolebook.documents.upkeep import place
from rolebook.documents.words import CUT_METHODS, STAGES, THIRD_WHEN, listed

FEW_JUDGES = 10
"""Fewer judges than this are too few for a modified Angoff study: a rule of thumb says 10 to 20."""


def procedure(case: Case, here: Here) -> Section:
    """Every stage with its material."""
    role = case.role
    rows = tuple(_stage(stage, here) for stage in role.process)
    gaps = []
    for exam in case.exams:
        if exam.kit.status == "specimen":
            gaps.append(
                gap(
                    f"{exam.kit.title} is a specimen: published, so of no use for a decision.",
                    "Make a live kit, and keep it outside this repository.",
                    place(exam.kit.file, ("status",), here),
                )
            )
        if exam.kit.outputs_from.stand_in:
            gaps.append(
                gap(
                    f"The outputs of {exam.kit.title} are stand-ins: no running model wrote them.",
                    "Capture outputs of the model that trainers will work on.",
                    place(exam.kit.file, ("outputs_from", "stand_in"), here),
                )
            )
    head = ("Stage", "Takes", "Gives evidence for", "Material")
    return Section(
        "procedure",
        "The selection procedure and its content",
        "What candidates do, in order, and where the material stands (15C(4)).",
        tables=(Table("Stages", head, rows),),
        gaps=tuple(gaps),
    )


def _stage(stage: TeamStage, here: Here) -> tuple[Words, ...]:
    scores = [criterion.name for criterion in stage.exercise.scores] if stage.exercise else []
    scores += [question.competency.replace("-", " ") for question in stage.questions]
    material: list[Words] = []
    if stage.exercise:
        material = [linked(link) for link in kit_documents(stage.exercise.kit, None, here)]
        material = material or [f"{stage.exercise.kit} (not in this build)"]
    if stage.questions:
        material.append(to(here, "questions", f"{counted(len(stage.questions), 'question')} with anchors"))
    passing = f"; passes at {of_hundred(stage.pass_at)}" if stage.pass_at is not None else ""
    return (
        STAGES[stage.kind],
        f"{duration(stage.minutes)}{passing}",
        lines(list(dict.fromkeys(scores))) if scores else "nothing that is scored",
        lines(material) if material else "none",
    )


def decision(case: Case, here: Here) -> Section:
    """Weights, raters and the cut, with their reasons."""
    role = case.role
    rows = tuple(
        (
            to(here, f"criterion:{line.criterion.id}", line.criterion.name),
            of_hundred(line.weight),
            "none" if line.must_reach is None else f"{line.must_reach} of 5",
            line.criterion.scored,
            listed([metric.name for metric in line.measures]),
        )
        for line in role.rubric.criteria
    )
    head = ("Criterion", "Weight", "Minimum", "Scored", "Stands for")
    cut = role.decision.cut
    return Section(
        "decision",
        "Weights and cut",
        "How scores are used, and why so (5G on the method of use, 5H on cutoff scores).",
        facts=(
            Fact("Reason for the weights", _weights(role)),
            Fact("Stages", listed([f"{stage} {weight} %" for stage, weight in role.decision.stages.items()])),
            Fact("People who score", f"{role.decision.raters}, each without seeing the other's; {_third(role)}"),
            Fact("Combined by", f"the {role.decision.combine}"),
            Fact("Cut", f"{of_hundred(cut.at)}, {CUT_METHODS[cut.method]}"),
            Fact("On the scale of scores", f"a mean of {1 + cut.at / 25:.2f} on 1 to 5, weighted"),
            Fact("Reason for the cut", inline(cut.because)),
            Fact("More pass than places", role.decision.when_more_pass),
            Fact("Decided by", role.decision.decided_by),
            *_study(role),
        ),
        tables=(Table("Criteria and weights", head, rows),),
        gaps=tuple(_gaps(role, here)),
    )


def _weights(role: TeamRole) -> Words:
    if role.rubric.weights_because:
        return inline(role.rubric.weights_because)
    return "Equal, as OPM advises where no reason for others is documented."


def _third(role: TeamRole) -> str:
    return f"one more when {listed([THIRD_WHEN[when] for when in role.decision.third_when], 'or')}"


def _study(role: TeamRole) -> list[Fact]:
    study = role.validity.cut_study
    if study is None:
        return []
    ends = f"{trimmed(study.low)} to {trimmed(study.high)}"
    return [
        Fact("Study of the cut", f"{day(study.on)}, n = {study.judges}; it leaves {ends} of 100 open"),
        Fact("How it was done", inline(study.note)),
    ]


def _gaps(role: TeamRole, here: Here) -> list[Gap]:
    gaps, study = [], role.validity.cut_study
    uneven = len({line.weight for line in role.rubric.criteria}) > 1
    if uneven and not role.rubric.weights_because:
        gaps.append(
            gap(
                "The weights differ, and no reason is given.",
                "Say why under `weights_because`, or make them equal.",
                place(role.file, ("rubric", "criteria"), here),
            )
        )
    at = place(role.file, ("decision", "cut", "method"), here)
    if role.decision.cut.method == "provisional":
        gaps.append(gap("Nobody has studied the cut.", "A modified Angoff study with 10 to 20 judges of the work.", at))
    elif study is None:
        gaps.append(gap("The study of the cut is not recorded.", "Write it under `validity`, as `cut_study`.", at))
    if study and study.judges < FEW_JUDGES and role.decision.cut.method == "modified-angoff":
        gaps.append(
            gap(
                f"{counted(study.judges, 'judge')}: a rule of thumb asks for 10 to 20.",
                "Add judges who know the work, and work the range out again.",
                place(role.file, ("validity", "cut_study", "judges"), here),
            )
        )
    return gaps
