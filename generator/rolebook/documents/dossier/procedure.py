"""What candidates go through, how it is scored, and how scores become a decision."""

from __future__ import annotations

from collections.abc import Mapping

from rolebook.catalog.role import TeamRole, TeamStage
from rolebook.documents.dossier.parts import Case, Fact, Gap, Section, Table, Words, gap, lines, linked, to
from rolebook.documents.kit_state import kit_documents
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day, decimals, duration, of_hundred, trimmed
from rolebook.documents.prose import inline
from rolebook.documents.upkeep import place
from rolebook.documents.words import CUT_METHODS, SCORED, STAGES, THIRD_WHEN, listed
from rolebook.language import N_
from rolebook.language import Words as Named
from rolebook.language import gettext as _

_COMPETENCIES: Mapping[str, str] = Named(
    {
        "quality-analysis": N_("quality analysis"),
        "systematic-reasoning": N_("systematic reasoning"),
        "domain-knowledge": N_("domain knowledge"),
        "communication": N_("communication"),
    }
)
_COMBINED: Mapping[str, str] = Named({"mean": N_("the mean"), "median": N_("the median")})

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
                    _("{title} is a specimen: published, so of no use for a decision.").format(title=exam.kit.title),
                    _("Make a live kit, and keep it outside this repository."),
                    place(exam.kit.file, ("status",), here),
                )
            )
        if exam.kit.outputs_from.stand_in:
            gaps.append(
                gap(
                    _("The outputs of {title} are stand-ins: no running model wrote them.").format(
                        title=exam.kit.title
                    ),
                    _("Capture outputs of the model that trainers will work on."),
                    place(exam.kit.file, ("outputs_from", "stand_in"), here),
                )
            )
    head = (_("Stage"), _("Takes"), _("Gives evidence for"), _("Material"))
    return Section(
        "procedure",
        _("The selection procedure and its content"),
        _("What candidates do, in order, and where the material stands (15C(4))."),
        tables=(Table(_("Stages"), head, rows),),
        gaps=tuple(gaps),
    )


def _stage(stage: TeamStage, here: Here) -> tuple[Words, ...]:
    scores = [criterion.name for criterion in stage.exercise.scores] if stage.exercise else []
    scores += [_COMPETENCIES.get(question.competency, question.competency) for question in stage.questions]
    material: list[Words] = []
    if stage.exercise:
        material = [linked(link) for link in kit_documents(stage.exercise.kit, None, here)]
        material = material or [_("{kit} (not in this build)").format(kit=stage.exercise.kit)]
    if stage.questions:
        material.append(
            to(
                here,
                "questions",
                _("{questions} with anchors").format(questions=counted(len(stage.questions), "question", "questions")),
            )
        )
    passing = _("; passes at {pass_at}").format(pass_at=of_hundred(stage.pass_at)) if stage.pass_at is not None else ""
    return (
        STAGES[stage.kind],
        f"{duration(stage.minutes)}{passing}",
        lines(list(dict.fromkeys(scores))) if scores else _("nothing that is scored"),
        lines(material) if material else _("none"),
    )


def decision(case: Case, here: Here) -> Section:
    """Weights, raters and the cut, with their reasons."""
    role = case.role
    rows = tuple(
        (
            to(here, f"criterion:{line.criterion.id}", line.criterion.name),
            of_hundred(line.weight),
            _("none") if line.must_reach is None else _("{must_reach} of 5").format(must_reach=line.must_reach),
            SCORED[line.criterion.scored],
            listed([metric.name for metric in line.measures]),
        )
        for line in role.rubric.criteria
    )
    head = (_("Criterion"), _("Weight"), _("Minimum"), _("Scored"), _("Stands for"))
    cut = role.decision.cut
    return Section(
        "decision",
        _("Weights and cut"),
        _("How scores are used, and why so (5G on the method of use, 5H on cutoff scores)."),
        facts=(
            Fact(_("Reason for the weights"), _weights(role)),
            Fact(_("Stages"), listed([f"{stage} {weight} %" for stage, weight in role.decision.stages.items()])),
            Fact(
                _("People who score"),
                _("{raters}, each without seeing the other's; {third}").format(
                    raters=role.decision.raters, third=_third(role)
                ),
            ),
            Fact(_("Combined by"), _COMBINED[role.decision.combine]),
            Fact(_("Cut"), f"{of_hundred(cut.at)}, {CUT_METHODS[cut.method]}"),
            Fact(
                _("On the scale of scores"),
                _("a mean of {mean} on 1 to 5, weighted").format(mean=decimals(1 + cut.at / 25)),
            ),
            Fact(_("Reason for the cut"), inline(cut.because)),
            Fact(_("More pass than places"), role.decision.when_more_pass),
            Fact(_("Decided by"), role.decision.decided_by),
            *_study(role),
        ),
        tables=(Table(_("Criteria and weights"), head, rows),),
        gaps=tuple(_gaps(role, here)),
    )


def _weights(role: TeamRole) -> Words:
    if role.rubric.weights_because:
        return inline(role.rubric.weights_because)
    return _("Equal, as OPM advises where no reason for others is documented.")


def _third(role: TeamRole) -> str:
    return _("one more when {third_when}").format(
        third_when=listed([THIRD_WHEN[when] for when in role.decision.third_when], "or")
    )


def _study(role: TeamRole) -> list[Fact]:
    study = role.validity.cut_study
    if study is None:
        return []
    ends = _("{low} to {high}").format(low=trimmed(study.low), high=trimmed(study.high))
    return [
        Fact(
            _("Study of the cut"),
            _("{day}, n = {judges}; it leaves {ends} of 100 open").format(
                day=day(study.on), judges=study.judges, ends=ends
            ),
        ),
        Fact(_("How it was done"), inline(study.note)),
    ]


def _gaps(role: TeamRole, here: Here) -> list[Gap]:
    gaps, study = [], role.validity.cut_study
    uneven = len({line.weight for line in role.rubric.criteria}) > 1
    if uneven and not role.rubric.weights_because:
        gaps.append(
            gap(
                _("The weights differ, and no reason is given."),
                _("Say why under `weights_because`, or make them equal."),
                place(role.file, ("rubric", "criteria"), here),
            )
        )
    at = place(role.file, ("decision", "cut", "method"), here)
    if role.decision.cut.method == "provisional":
        gaps.append(
            gap(_("Nobody has studied the cut."), _("A modified Angoff study with 10 to 20 judges of the work."), at)
        )
    elif study is None:
        gaps.append(
            gap(_("The study of the cut is not recorded."), _("Write it under `validity`, as `cut_study`."), at)
        )
    if study and study.judges < FEW_JUDGES and role.decision.cut.method == "modified-angoff":
        gaps.append(
            gap(
                _("{judges}: a rule of thumb asks for 10 to 20.").format(
                    judges=counted(study.judges, "judge", "judges")
                ),
                _("Add judges who know the work, and work the range out again."),
                place(role.file, ("validity", "cut_study", "judges"), here),
            )
        )
    return gaps
