"""A new role file: what is known of the role, what is usual, and blanks for the rest."""

from __future__ import annotations

from collections.abc import Iterator
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
USUAL_QUESTIONS: Final = ("a-problem-you-caught", "defend-your-review")
"""What every interview of the starter library asks."""
# Of kits that are kept elsewhere or not written yet: what everybody may know of them.
_SEALED: Final[tuple[dict[str, Any], ...]] = (
    {"minutes": 25, "scores": ["consistency", "communication-clarity"], "hours_paid": 0.5, "within_days": 5},
    {
        "minutes": 150,
        "scores": ["error-identification", "precision", "ranking", "consistency", "communication-clarity"],
        "hours_paid": 2.5,
        "within_days": 5,
    },
)


@dataclass(frozen=True, slots=True)
class RoleAnswers:
    """What somebody said about a new role; None is a blank.

    Attributes:
        languages: each a tag and a level, `("en", "B2")`; the level may be None.
        sealed: whether the kits are kept elsewhere or not written yet, so that the file says what is known of them.
    """

    id: str | None
    title: str | None = None
    family: str | None = None
    domain: str | None = None
    depth: int | None = None
    languages: tuple[tuple[str, str | None], ...] = ()
    sealed: bool = False


def role_text(answers: RoleAnswers, library: Library, today: date, schemas: str, explain: bool = True) -> str:
    """Return a role file in which all that nobody has decided yet is a marked blank.

    Args:
        answers: what is known.
        library: what the file may refer to.
        today: the day on which it is written.
        schemas: the folder of the schemas, as seen from the file, for editors.
        explain: with each field's explanation and the optional fields; without, it fits in a link.
    """
    head = [f"# yaml-language-server: $schema={schemas}/role.schema.json", *_told(answers, explain)]
    lines = entry_lines(schema_for("role"), _values(answers, library, today), Style(explain, library.ids))
    return "\n".join((*head, *lines, ""))


def _told(answers: RoleAnswers, explain: bool) -> Iterator[str]:
    """How to fill the file in, as comments at its top."""
    if answers.id is None:
        yield f"# A new role. Its id is the file's name without .yaml. Search for {MARK} to find each blank."
    else:
        yield f"# roles/{answers.id}.yaml   a new role: search for {MARK} to find each blank"
    yield "# Write in front of the mark, or below the line where it says so; the mark itself may go then."
    if explain:
        yield "# Lines such as `#formerly: […]` are optional: take the # away to use one."
    yield "# Numbers that are already here are the catalogue's defaults: change what does not fit."


def _values(answers: RoleAnswers, library: Library, today: date) -> dict[str, Any]:
    targets = [target for target in _TARGETS if library.keep("metric", [target["metric"]])]
    depth = BLANK if answers.depth is None else answers.depth
    return {
        "id": answers.id or BLANK,
        "title": answers.title or BLANK,
        "family": answers.family or BLANK,
        "status": "draft",
        "reviewed": today.isoformat(),
        "review_by": (today + _REVIEW_AFTER).isoformat(),
        "metrics": {"targets": targets or [{}]},
        "domain": {"area": answers.domain or BLANK, "depth": depth, "languages": _languages(answers)},
        "requirements": [{"level": "must"}, *_writing(library)],
        "rubric": {"version": "1.0", "criteria": _criteria(library, [target["metric"] for target in targets])},
        "process": _process(library, answers.sealed),
        "decision": _decision(library),
        "pay": {"basis": "hour"},
        "hours": {"per": "week"},
        "quality": {"auditor_depth": depth},
        "retention": {"months": 24},
    }


def _languages(answers: RoleAnswers) -> list[dict[str, Any]]:
    return [{"tag": tag, "level": level or BLANK} for tag, level in answers.languages] or [{}]


def _writing(library: Library) -> list[dict[str, Any]]:
    """The must that every role has, whatever else it asks for: reasons in writing."""
    shown_by = library.keep("criterion-or-question", ["communication-clarity", "a-problem-you-caught"])
    return [{"id": "explain-in-writing", "level": "must", "shown_by": shown_by}] if shown_by else []


def _criteria(library: Library, metrics: list[str]) -> list[dict[str, Any]]:
    """The usual criteria, as far as they exist and foretell one of the targets. Otherwise one blank."""
    kept = [line for line in _CRITERIA if library.keep("criterion", [line["criterion"]])]
    return kept if kept and all(set(line["measures"]) <= set(metrics) for line in kept) else [{}]


def _process(library: Library, sealed: bool) -> list[dict[str, Any]]:
    screen, task = ({"sealed": _known_of(kit, library)} for kit in _SEALED) if sealed else ({}, {})
    return [
        {"id": "screen", "kind": "work-sample", **screen, "answer_within_days": 5},
        {"id": "task", "kind": "paid-task", **task, "answer_within_days": 10},
        {
            "id": "interview",
            "kind": "structured-interview",
            "minutes": 45,
            "questions": library.keep("question", list(USUAL_QUESTIONS)) or BLANK,
            "answer_within_days": 7,
        },
    ]


def _known_of(kit: dict[str, Any], library: Library) -> dict[str, Any]:
    return {**kit, "scores": library.keep("criterion", kit["scores"]) or BLANK}


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
