"""Building the index of names from loaded files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rolebook.catalog.codes import MISPLACED_FILE, REPEATED_ID
from rolebook.catalog.index import LISTS, Index
from rolebook.catalog.loaded import Loaded
from rolebook.catalog.problem import Problem

_FILE_REFS = {"role": "role", "kit": "kit"}


def build_index(files: Sequence[Loaded]) -> tuple[Index, tuple[Problem, ...]]:
    """Every name that the files make known, and the names that are claimed twice."""
    index = Index()
    problems: list[Problem] = []
    for loaded in files:
        problems += _index_file(index, loaded)
    return index, tuple(problems)


def _index_file(index: Index, loaded: Loaded) -> Iterable[Problem]:
    if loaded.kind in LISTS:
        return list(_index_lists(index, loaded))
    if loaded.kind in _FILE_REFS:
        return list(_index_own_id(index, loaded, _FILE_REFS[loaded.kind]))
    return ()


def _index_lists(index: Index, loaded: Loaded) -> Iterator[Problem]:
    for key, ref in LISTS[loaded.kind]:
        if not loaded.whole:
            doubt_list(index, loaded, key, ref)
        for position, member in enumerate(_members(loaded.tree, key)):
            if not index.add(ref, member["id"], member):
                yield _repeated(loaded, (key, position, "id"), member["id"])


def doubt(index: Index, loaded: Loaded) -> None:
    """Mark all that a file makes known as not to be relied on: what leans on it is left out, without a finding."""
    for key, ref in LISTS.get(loaded.kind, ()):
        doubt_list(index, loaded, key, ref)
    if loaded.kind in _FILE_REFS:
        index.uncertain.add(f"{_FILE_REFS[loaded.kind]}:{loaded.file.stem}")


def doubt_list(index: Index, loaded: Loaded, key: str, ref: str) -> None:
    """The same for one list of a library file, and for names that may be missing from it."""
    index.uncertain |= {ref, *(f"{ref}:{member['id']}" for member in _members(loaded.tree, key))}


def _members(tree: Any, key: str) -> list[dict[str, Any]]:
    members = tree.get(key) if isinstance(tree, dict) else None
    if not isinstance(members, list):
        return []
    return [member for member in members if isinstance(member, dict) and isinstance(member.get("id"), str)]


def _index_own_id(index: Index, loaded: Loaded, ref: str) -> Iterator[Problem]:
    """A file is known under the name of its place, even when nothing in it could be read."""
    expected = loaded.file.stem
    tree = loaded.tree if isinstance(loaded.tree, dict) else {}
    if not loaded.whole:
        index.uncertain.add(f"{ref}:{expected}")
    if not index.add(ref, expected, tree):
        yield _repeated(loaded, ("id",), expected)
    own = tree.get("id")
    if loaded.whole and own != expected:
        yield Problem(
            MISPLACED_FILE,
            loaded.file.name,
            ("id",),
            f"The id is `{own}`, but the file's place says `{expected}`.",
            f"Write `id: {expected}`, or rename the {'file' if ref == 'role' else 'folder'} to `{own}`.",
        )


def _repeated(loaded: Loaded, path: tuple[str | int, ...], name: str) -> Problem:
    return Problem(
        REPEATED_ID,
        loaded.file.name,
        path,
        f"The id `{name}` is already taken.",
        "Give this one an id of its own.",
    )
