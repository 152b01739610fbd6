"""The work: its tasks, how complex each is and why, the depth and the languages that it needs."""

from __future__ import annotations

from collections.abc import Mapping
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
from rolebook.language import N_, Words, ngettext
from rolebook.language import gettext as _

_STEPS = Words(
    {
        "one": N_("a single look"),
        "few": N_("two or three steps"),
        "several": N_("several steps"),
    }
)
_CHECKABLE = Words(
    {
        "fully": N_("the answer can be fully checked"),
        "partly": N_("the answer can be checked in part"),
        "barely": N_("the answer can hardly be checked"),
    }
)
_KNOWLEDGE = Words(
    {
        "guideline": N_("a guideline is enough"),
        "everyday": N_("everyday knowledge"),
        "trained": N_("training or study"),
        "professional": N_("practice in the field"),
        "contested": N_("a question on which experts differ"),
    }
)
_CONSEQUENCE = Words(
    {
        "annoyance": N_("a missed error annoys somebody"),
        "rework": N_("a missed error means work done again"),
        "harm": N_("a missed error could harm somebody"),
    }
)

CRITICALITIES: Mapping[str, str] = Words({"high": N_("high"), "medium": N_("medium"), "low": N_("low")})
_BESIDE = {-1: N_("one step less"), 0: N_("this role"), 1: N_("one step more")}


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
        beside=_(_BESIDE[step.depth - depth]),
        means=prose(step.means),
        example=prose(step.example) if step.depth == depth else None,
    )


def _fit(depth: int, level: int) -> tuple[str, str]:
    """Depth and complexity compared: as a rule they are equal (see the rules on depth)."""
    steps = depth - level
    fit, follows = {
        0: (
            _("Depth and complexity match: D{depth} for work of complexity C{level}."),
            _(
                "Somebody less deep may read past errors that matter. To ask for more would turn away people who can "
                "do the work."
            ),
        ),
        1: (
            _("D{depth} is one step deeper than work of complexity C{level} asks for as a rule."),
            _("The only good reason for that is errors that show at no lesser depth."),
        ),
        2: (
            _("D{depth} is {steps} steps deeper than work of complexity C{level} asks for."),
            _("People who can do it are turned away."),
        ),
        -1: (
            _("D{depth} is less deep than work of complexity C{level} asks for as a rule."),
            _("Errors that matter may be read past."),
        ),
    }[max(-1, min(steps, 2))]
    return fit.format(depth=depth, level=level, steps=steps), follows


def complexity_view(role: Role) -> ComplexityView:
    """How complex the work is, and which tasks make it so."""
    level = role.complexity
    highest = [n for n, work in enumerate(role.work, 1) if complexity(work.complexity) == level]
    return ComplexityView(
        steps=tuple(StepView(step, step == COMPLEXITY[level]) for step in COMPLEXITY),
        places=tuple(
            PlaceView(f"{step.code} {step.name}", _(_BESIDE[number - level]), step.means)
            for number, step in enumerate(COMPLEXITY)
            if number - level in _BESIDE
        ),
        tasks=ngettext("task {numbers}", "tasks {numbers}", len(highest)).format(numbers=listed(highest)),
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
        criticality=CRITICALITIES[work.criticality],
        level=COMPLEXITY[complexity(work.complexity)],
        because=why_complex(work.complexity),
    )


def why_complex(facts: ComplexityFacts) -> str:
    """The facts that make a piece of work as complex as it is."""
    return "; ".join(
        (
            _STEPS[facts.steps],
            _KNOWLEDGE[facts.knowledge],
            _CHECKABLE[facts.checkable],
            _CONSEQUENCE[facts.consequence],
        )
    )
