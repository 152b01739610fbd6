"""A comparison for the team, at a terminal. No text of a kit and nothing of a key is quoted here either."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rolebook.changes.formats.wording import GROUPS, NOTHING, by_audience, heading, sides
from rolebook.changes.model import Comparison, Sentence
from rolebook.diagnostics import visible
from rolebook.diagnostics.escape import workflow_log

_SHOWN: Final = 20  # documents of an audience; one word in the library changes a page of every role


def render_text(comparison: Comparison) -> str:
    """The whole comparison as lines, none of which a workflow's runner takes for a command."""
    lines = [_plain(sides(comparison)), *map(_plain, comparison.problems)]
    for group, title in GROUPS.items():
        found = [subject for subject in comparison.subjects if subject.group == group]
        lines += ["", title] if found else []
        for subject in found:
            lines.append(f"  {_plain(heading(subject))}")
            lines += [f"    {_plain(change.sentence)}" for change in subject.changes]
    lines += _documents(comparison)
    if not (comparison.problems or comparison.subjects or comparison.documents):
        lines += [NOTHING]
    return workflow_log("\n".join(lines)) + "\n"


def _documents(comparison: Comparison) -> Iterator[str]:
    if comparison.documents:
        yield from ("", "Documents that change")
    for reader, documents in by_audience(comparison.documents):
        yield f"  for {'the ' if reader != 'candidates' else ''}{reader}: {len(documents)}"
        yield from (f"    {visible(document.path)} {document.state}" for document in documents[:_SHOWN])
        if len(documents) > _SHOWN:
            yield f"    and {len(documents) - _SHOWN} more; --format json lists them all"


def _plain(sentence: Sentence) -> str:
    return "".join(map(visible, sentence))
