"""What a score sheet's script says (`js/sheet`): six steps, and why a file is not taken."""

from __future__ import annotations

from types import MappingProxyType

from rolebook.documents.score_sheet.scoring_words import CALIBRATION, RULING, SCORING, SHOWN
from rolebook.documents.script_words import FILES, LISTS, SHAPES, STRICT_JSON, Sentences, script_words
from rolebook.language import N_, Forms

STEPS: Sentences = MappingProxyType(
    {
        "step": N_("{number}. {step}"),
        "step-who": N_("Who scores"),
        "step-practise": N_("Practise"),
        "step-qualify": N_("Qualify"),
        "step-load": N_("Load answers"),
        "step-score": N_("Score"),
        "step-finish": N_("Finish"),
        "first-who": N_("Not yet: first say who scores."),
        "first-compare": N_("Not yet: first compare {answers} with the agreed scores."),
        "first-qualify": N_("Not yet: first qualify."),
        "first-load": N_("Not yet: first load answers."),
        "go-on": N_("Go on"),
        "go-on-to": N_("Go on to {stage}"),
        "go-on-to-end": N_("Go on to the end"),
        "previous-answer": N_("Previous answer"),
        "next-answer": N_("Next answer"),
        "draft-nameless": N_("Say who scores first: the draft carries the short name."),
        "draft-finished": N_("The sheet is finished. Save it again in the last step."),
        "draft-saved": N_("Draft saved as a file. Load it in the first step to go on."),
        "day": N_("{day} {month} {year}"),
    }
)
"""The steps, the way from one to the next, and drafts."""

WHO: Sentences = MappingProxyType(
    {
        "reviewer": N_("Your short name"),
        "reviewer-hint": N_(
            "The same on all your sheets, and not your own name: small letters, digits and hyphens, such as reviewer-1."
        ),
        "what-is-typed": N_("It"),
        "own-file": N_("Go on with a file of yours"),
        "own-file-label": N_("A draft or a finished sheet"),
        "own-file-hint": N_("It takes the place of all that is in this page."),
        "unsaved": N_("Something in this page is not saved. Open the file all the same?"),
        "not-opened": N_("The file was not opened. {reason}"),
    }
)
"""Step 1."""

LOADING: Sentences = MappingProxyType(
    {
        "answer-files": N_("Answer files"),
        "answer-files-hint": N_("Several at once. What a file is called is not shown: you score by code."),
        "answers": Forms("{count} answer", "{count} answers"),
        "no-answer-yet": N_("No answer is loaded yet."),
        "answer-in-draft": N_("in your file; load its answer again to go on with it"),
        "has-findings": Forms("{count} finding", "{count} findings"),
        "has-judgements": Forms("{count} short judgement", "{count} short judgements"),
        "has-words": Forms("{count} written word", "{count} written words"),
        "take-out": N_("Take out {code}"),
        "take-out-sure": N_("Take {code} out of this sheet, with everything that you ruled and scored on it?"),
        "loaded": Forms("{count} answer loaded.", "{count} answers loaded."),
        "not-loaded": N_("Not loaded"),
        "files-not-loaded": Forms(
            "{count} file not loaded: the reasons stand above.", "{count} files not loaded: the reasons stand above."
        ),
        "refused": N_("{file}: {reason}"),
        "file-number": Forms("File {number} of {of} ({count} byte)", "File {number} of {of} ({count} bytes)"),
        "loaded-already": N_("{code} is loaded already."),
        "loaded-otherwise": N_(
            "{code} is loaded already, with other contents: the first one stays. Ask the coordinator which one counts."
        ),
        "comes-often": Forms(
            "{code} comes {count} time with different contents, so none was loaded. "
            "Ask the coordinator which one counts.",
            "{code} comes {count} times with different contents, so none was loaded. "
            "Ask the coordinator which one counts.",
        ),
        "other-answer": N_(
            "{code}: this is not the answer that the draft scored. Ask the coordinator which one counts."
        ),
    }
)
"""Step 4."""

FINISHING: Sentences = MappingProxyType(
    {
        "these-are-open": N_("These are open. The sheet can be finished when nothing is."),
        "open-qualifying": N_("You have not qualified, and nobody decided otherwise."),
        "open-loading": N_("No answer is loaded."),
        "open-rulings": Forms(
            "{stage}, {code}: {count} ruling to confirm.", "{stage}, {code}: {count} rulings to confirm."
        ),
        "open-score": N_("{stage}, {code}: the score or its evidence."),
        "too-large": N_("The sheet would be larger than 1 MB, which is not read: load fewer answers into one sheet."),
        "go-there": N_("Go there"),
        "go-there-to": N_("Go there: {what}"),
        "nothing-is-open": Forms(
            "{count} answer scored, and nothing is open. "
            "When you finish, the sheet is closed here and saved as a file.",
            "{count} answers scored, and nothing is open. "
            "When you finish, the sheet is closed here and saved as a file.",
        ),
        "send-it": N_(
            "Send the file to the coordinator and to nobody else. "
            "Do not talk about the answers before both sheets are there."
        ),
        "finish-and-save": N_("Finish and save the sheet"),
        "save-again": N_("Save the sheet again"),
        "closed": N_("The sheet is closed"),
        "closed-at": N_(
            "Finished on {day} at {time} UTC. Send the file to the coordinator. Who made a mistake writes the "
            "coordinator what it was and why, and does not make a second sheet."
        ),
        "record-of": N_("Score sheet of {reviewer}"),
        "record-of-nobody": N_("Score sheet of nobody yet"),
        "record-pins": N_("{kit}, fingerprint {hash}; key {key}; rubric {rubric}"),
        "record-decision": N_("Scores by decision of {who} on {day}: {why}"),
        "record-finding": N_("Finding"),
        "record-note": N_("Errors and note"),
        "record-score": N_("{criterion}: {score}"),
        "record-no-score": N_("{criterion}: no score"),
        "finished-at": N_("Finished on {day} at {time} UTC."),
        "not-finished": N_("Not finished."),
        "not-confirmed": N_("not confirmed"),
    }
)
"""Step 6, and the sheet on paper."""

REFUSED: Sentences = MappingProxyType(
    {
        "is-answer": N_("This is an answer, not a score sheet or the draft of a score sheet."),
        "is-sheet": N_("This is a score sheet, not an answer."),
        "is-draft": N_("This is the draft of a score sheet, not an answer."),
        "is-neither": N_("This is no file of Rolebook: `format` must be `{format}`."),
        "no-code": N_("It has no packet code, so nobody could tell whose answer was scored."),
        "none": N_("none"),
        "other-kit": N_("It belongs to the kit `{kit}`, and this is the sheet for `{own}`."),
        "other-version": N_("It belongs to version {version} of the kit, and this is the sheet for {own}."),
        "other-text": N_("It belongs to another text of the kit: its fingerprint is {hash}, and the sheet's is {own}."),
        "other-key": N_("It was made with another key: its fingerprint is {hash}, and this sheet's is {own}."),
        "other-rubric": N_("It was made with another rubric: {rubric}, and this sheet has {own}."),
        "answer-twice": N_("{code} stands in it twice."),
        "misnumbered": N_("{code}: its rulings must be numbered from 1 on, and number {number} is not."),
        "no-such-error": N_("{code}: the key has no error `{error}`."),
        "not-judged": N_("{code}: people do not judge `{criterion}` in this kit."),
    }
)
"""Why a file is not taken."""

WORDS = script_words(
    *(LISTS, FILES, STRICT_JSON, SHAPES, STEPS, WHO, CALIBRATION, LOADING, SHOWN, RULING, SCORING, FINISHING, REFUSED)
)
