"""A new role file: what is known of the role, what is usual, and blanks for the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from rolebook.scaffold.blank import BLANK, MARK
from rolebook.scaffold.library import Library
from rolebook.scaffold.render import Style, entry_lines
from rolebook.schema import schema_for

# Read again after half a year: see `review_by` in the schema.
_REVIEW_AFTER: Final = timedelta(days=182)
# The catalogue's default targets (days 30, 60, 90), each to be replaced by what the ML team agrees to.
_TARGETS: Final[tuple[dict[str, Any], ...]] = (
    {"metric": "agreement-kappa", "day_30": 0.7, "day_60": 0.78, "day_90": 0.83, "basis": "default"},
    {"metric": "error-identification-rate", "day_30": 0.7, "day_60": 0.8, "day_90": 0.87, "basis": "default"},
    {
        "metric": "feedback-turnaround",
        "day_30": 24,
        "day_60": 18,
        "day_90": 12,
        "basis": "default",
        "seen": "after-hire",
    },
    {"metric": "review-alignment", "day_30": 0.82, "day_60": 0.88, "day_90": 0.93, "basis": "default"},
)
_CRITERIA: Final[tuple[dict[str, Any], ...]] = (
    {"criterion": "error-identification", "weight": 20, "measures": ["error-identification-rate"]},
    {"criterion": "precision", "weight": 20, "measures": ["review-alignment"]},
    {"criterion": "ranking", "weight": 20, "measures": ["review-alignment"]},
    {"criterion": "consistency", "weight": 20, "measures": ["agreement-kappa"]},
    {"criterion": "communication-clarity", "weight": 20, "measures": ["review-alignment"], "must_reach": 3},
)
_QUESTIONS: Final = ["a-problem-you-caught", "defend-your-review"]


@dataclass(frozen=True, slots=True)
class RoleAnswers:
    """What somebody said about a new role; None is a blank.

    Attributes:
        languages: each a tag and a level, `("en", "B2")`; the level may be None.
    """

    id: str
    title: str | None = None
    family: str | None = None
    domain: str | None = None
    depth: int | None = None
    languages: tuple[tuple[str, str | None], ...] = ()


def role_text(answers: RoleAnswers, library: Library, today: date, schemas: str, explain: bool = True) -> str:
    """Return a role file in which all that nobody has decided yet is a marked blank.

    Args:
        answers: what is known.
        library: what the file may refer to.
        today: the day on which it is written.
        schemas: the folder of the schemas, as seen from the file, for editors.
        explain: with each field's explanation and the optional fields; without, it fits in a link.
    """
    head = [
        f"# yaml-language-server: $schema={schemas}/role.schema.json",
        f"# roles/{answers.id}.yaml   a new role: search for {MARK} to find each blank",
    ]
    if explain:
        head += [
            "# Write in front of the mark, or below the line where it says so; the mark itself may go then.",
            "# Lines such as `#formerly: […]` are optional: take the # away to use one.",
            "# Numbers that are already here are the catalogue's defaults: change what does not fit.",
        ]
    lines = entry_lines(schema_for("role"), _values(answers, library, today), Style(explain, library.ids))
    return "\n".join((*head, *lines, ""))


def _values(answers: RoleAnswers, library: Library, today: date) -> dict[str, Any]:
    targets = [target for target in _TARGETS if library.keep("metric", [target["metric"]])]
    depth = BLANK if answers.depth is None else answers.depth
    return {
        "id": answers.id,
        "title": answers.title or BLANK,
        "family": answers.family or BLANK,
        "status": "draft",
        "reviewed": today.isoformat(),
        "review_by": (today + _REVIEW_AFTER).isoformat(),
        "metrics": {"targets": targets or [{}]},
        "domain": {"area": answers.domain or BLANK, "depth": depth, "languages": _languages(answers)},
        "requirements": [{"level": "must"}],
        "rubric": {"version": "1.0", "criteria": _criteria(library, [target["metric"] for target in targets])},
        "process": _process(library),
        "decision": _decision(library),
        "pay": {"basis": "hour"},
        "hours": {"per": "week"},
        "quality": {"auditor_depth": depth},
        "retention": {"months": 24},
    }


def _languages(answers: RoleAnswers) -> list[dict[str, Any]]:
    return [{"tag": tag, "level": level or BLANK} for tag, level in answers.languages] or [{}]


def _criteria(library: Library, metrics: list[str]) -> list[dict[str, Any]]:
    """The usual criteria, as far as they exist and foretell one of the targets. Otherwise one blank."""
    kept = [line for line in _CRITERIA if library.keep("criterion", [line["criterion"]])]
    return kept if kept and all(set(line["measures"]) <= set(metrics) for line in kept) else [{}]


def _process(library: Library) -> list[dict[str, Any]]:
    return [
        {"id": "screen", "kind": "work-sample", "answer_within_days": 5},
        {"id": "task", "kind": "paid-task", "answer_within_days": 10},
        {
            "id": "interview",
            "kind": "structured-interview",
            "minutes": 45,
            "questions": library.keep("question", _QUESTIONS) or BLANK,
            "answer_within_days": 7,
        },
    ]


def _decision(library: Library) -> dict[str, Any]:
    return {
        "raters": 2,
        "combine": "mean",
        "third_when": ["two-points-apart", "either-side-of-cut"],
        "stages": {"task": 60, "interview": 40},
        "cut": {
            "at": 60,
            "method": "provisional",
            "because": "A starting point that nobody has studied yet: a mean score of 3.4 on the scale of five.\n",
        },
        "when_more_pass": "By total; totals within one standard error count as equal, and a draw decides between them.",
        "review": {"contact": library.contact or BLANK, "within_days": 10},
    }
