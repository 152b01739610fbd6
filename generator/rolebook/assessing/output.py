"""A scored round as a folder of files, all or nothing.

report.html              the report, for the team (for everybody on the practice kit)
candidates/<code>.html   one page each, when there are many candidates
scores.json, scores.csv  the same for programs and spreadsheets
letters/<code>.html      one letter per candidate who is decided on, and the same as .txt

Beside each page stand its files for print, where they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rolebook.assessing.as_csv import as_csv
from rolebook.assessing.as_json import as_json
from rolebook.assessing.subject import Subject
from rolebook.documents.feedback_letter import LetterFacts, letter_view, plain
from rolebook.documents.render import render
from rolebook.documents.score_candidate import page_view
from rolebook.documents.score_report import INLINE, Facts, report_view
from rolebook.exports import NOTHING_PRINTED, Printing
from rolebook.language import ENGLISH, speaking
from rolebook.publish.files import make_folder, write_file
from rolebook.publish.marks import TEAM_MARKER, team_marker
from rolebook.publish.staging import staging
from rolebook.scoring.round import Candidate

SCORES = "scores.json"
"""The file by which a folder of scores is known."""


def write(facts: Facts, subject: Subject, out: Path, printing: Printing = NOTHING_PRINTED) -> int:
    """Write everything into `out`, which becomes the old folder's successor in one step; returns how many letters.

    Raises:
        PublishError: `out` is not ours to replace, or can not be written.
        PrintError: a page can not be put on paper; what was there before is untouched.
    """
    letters = 0
    with staging(out) as folder:
        for path, content in _files(facts, subject):
            make_folder((folder / path).parent)
            write_file(folder / path, content.encode())
            letters += path.startswith("letters/") and path.endswith(".txt")
            if path.endswith(".html"):
                quotes = not path.startswith("letters/")
                for beside, made in printing.copies(path, content, subject.company.name, quotes):
                    write_file(folder / beside, made)
        if facts.audience == "team":
            write_file(folder / TEAM_MARKER, team_marker())
    return letters


def _files(facts: Facts, subject: Subject) -> Iterator[tuple[str, str]]:
    with speaking(ENGLISH):  # what it says is not translated yet; letters are
        report = render("score_report", report_view(facts))
    yield "report.html", report
    yield SCORES, as_json(facts)
    yield "scores.csv", as_csv(facts)
    for one in facts.scored.candidates:
        if len(facts.scored.candidates) > INLINE:
            with speaking(ENGLISH):
                page = render("score_candidate", page_view(one, facts))
            yield f"candidates/{one.code}.html", page
        yield from _letter(one, subject, facts.synthetic)


def _letter(candidate: Candidate, subject: Subject, synthetic: bool) -> Iterator[tuple[str, str]]:
    """A letter says what stands: what people decided, where they did. Nobody who waits gets one."""
    state = candidate.override.decision if candidate.override else candidate.decision.state
    if state not in ("goes-on", "stops", "passes", "fails"):
        return
    levels = dict(candidate.result.scores)
    facts = LetterFacts(candidate.code, state, levels, subject.kit, subject.company, subject.role, synthetic)
    view = letter_view(facts)
    yield f"letters/{candidate.code}.html", render("feedback_letter", view)
    yield f"letters/{candidate.code}.txt", plain(view)
