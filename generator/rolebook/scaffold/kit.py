"""A new kit: the candidate's side, an empty key and the outline of a calibration set, in one folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rolebook.scaffold.arranging import compared, key_entries, part
from rolebook.scaffold.blank import BLANK, MARK
from rolebook.scaffold.library import Library
from rolebook.scaffold.outputs import Output
from rolebook.scaffold.render import Style, entry_lines
from rolebook.schema import schema_for

VERSION: Final = "1.0.0"
NO_HASH: Final = "000000"
"""What stands in a key until the kit is whole and has a fingerprint."""

# By purpose: minutes for everything, and the hours that are paid.
_LENGTHS: Final = {"task": (150, 2.5), "screen": (25, 0.5)}
_DATA: Final = {
    "synthetic": "Every person, date and place in this kit is made up.\n",
    "de-identified": "The texts are real. Everything that could name a person was removed.\n",
    "public": "The texts were published before.\n",
}
_ABOUT: Final = {
    "kit": "the candidate's side: nothing here answers a scored part",
    "key": "the reviewers' side: what is wrong with each output, and why",
    "calibration": "scored answers on which reviewers practise and qualify",
}


@dataclass(frozen=True, slots=True)
class KitAnswers:
    """What somebody said about a new kit; None is a blank.

    Attributes:
        purpose: `screen` or `task`.
        practice: whether the kit and its answers are public, for trying.
        data: `synthetic`, `de-identified` or `public`.
        attested_by: who has made sure of that.
    """

    id: str
    title: str | None = None
    purpose: str | None = None
    domain: str | None = None
    task_type: str | None = None
    language: str | None = None
    practice: bool = False
    data: str | None = None
    attested_by: str | None = None


def kit_files(
    answers: KitAnswers, outputs: Sequence[Output], library: Library, schemas: str, explain: bool = True
) -> dict[str, str]:
    """Return the files of a kit's folder by their names: the kit, its key and its calibration set.

    Args:
        answers: what is known.
        outputs: what a model answered, checked by `read_outputs`; without any, the texts are blanks.
        library: what the files may refer to.
        schemas: the folder of the schemas, as seen from the files, for editors.
        explain: with each field's explanation and the optional fields, or without.
    """
    style = Style(explain, {**library.ids, "output": ()})
    opened = "open-" if answers.practice else ""
    trees = {
        "kit": (_kit(answers, outputs, library), "kit.yaml"),
        "key": (_key(answers, outputs), f"{opened}key.yaml"),
        "calibration": (_calibration(answers), f"{opened}calibration.yaml"),
    }
    return {name: _text(kind, values, answers.id, name, schemas, style) for kind, (values, name) in trees.items()}


def _text(kind: str, values: Mapping[str, Any], kit: str, name: str, schemas: str, style: Style) -> str:
    head = [
        f"# yaml-language-server: $schema={schemas}/{kind}.schema.json",
        f"# kits/{kit}/{name}   {_ABOUT[kind]}; search for {MARK} to find each blank",
    ]
    return "\n".join((*head, *entry_lines(schema_for(kind), values, style), ""))


def _kit(answers: KitAnswers, outputs: Sequence[Output], library: Library) -> dict[str, Any]:
    minutes, hours = _LENGTHS.get(answers.purpose or "", (BLANK, BLANK))
    pay = {"hours_paid": hours, "within_days": 5, "whatever_the_result": True}
    return {
        "id": answers.id,
        "title": answers.title or BLANK,
        "version": VERSION,
        "status": "practice" if answers.practice else "draft",
        "purpose": answers.purpose or BLANK,
        "domain": answers.domain or BLANK,
        "task_type": answers.task_type or BLANK,
        **({} if answers.practice else {"pay": pay}),
        "outputs_from": _provenance(outputs),
        "data": {
            "status": answers.data or BLANK,
            "note": _DATA.get(answers.data or "", BLANK),
            "attested_by": answers.attested_by or BLANK,
        },
        **_around(library),
        "introduction": _introduction(outputs),
        "parts": [part(answers.id, outputs, minutes, answers.language or BLANK, library)],
    }


def _provenance(outputs: Sequence[Output]) -> dict[str, Any]:
    """Where the outputs came from, told once for all of them; the day is the last of theirs."""
    if not outputs:
        return {}
    return {
        "model": outputs[0].model,
        "version": outputs[0].version,
        "captured_on": max(output.date for output in outputs),
        "stand_in": False,
    }


def _around(library: Library) -> dict[str, Any]:
    """What a candidate is told around the work, as it usually is."""
    return {
        "assistance": {
            "ai": "not-allowed",
            "always_allowed": ["screen reader", "dictation", "magnifier", "spelling check", "translation dictionary"],
            "how_we_check": "The interview asks you to walk through your own review. There is no camera.\n",
        },
        "accommodations": {
            "contact": library.access_contact or BLANK,
            "note": "Ask for any change that you need. You need not say why, and nobody who scores you is told.\n",
        },
        "next": {
            "answer_within_days": 5,
            "note": "Two people score your answer without knowing who you are. You hear from us whatever the result.\n",
        },
    }


def _introduction(outputs: Sequence[Output]) -> str:
    if compared(outputs):
        return (
            "You will read several answers that a model gave to one request. Mark by line what is wrong, say why, and "
            "put the answers in order. Some may contain no material error.\n"
        )
    return "You will read short answers that a model gave. Say of each whether it is right, and why. Some are.\n"


def _key(answers: KitAnswers, outputs: Sequence[Output]) -> dict[str, Any]:
    head = {"kit": answers.id, "kit_version": VERSION, "kit_hash": NO_HASH, "prepared_by": [{}, {}]}
    return head | dict(key_entries(outputs))


def _calibration(answers: KitAnswers) -> dict[str, Any]:
    return {
        "kit": answers.id,
        "kit_version": VERSION,
        "practice": [{"id": f"p{number}"} for number in range(1, 4)],
        "qualify": [{"id": f"u{number}"} for number in range(1, 5)],
        "rule": {"exact": 0.6, "max_apart": 1, "bias": 0.5},
    }
