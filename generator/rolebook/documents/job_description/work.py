"""The work: its tasks, how complex each is and why, the depth and the languages that it needs."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.complexity import ComplexityFacts, complexity
from rolebook.catalog.library import Depth
from rolebook.catalog.role import Language, Role, Work
from rolebook.documents.iso import language
from rolebook.documents.links import Here
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.documents.words import COMPLEXITY, Level, depth_name, listed

_STEPS = {
    "one": "a single look",
    "few": "two or three steps",
    "several": "several steps",
}
_CHECKABLE = {
    "fully": "can be fully checked",
    "partly": "can be checked in part",
    "barely": "can hardly be checked",
}
_KNOWLEDGE = {
    "guideline": "a guideline is enough",
    "everyday": "everyday knowledge",
    "trained": "training or study",
    "professional": "practice in the field",
    "contested": "a question on which experts differ",
}
_CONSEQUENCE = {
    "annoyance": "annoys somebody",
    "rework": "means work done again",
    "harm": "could harm somebody",
}

_BESIDE = {-1: "one step less", 0: "this role", 1: "one step more"}


@dataclass(frozen=True, slots=True)
class TaskView:
    """One piece of the work. `share` is in per cent of the working time."""

    number: int
    does: Markup
    share: int
    criticality: str
    level: Level
    because: str


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a scale, and whether this role stands on it."""

    level: Level
    here: bool


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A step of a scale in words: `D2 Trained`, `one step less`, what it means, and an example for the role's own."""

    term: str
    beside: str
    means: Markup | str
    example: Markup | None = None


@dataclass(frozen=True, slots=True)
class DepthView:
    """The depth of knowledge, with this role's place on the domain's own scale and the steps beside it.

    Attributes:
        fit: how the depth compares with the complexity of the work; `follows` says what comes of that.
    """

    domain: Link
    name: str
    steps: tuple[StepView, ...]
    places: tuple[PlaceView, ...]
    because: Markup
    fit: str
    follows: str
    task_types: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ComplexityView:
    """The complexity of the work: the role's place on the scale, the steps beside it, the tasks that put it there."""

    steps: tuple[StepView, ...]
    places: tuple[PlaceView, ...]
    tasks: str


@dataclass(frozen=True, slots=True)
class LanguageView:
    """One language, the level needed and why."""

    name: str
    level: str
    because: Markup


def tasks(role: Role) -> tuple[TaskView, ...]:
    """The pieces of the work, in the author's order, numbered from 1."""
    return tuple(_task(number, work) for number, work in enumerate(role.work, 1))


def depth_view(role: Role, here: Here) -> DepthView:
    """The depth that the work needs."""
    domain, depth = role.domain.area, role.domain.depth
    fit, follows = _fit(depth, role.complexity)
    return DepthView(
        domain=Link(domain.name, here.link(f"domain:{domain.id}")),
        name=depth_name(domain, depth),
        steps=tuple(StepView(Level(f"D{step.depth}", step.name, ""), step.depth == depth) for step in domain.depths),
        places=tuple(_depth(step, depth) for step in domain.depths if step.depth - depth in _BESIDE),
        because=prose(role.domain.because),
        fit=fit,
        follows=follows,
        task_types=tuple(Link(kind.name, here.link(f"task-type:{kind.id}")) for kind in role.domain.task_types),
    )


def _depth(step: Depth, depth: int) -> PlaceView:
    return PlaceView(
        term=f"D{step.depth} {step.name}",
        beside=_BESIDE[step.depth - depth],
        means=prose(step.means),
        example=prose(step.example) if step.depth == depth else None,
    )


def _fit(depth: int, level: int) -> tuple[str, str]:
    """Depth and complexity compared: as a rule they are equal (see the rules on depth)."""
    work = f"work of complexity C{level}"
    if depth == level:
        return (
            f"Depth and complexity match: D{depth} for {work}.",
            "Somebody less deep may read past errors that matter. To ask for more would turn away people who can do "
            "the work.",
        )
    if depth < level:
        return f"D{depth} is less deep than {work} asks for as a rule.", "Errors that matter may be read past."
    if depth == level + 1:
        return (
            f"D{depth} is one step deeper than {work} asks for as a rule.",
            "The only good reason for that is errors that show at no lesser depth.",
        )
    return f"D{depth} is {depth - level} steps deeper than {work} asks for.", "People who can do it are turned away."


def complexity_view(role: Role) -> ComplexityView:
    """How complex the work is, and which tasks make it so."""
    level = role.complexity
    highest = [n for n, work in enumerate(role.work, 1) if complexity(work.complexity) == level]
    return ComplexityView(
        steps=tuple(StepView(step, step == COMPLEXITY[level]) for step in COMPLEXITY),
        places=tuple(
            PlaceView(f"{step.code} {step.name}", _BESIDE[number - level], step.means)
            for number, step in enumerate(COMPLEXITY)
            if number - level in _BESIDE
        ),
        tasks=f"{'task' if len(highest) == 1 else 'tasks'} {listed(highest)}",
    )


def languages(role: Role) -> tuple[LanguageView, ...]:
    """The languages that the work needs."""
    return tuple(_language(needed) for needed in role.domain.languages)


def _language(needed: Language) -> LanguageView:
    return LanguageView(language(needed.tag), needed.level, prose(needed.because))


def _task(number: int, work: Work) -> TaskView:
    return TaskView(
        number=number,
        does=prose(work.does),
        share=work.share,
        criticality=work.criticality,
        level=COMPLEXITY[complexity(work.complexity)],
        because=_because(work.complexity),
    )


def _because(facts: ComplexityFacts) -> str:
    return (
        f"{_STEPS[facts.steps]}; {_KNOWLEDGE[facts.knowledge]}; the answer {_CHECKABLE[facts.checkable]}; "
        f"a missed error {_CONSEQUENCE[facts.consequence]}"
    )
