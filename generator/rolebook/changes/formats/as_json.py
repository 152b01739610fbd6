"""A comparison for programs. `diff.schema.json` in this package describes it."""

from __future__ import annotations

import json
from typing import Any, Final

from rolebook.changes.model import Comparison, Sentence, SideName, Subject, for_all_readers

VERSION: Final = 1


def render_json(comparison: Comparison) -> str:
    """The comparison without what only the team may know: output of programs ends in logs."""
    shown = for_all_readers(comparison)
    data = {
        "format": "rolebook-diff",
        "version": VERSION,
        "base": _side(shown.base),
        "head": _side(shown.head),
        "problems": [_joined(problem) for problem in shown.problems],
        "subjects": [_subject(subject) for subject in shown.subjects],
        "documents": [
            {
                "audience": document.audience.name.lower(),
                "document": document.name,
                "path": document.path,
                "state": document.state,
            }
            for document in shown.documents
        ],
    }
    # A runner obeys `##[command]` anywhere in a line of a log.
    return json.dumps(data, indent=2).replace("##[", "#\\u0023[") + "\n"


def _side(side: SideName) -> dict[str, Any]:
    return {"name": side.name.encode("utf-8", "replace").decode(), "commit": side.commit or None}


def _subject(subject: Subject) -> dict[str, Any]:
    return {
        "group": subject.group,
        "kind": subject.kind,
        "id": subject.id or None,
        "state": subject.state,
        "formerly": subject.formerly or None,
        "changes": [
            {"says": _joined(change.sentence), "audience": change.audience.name.lower()} for change in subject.changes
        ],
    }


def _joined(sentence: Sentence) -> str:
    return "".join(sentence).encode("utf-8", "replace").decode()
