"""Who said what the work is, and how each requirement follows from it and is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rolebook.catalog.hashes import kit_pin, rubric_pin
from rolebook.catalog.role import Evidence, Requirement
from rolebook.documents.dossier.parts import Case, Fact, Section, Table, Words, gap, lines, to
from rolebook.documents.job_description.work import CRITICALITIES, why_complex
from rolebook.documents.links import Here
from rolebook.documents.numbers import day
from rolebook.documents.prose import inline
from rolebook.documents.upkeep import place
from rolebook.documents.words import STAGES, depth_name, inside, listed
from rolebook.language import N_
from rolebook.language import Words as Named
from rolebook.language import gettext as _

_LEVELS: Mapping[str, str] = Named({"must": N_("must"), "nice": N_("nice to have")})


def users(case: Case, here: Here) -> Section:
    """What this is about, in which versions."""
    role = case.role
    pins = [kit_pin(exam.kit) for exam in case.exams]
    elsewhere = [
        stage.exercise.kit
        for stage in role.process
        if stage.exercise and stage.exercise.kit not in {exam.kit.id for exam in case.exams}
    ]
    return Section(
        "users",
        _("Users, dates and versions"),
        _("Which selection this is about, who answers for it, and as of when (Uniform Guidelines 15C(1), (2))."),
        facts=(
            Fact(_("User"), case.company.name),
            Fact(_("Role"), to(here, f"job_description:{role.id}", role.title)),
            Fact(_("Purpose"), inline(role.summary)),
            Fact(_("Kept by"), role.owner),
            Fact(_("Contact"), role.decision.review.contact),
            Fact(_("As of"), day(here.today)),
            Fact(_("Rubric"), rubric_pin(role)),
            Fact(_("Kits"), lines(pins) if pins else _("none in this build")),
        ),
        gaps=tuple(
            gap(
                _("The kit {kit} is not in this build.").format(kit=kit),
                _("Build with the folder of live kits (--private)."),
                "",
            )
            for kit in elsewhere
        ),
    )


def job_analysis(case: Case, here: Here) -> Section:
    """What the work is, and who said so."""
    role = case.role
    analysis = role.job_analysis
    gaps = []
    if analysis.people == 0:
        gaps.append(
            gap(
                _("Nobody who does the work was asked."),
                _("Ask two or three people who do it, look at their review log, and write down how many you asked."),
                place(role.file, ("job_analysis", "people"), here),
            )
        )
    rows = tuple(
        (inline(work.does), f"{work.share} %", CRITICALITIES[work.criticality], why_complex(work.complexity))
        for work in role.work
    )
    return Section(
        "job-analysis",
        _("Job analysis"),
        _("What the work is, how that was found out, and how much each piece matters (15C(3))."),
        facts=(
            Fact(_("Method"), analysis.method),
            Fact(_("People asked"), str(analysis.people)),
            Fact(_("Date"), day(analysis.date)),
            Fact(
                _("Complexity of the work"),
                _("C{complexity}, that of its most complex piece").format(complexity=role.complexity),
            ),
            Fact(_("Depth asked for"), depth_name(role.domain.area, role.domain.depth)),
            Fact(_("Why this depth"), inline(role.domain.because)),
        ),
        tables=(
            Table(_("Pieces of the work"), (_("Piece"), _("Share of time"), _("Criticality"), _("Complexity")), rows),
        ),
        gaps=tuple(gaps),
    )


def links(case: Case, here: Here) -> Section:
    """From each piece of work to requirement, criterion and part."""
    role = case.role
    parts = _parts(case)
    rows = tuple(_row(requirement, parts, here) for requirement in role.requirements)
    needed = {work for requirement in role.requirements for work in requirement.work}
    gaps = [
        gap(
            _("No requirement is for the piece of work {id}.").format(id=work.id),
            _("Add a requirement that names it under `for`, or say why none is needed."),
            place(role.file, ("work", position, "id"), here),
        )
        for position, work in enumerate(role.work)
        if work.id not in needed
    ]
    gaps += [
        gap(
            _("Nothing shows the must {id}.").format(id=requirement.id),
            _("Name a criterion of the rubric or an interview question under `shown_by`."),
            place(role.file, ("requirements", position, "id"), here),
        )
        for position, requirement in enumerate(role.requirements)
        if requirement.level == "must" and not requirement.shown_by
    ]
    head = (_("Requirement"), _("For the work"), _("Shown by"), _("In the part"))
    return Section(
        "links",
        _("From the work to what is scored"),
        _("How each requirement follows from the work, and where it is shown (15C)."),
        tables=(Table(_("Work, requirement, criterion, part"), head, rows),),
        gaps=tuple(gaps),
        notes=(
            _(
                "That a criterion stands for a requirement is a reasoned claim of the role's authors. Nobody else "
                "judged the links, unless the job analysis says so."
            ),
        ),
    )


def _parts(case: Case) -> Mapping[str, list[str]]:
    """The parts of kits that give evidence for each criterion."""
    found: dict[str, list[str]] = {}
    for stage in case.role.process:
        if stage.exercise:
            card = stage.exercise.card
            parts = [(part.title, part.scores) for part in card.parts] if card else []
            for name, scores in parts or [(stage.exercise.kit, stage.exercise.scores)]:
                for criterion in scores:
                    found.setdefault(criterion.id, []).append(f"{name} ({inside(STAGES[stage.kind])})")
    return found


def _row(one: Requirement, parts: Mapping[str, list[str]], here: Here) -> tuple[Words, ...]:
    text = inline(one.text) + f" ({_LEVELS[one.level]})"
    shown = [_evidence(evidence, here) for evidence in one.shown_by] or [_("nothing")]
    where = list(dict.fromkeys(_where(one, parts)))
    return (text, listed(one.work), lines(shown), lines(where) if where else _("nowhere"))


def _evidence(one: Evidence, here: Here) -> Words:
    key = f"criterion:{one.id}"
    return to(here, key if here.link_if_open(key) else f"question:{one.id}", one.name)


def _where(one: Requirement, parts: Mapping[str, list[str]]) -> Iterator[str]:
    for evidence in one.shown_by:
        yield from parts.get(evidence.id, [_("the stage {stage}").format(stage=stage) for stage in evidence.stages])
