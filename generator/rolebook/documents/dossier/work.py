"""Who said what the work is, and how each requirement follows from it and is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rolebook.catalog.complexity import ComplexityFacts
from rolebook.catalog.hashes import kit_pin, rubric_pin
from rolebook.catalog.role import Evidence, Requirement
from rolebook.documents.dossier.parts import Case, Fact, Section, Table, Words, gap, lines, to
from rolebook.documents.links import Here
from rolebook.documents.numbers import day
from rolebook.documents.prose import inline
from rolebook.documents.upkeep import place
from rolebook.documents.words import STAGES, depth_name, inside, listed

_STEPS: Mapping[str, str] = MappingProxyType({"one": "one step", "few": "a few steps", "several": "several steps"})


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
        "Users, dates and versions",
        "Which selection this is about, who answers for it, and as of when (Uniform Guidelines 15C(1), (2)).",
        facts=(
            Fact("User", case.company.name),
            Fact("Role", to(here, f"job_description:{role.id}", role.title)),
            Fact("Purpose", inline(role.summary)),
            Fact("Kept by", role.owner),
            Fact("Contact", role.decision.review.contact),
            Fact("As of", day(here.today)),
            Fact("Rubric", rubric_pin(role)),
            Fact("Kits", lines(pins) if pins else "none in this build"),
        ),
        gaps=tuple(
            gap(f"The kit {kit} is not in this build.", "Build with the folder of live kits (--private).", "")
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
                "Nobody who does the work was asked.",
                "Ask two or three people who do it, look at their review log, and write down how many you asked.",
                place(role.file, ("job_analysis", "people"), here),
            )
        )
    rows = tuple(
        (inline(work.does), f"{work.share} %", work.criticality, _complexity(work.complexity)) for work in role.work
    )
    return Section(
        "job-analysis",
        "Job analysis",
        "What the work is, how that was found out, and how much each piece matters (15C(3)).",
        facts=(
            Fact("Method", analysis.method),
            Fact("People asked", str(analysis.people)),
            Fact("Date", day(analysis.date)),
            Fact("Complexity of the work", f"C{role.complexity}, that of its most complex piece"),
            Fact("Depth asked for", depth_name(role.domain.area, role.domain.depth)),
            Fact("Why this depth", inline(role.domain.because)),
        ),
        tables=(Table("Pieces of the work", ("Piece", "Share of time", "Criticality", "Complexity"), rows),),
        gaps=tuple(gaps),
    )


def _complexity(facts: ComplexityFacts) -> str:
    return (
        f"{_STEPS[facts.steps]}; {facts.checkable} checkable; {facts.knowledge} knowledge; "
        f"a missed error means {facts.consequence}"
    )


def links(case: Case, here: Here) -> Section:
    """From each piece of work to requirement, criterion and part."""
    role = case.role
    parts = _parts(case)
    rows = tuple(_row(requirement, parts, here) for requirement in role.requirements)
    needed = {work for requirement in role.requirements for work in requirement.work}
    gaps = [
        gap(
            f"No requirement is for the piece of work {work.id}.",
            "Add a requirement that names it under `for`, or say why none is needed.",
            place(role.file, ("work", position, "id"), here),
        )
        for position, work in enumerate(role.work)
        if work.id not in needed
    ]
    gaps += [
        gap(
            f"Nothing shows the must {requirement.id}.",
            "Name a criterion of the rubric or an interview question under `shown_by`.",
            place(role.file, ("requirements", position, "id"), here),
        )
        for position, requirement in enumerate(role.requirements)
        if requirement.level == "must" and not requirement.shown_by
    ]
    head = ("Requirement", "For the work", "Shown by", "In the part")
    return Section(
        "links",
        "From the work to what is scored",
        "How each requirement follows from the work, and where it is shown (15C).",
        tables=(Table("Work, requirement, criterion, part", head, rows),),
        gaps=tuple(gaps),
        notes=(
            "That a criterion stands for a requirement is a reasoned claim of the role's authors. Nobody else judged "
            "the links, unless the job analysis says so.",
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
    text = inline(one.text) + f" ({one.level})"
    shown = [_evidence(evidence, here) for evidence in one.shown_by] or ["nothing"]
    where = list(dict.fromkeys(_where(one, parts)))
    return (text, listed(one.work), lines(shown), lines(where) if where else "nowhere")


def _evidence(one: Evidence, here: Here) -> Words:
    key = f"criterion:{one.id}"
    return to(here, key if here.link_if_open(key) else f"question:{one.id}", one.name)


def _where(one: Requirement, parts: Mapping[str, list[str]]) -> Iterator[str]:
    for evidence in one.shown_by:
        yield from parts.get(evidence.id, [f"the stage {stage}" for stage in evidence.stages])
