"""A small kit with every kind of part and every format of text, its key and its calibration answers."""

from __future__ import annotations

from typing import Any

from documents.build import kit
from documents.library import CLARITY, LEFT_OUT, UNCLEAR, WRONG_NUMBER, criterion, prose, replaced
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.key import (
    Calibration,
    CalibrationAnswer,
    ItemAnswer,
    Key,
    KeyedError,
    KeyedItem,
    NotError,
    OutputNote,
    Preparer,
    QualifyRule,
    Response,
)
from rolebook.catalog.kit import Finding, Item, Kit, Part, TeamKit, Text, Worked

RECALL = criterion()
CONSISTENCY = criterion("consistency", computed_as="consistency")


def text(id: str, *lines: str, **changes: Any) -> Text:
    """A text of English lines."""
    return replaced(Text(id=id, lang="en", format="lines", lines=lines), changes)


NOTICE = text("S", "The pool opens at 9.", "It closes at 17.", "Bring a cap.", title="Notice")
TABLE = text("T", "Day | Opens | Last entry", "Monday | 9 | 16", "Sunday | 10 | 15", title="Hours", format="table")
CODE = text("U", "def opens(day):", "    return 9  # a.m.", title="Code", format="code")
TALK = text("X", "Guest: When do you open?", "Desk: At 9, as always.", title="Talk", format="dialogue")

A = text("A", "It opens at 10.", "It closes at 17.", "Come on Monday.", "The pool is shut on Mondays.")
B = text("B", "Es öffnet um 9.", "Es schließt um 17.", "Eine Kappe ist nötig.", lang="de")

WORKED = Part(
    id="warm-up",
    title="A worked example",
    kind="worked-example",
    minutes=10,
    prompt=prose("Say when."),
    sources=(text("V", "Seen on Tuesday.", title="Note"),),
    outputs=(text("W", "Seen on Thursday."),),
    worked=Worked(
        findings=(
            Finding(
                error_type=WRONG_NUMBER,
                severity="major",
                why=prose("V1 says Tuesday."),
                at="W1",
                quote="Thursday",
            ),
            Finding(error_type=LEFT_OUT, severity="minor", why=prose("No year."), missing_from="W"),
        )
    ),
)
REVIEW = Part(
    id="two-messages",
    title="Two messages",
    kind="review-outputs",
    minutes=90,
    scores=(RECALL, CLARITY),
    instructions=prose("Read all."),
    prompt=prose("Pass the notice on."),
    sources=(NOTICE, TABLE, CODE, TALK),
    outputs=(A, B),
)
ITEMS = Part(
    id="quick-checks",
    title="Quick checks",
    kind="single-judgements",
    minutes=30,
    scores=(CONSISTENCY,),
    items=(
        Item(id="q1", lang="en", format="lines", lines=("It opens at 9.",), context=prose("The pool.")),
        Item(id="q2", lang="en", format="lines", lines=("First.", "It opens at 8.")),
        Item(id="q3", lang="en", format="lines", lines=("Nine is when it opens.",)),
    ),
)
WRITTEN = Part(
    id="a-problem",
    title="A problem",
    kind="written",
    minutes=20,
    scores=(CLARITY,),
    prompt=prose("Tell us."),
    alternative=prose("Or from study."),
    max_words=350,
)


def whole_kit(**changes: Any) -> TeamKit:
    """The kit with all of its parts."""
    return kit(**{"parts": (WORKED, REVIEW, ITEMS, WRITTEN), **changes})


def error(id: str, **changes: Any) -> KeyedError:
    """A keyed error; `changes` say where."""
    return replaced(
        KeyedError(
            id=id,
            type=WRONG_NUMBER,
            severity="major",
            subtlety=1,
            natural=False,
            why=prose(f"why-of-{id}"),
            accept=(f"wording-of-{id}",),
        ),
        changes,
    )


def whole_key(of: Kit, **changes: Any) -> Key:
    """The key of `whole_kit`."""
    return replaced(
        Key(
            file="kits/notice/key.yaml",
            kit=of.id,
            kit_version=of.version,
            kit_hash=kit_hash(of),
            prepared_by=(Preparer(who="author", depth=2), Preparer(who="reader", depth=1)),
            settled_on="2026-11-01",
            outputs=(
                OutputNote(id="A", clean=False, surface="fluent"),
                OutputNote(id="B", clean=True, surface="clumsy"),
            ),
            errors=(
                error("hour", at="A1", quote="at 10", evidence=("S1", "T2")),
                error("monday", at=("A3", "A4"), quote="Monday", type=UNCLEAR, severity="critical", subtlety=2),
                error("cap", missing_from="A", should_say="Bring a cap.", type=LEFT_OUT, severity="minor"),
            ),
            not_errors=(NotError(at="B2", why=prose("tempting-17")),),
            ranking=("B", "A"),
            ranking_because=prose("B is clean."),
            items=(
                KeyedItem(id="q1", verdict="right", why=prose("why-q1"), evidence=("S1",)),
                KeyedItem(id="q2", verdict="wrong", type=WRONG_NUMBER, severity="major", why=prose("why-q2")),
                KeyedItem(id="q3", verdict="right", why=prose("why-q3")),
            ),
            repeats=(("q1", "q3"),),
            note=prose("how-it-was-made"),
        ),
        changes,
    )


def answer(id: str, score: int) -> CalibrationAnswer:
    """A calibration answer with an agreed score."""
    response = Response(
        findings=(Finding(error_type=WRONG_NUMBER, severity="major", why=prose(f"said-{id}"), at="B1", quote="um 9"),),
        ranking=("B", ("A",)),
        items=(ItemAnswer(id="q2", verdict="wrong", error_type=WRONG_NUMBER, severity="minor", why=prose("8")),),
        written={"a-problem": prose(f"written-{id}")},
    )
    because = {CLARITY.id: prose(f"because-{id}")}
    return CalibrationAnswer(id=id, response=response, scores={CLARITY.id: score}, because=because)


def calibration(of: Kit, **changes: Any) -> Calibration:
    """Practice and qualification answers."""
    return replaced(
        Calibration(
            file="kits/notice/calibration.yaml",
            kit=of.id,
            kit_version=of.version,
            practice=(answer("p1", 2), answer("p2", 4)),
            qualify=(answer("u1", 1), answer("u2", 5)),
            rule=QualifyRule(exact=0.6, max_apart=1, bias=0.5),
        ),
        changes,
    )
