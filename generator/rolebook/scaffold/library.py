"""What a new file may refer to: the ids of the shared library, read forgivingly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rolebook.schema.formats import is_for_examples
from rolebook.source import read_yaml

# What refers to it: the file, and the list in it.
_LISTS: Final = {
    "metric": ("metrics", "metrics"),
    "criterion": ("criteria", "criteria"),
    "domain": ("domains", "domains"),
    "task-type": ("domains", "task_types"),
    "question": ("questions", "questions"),
    "quality-plan": ("quality-plans", "plans"),
}


@dataclass(frozen=True, slots=True)
class Library:
    """The names that exist in a catalogue, and whom to write to.

    Attributes:
        ids: by what refers to them, such as `metric`; empty when a file could not be read.
        contact: the organisation's address; None when it is not known.
        access_contact: where candidates ask for accommodations; None when it is not known.
    """

    ids: Mapping[str, tuple[str, ...]]
    contact: str | None = None
    access_contact: str | None = None

    def keep(self, kind: str, wanted: list[str]) -> list[str]:
        """Return those of the wanted ids that exist."""
        return [name for name in wanted if name in self.ids.get(kind, ())]


def read_library(root: Path) -> Library:
    """Read what can be read: a library file with a fault offers nothing, and `rolebook check` says why."""
    trees = {file: read_yaml(root, f"roles/library/{file}.yaml").tree for file in (*_files(), "company")}
    ids = {kind: _ids(trees[file], name) for kind, (file, name) in _LISTS.items()}
    ids["criterion-or-question"] = ids["criterion"] + ids["question"]
    company = _group(trees["company"])
    access = _text(_group(company.get("accommodations")).get("contact"))
    return Library(ids, real_address(company.get("contact")), real_address(access))


def real_address(address: object) -> str | None:
    """Return an address unless it is one for examples, which nobody would think of replacing."""
    return address if isinstance(address, str) and not is_for_examples(address) else None


def _files() -> list[str]:
    return sorted({file for file, _ in _LISTS.values()})


def _ids(tree: Any, name: str) -> tuple[str, ...]:
    entries = _group(tree).get(name)
    found = (_text(_group(entry).get("id")) for entry in (entries if isinstance(entries, list) else ()))
    return tuple(found_id for found_id in found if found_id)


def _group(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
