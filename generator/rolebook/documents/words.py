"""The words for the catalogue's settled values, so that every document uses the same ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, overload

from rolebook.catalog.library import Domain, Unit
from rolebook.catalog.role import StageKind
from rolebook.language import ENGLISH, N_, Words, spoken
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class Level:
    """One step of a scale: its code (`D3`, `C2`), its name and what it means."""

    code: str
    name: str
    means: str


def _said(level: Level) -> Level:
    return Level(level.code, _(level.name), _(level.means))


class _Scale(Sequence[Level]):
    """Steps of our own, said in the language that is spoken when they are looked up."""

    def __init__(self, *english: Level) -> None:
        self._english = english

    @overload
    def __getitem__(self, place: int) -> Level: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Level]: ...
    def __getitem__(self, place: int | slice) -> Level | Sequence[Level]:
        found = self._english[place]
        return _said(found) if isinstance(found, Level) else tuple(map(_said, found))

    def __len__(self) -> int:
        return len(self._english)


class _Levels(Mapping[str, Level]):
    """The same, by their code."""

    def __init__(self, *english: Level) -> None:
        self._english = {level.code: level for level in english}

    def __getitem__(self, code: str) -> Level:
        return _said(self._english[code])

    def __iter__(self) -> Iterator[str]:
        return iter(self._english)

    def __len__(self) -> int:
        return len(self._english)


STAGES: Mapping[StageKind, str] = Words(
    {
        "work-sample": N_("Work sample"),
        "paid-task": N_("Paid task"),
        "structured-interview": N_("Structured interview"),
        "credential-check": N_("Credential check"),
        "conversation": N_("Conversation"),
    }
)
"""What each kind of stage is called."""

COMPLEXITY: Sequence[Level] = _Scale(
    Level("C0", N_("Perceptual"), N_("What is asked can be seen or heard; a closed guideline settles it.")),
    Level("C1", N_("Everyday judgement"), N_("What most adults know, applied with care.")),
    Level("C2", N_("Several steps"), N_("Training helps, and the answer can be checked.")),
    Level("C3", N_("Professional judgement"), N_("Facts are incomplete, and what is left out matters.")),
    Level("C4", N_("Contested"), N_("Experts disagree, or nothing published settles it.")),
)
"""The complexity of work, C0 to C4: this project's own scale (see `catalog.complexity`)."""

UNITS: Mapping[Unit, str] = Words(
    {
        "fraction": N_("a fraction from 0 to 1"),
        "coefficient": N_("a coefficient; 1 is perfect agreement, 0 is chance"),
        "hours": N_("hours"),
        "count-per-output": N_("a count for each output"),
        "percent": N_("per cent"),
    }
)
"""What a metric's figures count."""

BASES: Mapping[str, str] = Words(
    {
        "default": N_("a starting point of this catalogue, by judgement, until a team has figures of its own"),
        "baseline": N_("measured in the team itself"),
        "agreed": N_("negotiated with the team that uses the work"),
    }
)
"""Where a target comes from."""

BASIS_NAMES: Mapping[str, str] = Words({"default": N_("default"), "baseline": N_("baseline"), "agreed": N_("agreed")})
"""The same in one word."""

DIRECTIONS: Mapping[str, str] = Words({"higher": N_("higher"), "lower": N_("lower")})
"""Which figures of a metric are better."""

BETTER: Mapping[str, str] = Words({"higher": N_("higher is better"), "lower": N_("lower is better")})
"""The same as a remark."""

SCORED: Mapping[str, str] = Words({"judged": N_("judged"), "computed": N_("computed")})
"""How a criterion gets its score."""

METRIC_FAMILIES: Mapping[str, str] = Words(
    {
        "consistency": N_("Consistency"),
        "error-identification": N_("Error identification"),
        "turnaround": N_("Turnaround"),
        "review-alignment": N_("Review alignment"),
        "other": N_("Other"),
    }
)

FAMILIES: Mapping[str, Level] = _Levels(
    Level("preference", N_("Preference"), N_("Says which answer is better, and why.")),
    Level("evaluation", N_("Evaluation"), N_("Finds what is wrong with what a model wrote.")),
    Level("annotation", N_("Annotation"), N_("Labels text, speech, pictures or data.")),
    Level("authoring", N_("Authoring"), N_("Writes prompts, answers or rubrics.")),
    Level("safety", N_("Safety"), N_("Probes for harm.")),
    Level("quality", N_("Quality"), N_("Checks the work of other trainers.")),
    Level("lead", N_("Lead"), N_("Leads a team of trainers.")),
)
"""Families of roles, in the order of the catalogue."""

FAMILIES_ALSO_CALLED: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "preference": ("ranking", "rating", "rater", "comparison", "side by side", "RLHF", "human feedback"),
        "evaluation": ("evaluator", "reviewer", "checker", "fact checker", "verifier", "grader", "quality rater"),
        "annotation": (
            *("annotator", "data annotator", "labeller", "labeler", "data labeling", "tagging", "transcription"),
            "data entry",
        ),
        "authoring": ("writer", "author", "content writer", "prompt writer", "prompt engineer", "data creator"),
        "safety": ("content moderator", "moderation", "trust and safety", "red teamer", "red teaming", "abuse"),
        "quality": ("quality assurance", "QA", "auditor", "quality analyst", "reviewer"),
        "lead": ("team lead", "manager", "supervisor", "coordinator"),
    }
)
"""Plain words that people search for when they look for a role of a family. This project's own lists."""

COMPETENCIES: Mapping[str, str] = Words(
    {
        "quality-analysis": N_("Quality analysis: sees what is wrong"),
        "systematic-reasoning": N_("Systematic reasoning: goes about it in a way that can be repeated"),
        "domain-knowledge": N_("Domain knowledge: knows the field"),
        "communication": N_("Communication: makes a problem clear to those who must act"),
    }
)

THIRD_WHEN: Mapping[str, str] = Words(
    {
        "two-points-apart": N_("two scores of one criterion are two points apart or more"),
        "either-side-of-cut": N_("one reviewer's total passes and another's does not"),
    }
)
"""When one more reviewer is asked."""

CUT_METHODS: Mapping[str, str] = Words(
    {
        "provisional": N_("provisional: a starting point that nobody has studied yet"),
        "modified-angoff": N_(
            "set by a modified Angoff study: experts judged, part by part, what a barely good person would do"
        ),
        "contrasting-groups": N_("set by contrasting groups: where the scores of good and of weak workers part"),
    }
)
"""How a passing score was set."""

ENGAGEMENTS: Mapping[str, str] = Words(
    {
        "employee": N_("employee"),
        "contractor": N_("contractor (self-employed)"),
        "temporary": N_("employee for a limited time"),
    }
)

WORKPLACES: Mapping[str, str] = Words({"remote": N_("Remote"), "on-site": N_("On site"), "hybrid": N_("Partly remote")})

PAY_UNITS: Mapping[str, str] = Words(
    {
        "hour": N_("{amount} an hour"),
        "day": N_("{amount} a day"),
        "week": N_("{amount} a week"),
        "month": N_("{amount} a month"),
        "year": N_("{amount} a year"),
        "task": N_("{amount} a task"),
    }
)
"""Pay by the unit: sentences with a place for the amount."""


def depth_name(domain: Domain, depth: int) -> str:
    """A depth with what this domain calls it: `D3 Practitioner`."""
    return " ".join((f"D{depth}", *(step.name for step in domain.depths if step.depth == depth)))


def inside(name: str) -> str:
    """A name in the middle of a sentence: English writes it small, another language as its translator did."""
    return f"{name[:1].lower()}{name[1:]}" if spoken() is ENGLISH else name


def listed(parts: Sequence[Any], last: Literal["and", "or"] = "and") -> str:
    """A list as a sentence has it: `a`, `a and b`, `a, b and c`."""
    *first, final = [str(part) for part in parts] or [""]
    if not first:
        return final
    sentence = _("{first} or {last}") if last == "or" else _("{first} and {last}")
    return sentence.format(first=_(", ").join(first), last=final)
