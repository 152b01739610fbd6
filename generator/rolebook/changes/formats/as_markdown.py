"""A comparison as a table for a pull request, where everybody may read who sees the repository.

What comes from a file stands in a code element, with each punctuation mark as a character reference: it can
not end the table's cell, mention anybody, refer to an issue, or bring a link or a picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rolebook.changes.formats.wording import GROUPS, NOTHING, by_audience, heading, sides
from rolebook.changes.model import Comparison, Said, Sentence, for_all_readers
from rolebook.diagnostics import visible

_PUNCTUATION: Final = re.compile(r"[^\w\s/-]|_", re.ASCII)
_SHOWN: Final = 20
_ROWS: Final = 500  # a job summary holds 1 MB


def render_markdown(comparison: Comparison) -> str:
    """The table of changes and the table of documents, without what only the team may know."""
    shown = for_all_readers(comparison)
    lines = ["## What changes", "", _marked(sides(shown)), ""]
    lines += [line for problem in shown.problems for line in (f"**{_marked(problem)}**", "")]
    rows = [row for group in GROUPS for row in _rows(shown, group)]
    if rows:
        lines += ["| Where | What changes |", "|---|---|", *rows[:_ROWS], ""]
    if len(rows) > _ROWS:
        lines += [f"{len(rows) - _ROWS} more changes are not listed.", ""]
    lines += _documents(shown)
    if not (shown.problems or shown.subjects or shown.documents):
        lines += [NOTHING, ""]
    return "\n".join(lines)


def _rows(comparison: Comparison, group: str) -> Iterator[str]:
    for subject in comparison.subjects:
        if subject.group == group:
            changes = "<br>".join(_marked(change.sentence) for change in subject.changes)
            yield f"| {_marked(heading(subject))} | {changes or subject.state} |"


def _documents(comparison: Comparison) -> Iterator[str]:
    if comparison.documents:
        yield from ("### Documents that change", "", "| For | Documents |", "|---|---|")
    for reader, documents in by_audience(comparison.documents):
        named = [f"{_code(document.path)} {document.state}" for document in documents[:_SHOWN]]
        if len(documents) > _SHOWN:
            named.append(f"and {len(documents) - _SHOWN} more")
        yield f"| {reader} ({len(documents)}) | {'<br>'.join(named)} |"
    if comparison.documents:
        yield ""


def _marked(sentence: Sentence) -> str:
    return "".join(_code(piece) if isinstance(piece, Said) else piece for piece in sentence)


def _code(text: str) -> str:
    text = visible(text).replace("\t", " ")
    return f"<code>{_PUNCTUATION.sub(lambda mark: f'&#{ord(mark.group())};', text)}</code>"
