"""What a score sheet's script says while somebody practises, qualifies and scores (steps 2, 3 and 5)."""

from __future__ import annotations

from types import MappingProxyType

from rolebook.documents.script_words import Sentences
from rolebook.language import N_, Forms

CALIBRATION: Sentences = MappingProxyType(
    {
        "no-practice": N_("This kit has no practice answers."),
        "practise-how": N_(
            "Score each answer by yourself, and say to yourself why. Then compare with the agreed score and its reason."
        ),
        "answer-of": N_("Answer {answer} of {all}"),
        "compare": N_("Compare {answer} with the agreed score"),
        "score-it-first": N_("Score {answer} first, every criterion."),
        "agreed-score": N_("Agreed score of {answer}"),
        "agreed-yours": N_("{criterion}: agreed {score}, yours {own}"),
        "agreed": N_("{criterion}: agreed {score}, yours none"),
        "show-result": N_("Show the result"),
        "score-all-first": N_("Score all of them first. Open: {answers}."),
        "may-score": N_("You may score"),
        "may-score-by-decision": N_("You may score by decision"),
        "may-not-score": N_("You do not qualify yet"),
        "no-unseen": N_(
            "There are no unseen answers to this kit, so exactness and bias are undefined, "
            "and nobody can qualify by scoring."
        ),
        "so-few": N_("With so few answers this is a check, and no measurement of you."),
        "differences": N_("Go through the differences with somebody who qualified, and do not score this kit yet."),
        "answer": N_("Answer {answer}"),
        "scores-and-rule": N_("Your scores and the rule"),
        "yours": N_("Yours, n = {n}"),
        "the-rule": N_("The rule"),
        "exact": N_("Exactly the agreed score"),
        "exact-yours": N_("{exact} of {all} ({percent} %)"),
        "exact-rule": N_("at least {percent} %"),
        "apart": N_("Furthest from the agreed score"),
        "points": Forms("{count} point", "{count} points"),
        "apart-rule": N_("at most {points}"),
        "average": N_("On average"),
        "average-even": N_("neither too high nor too low"),
        "average-high": Forms("{points} point too high", "{points} points too high"),
        "average-low": Forms("{points} point too low", "{points} points too low"),
        "average-rule": N_("at most {points} either way"),
        "decide": N_("Somebody decided that you score all the same"),
        "decide-now": N_("Record the decision"),
        "decided": N_("{who} decided on {day} that you score all the same: {why}"),
        "decision-kept": N_("The decision is kept in the sheet, with the scores, and stands in the report."),
        "decision-who": N_("Who decided"),
        "decision-who-hint": N_("A function, such as hiring lead. No name is needed."),
        "decision-why": N_("Why"),
        "decision-on": N_("When"),
    }
)
"""Steps 2 and 3."""

SHOWN: Sentences = MappingProxyType(
    {
        "missing-from": N_("missing from {output}"),
        "no-place": N_("no place given"),
        "no-type": N_("no type given"),
        "no-severity": N_("no severity given"),
        "minor": N_("minor"),
        "major": N_("major"),
        "critical": N_("critical"),
        "severity-quote": N_("{severity}: “{quote}”"),
        "right": N_("right"),
        "wrong": N_("wrong"),
        "left-blank": N_("left blank"),
        "no-reason": N_("No reason is given."),
        "no-finding": N_("No finding was marked."),
        "nothing-written": N_("Nothing was written."),
        "what-was-asked": N_("What was asked"),
        "look-for": N_("What to look for"),
        "anchors-for": N_("Anchors for {criterion}"),
        "anchor-score": N_("Score"),
        "anchor-words": N_("What it looks like"),
    }
)
"""An answer and a scale, as they are read."""

RULING: Sentences = MappingProxyType(
    {
        "hit": N_("Hit"),
        "hit-means": N_("the right place and the right reason"),
        "repeat": N_("Repeat"),
        "repeat-means": N_("this answer has found that error already"),
        "wrong-reason": N_("Right line, wrong reason"),
        "wrong-reason-means": N_("counts as a false alarm"),
        "not-in-key": N_("Valid, not in the key"),
        "not-in-key-means": N_("counts as right, and is proposed for the key"),
        "neutral": N_("Neutral"),
        "neutral-means": N_("true and not material: counts as nothing"),
        "false-alarm": N_("False alarm"),
        "false-alarm-means": N_("the line is right"),
        "ruling": N_("Ruling"),
        "finding": N_("Finding {number}"),
        "confirm": N_("Confirm finding {number}"),
        "is-confirmed": N_("Finding {number} is confirmed"),
        "confirmed": N_("confirmed"),
        "to-confirm": N_("to confirm"),
        "proposed-hit": N_("Proposed by place and quotation: hit on {errors}."),
        "proposed-repeat": N_("Proposed by place and quotation: repeat on {errors}."),
        "proposed-false-alarm": N_("Proposed by place and quotation: false alarm."),
        "proposed-near": N_("On the same line, in other words: {errors}."),
        "key-says": N_("What the key says of this place"),
        "key-says-nothing": N_("The key says nothing of this place."),
        "errors-named": N_("Errors of the key that it names"),
        "errors-none-here": N_("The key has no error in this output."),
        "errors-elsewhere": N_("Errors of the other outputs"),
        "note": N_("Note, where it is not plain why"),
        "hit-nameless": N_("A hit needs the error of the key that it finds: tick it, or rule otherwise."),
        "found-twice": N_(
            "Finding {number} finds {error} already: rule one of the two a repeat, or untick the error in one."
        ),
        "names-none": N_("“{ruling}” names no error of the key: untick the errors, or rule otherwise."),
        "names-too-many": Forms(
            "“{ruling}” names at most {count} error of the key.", "“{ruling}” names at most {count} errors of the key."
        ),
    }
)
"""Step 5: one finding."""

SCORING: Sentences = MappingProxyType(
    {
        "what-is-scored": N_("What is scored"),
        "stage-findings": N_("{stage}: findings"),
        "stage-later": N_("comes after what stands above it"),
        "stage-open-in": Forms("open in {count} answer", "open in {count} answers"),
        "stage-done": N_("nothing open"),
        "stage-still-open": Forms(
            "{stage} is open in {count} answer still.", "{stage} is open in {count} answers still."
        ),
        "answer-number": N_("Answer {number} of {all}: {code}"),
        "answer-missing": N_("The answer itself is not loaded. Load its file in the step before."),
        "marks-nothing": N_("This answer marks nothing here, so there is nothing to rule on."),
        "confirm-rest": N_("Confirm the rest of this answer"),
        "confirmed-left": Forms(
            "Confirmed. {count} finding of this answer to go.", "Confirmed. {count} findings of this answer to go."
        ),
        "confirmed-all": N_("All findings of {code} here are confirmed."),
        "not-found-here": N_("Errors that this answer has not found"),
        "not-found": N_("Not found, as ruled so far: {missed} of {all}"),
        "evidence-for": N_("Evidence for {criterion}"),
        "evidence-hint": N_("The lines or words of this answer that make you choose the score. Required."),
        "score-is-open": N_("Open: the score."),
        "evidence-is-open": N_("Open: the evidence."),
        "both-are-open": N_("Open: the score and the evidence."),
        "scored": N_("Scored."),
    }
)
"""Step 5: stage by stage, answer by answer."""
