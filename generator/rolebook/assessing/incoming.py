"""Files from outside, read one by one: each that is not as it should be costs itself, with a sentence.

A folder of responses or score sheets holds what strangers and colleagues sent. Every regular file that ends in `.json`
is read as strict JSON, checked against its schema, and typed; whatever else happens is told and passed over.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

import msgspec

from rolebook.catalog.base import Frozen
from rolebook.diagnostics.escape import visible
from rolebook.errors import CommandError
from rolebook.schema import check_tree
from rolebook.scoring.record import Listed, Refused
from rolebook.source.files import read_listed
from rolebook.source.json_text import RefusedJsonError, parse_json

T = TypeVar("T", bound=Frozen)
Kind = Literal["response", "sheet"]

_CALLED = {"response": "an answer to a packet", "sheet": "a score sheet"}
_LONGEST = 400  # characters of a sentence: a file must not fill a report with its own text


@dataclass(frozen=True, slots=True)
class Came(Generic[T]):
    """A file that is as its schema says."""

    name: str
    sha256: str
    file: T


@dataclass(frozen=True, slots=True)
class Folder(Generic[T]):
    """A folder that was read, by file names."""

    came: tuple[Came[T], ...]
    refused: tuple[Refused, ...]
    listed: tuple[Listed, ...]


def read_folder(folder: Path, kind: Kind, shape: type[T]) -> Folder[T]:
    """Every file of a folder, typed or refused.

    Raises:
        CommandError: the folder is not there, or can not be listed.
    """
    came: list[Came[T]] = []
    refused: list[Refused] = []
    listed: list[Listed] = []
    for name in _names(folder):
        data, text, findings = read_listed(folder, name) if name.endswith(".json") else (b"", None, ())
        shown = visible(name)
        listed.append(Listed(shown, sha256(data).hexdigest() if data else ""))
        if not name.endswith(".json"):
            refused.append(Refused(shown, "Its name does not end in `.json`, so it was not read."))
        elif text is None:
            refused.append(Refused(shown, findings[0].message if findings else "It could not be read."))
        else:
            value = _value(text, kind, shape)
            if isinstance(value, str):
                refused.append(Refused(shown, short(value)))
            else:
                came.append(Came(shown, listed[-1].sha256, value))
    return Folder(tuple(came), tuple(refused), tuple(listed))


def short(sentence: str) -> str:
    """A sentence that may quote a file, with unseen characters spelt out, and never long."""
    shown = visible(sentence)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def _names(folder: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            yield from sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError:
        raise CommandError(f"There is no folder {folder} that can be read.") from None


def _value(text: str, kind: Kind, shape: type[T]) -> T | str:
    """The typed file, or why it is none."""
    try:
        tree = parse_json(text)
    except RefusedJsonError as refused:
        return str(refused)
    if strange := _stranger(tree, kind):
        return strange
    checked, faults = check_tree(tree, kind)
    if faults:
        more = f" (and {len(faults) - 1} more faults)" if len(faults) > 1 else ""
        return f"{faults[0].message}{more}"
    try:
        return msgspec.convert(checked, shape)
    except msgspec.ValidationError as error:
        return f"It is not {_CALLED[kind]} as this version of Rolebook knows it: {error}"


def _stranger(tree: Any, kind: Kind) -> str:
    """Why a file is of another kind or version altogether; "" when it is not."""
    if not isinstance(tree, dict):
        return f"It is not {_CALLED[kind]}."
    format, wanted = tree.get("format"), f"rolebook-{kind}"
    if format == f"{wanted}-draft" or (kind == "sheet" and format == wanted and "finished_at" not in tree):
        return f"It is a draft: {_CALLED[kind]} that was never finished."
    if format != wanted:
        other = next((called for name, called in _CALLED.items() if format == f"rolebook-{name}"), "something else")
        return f"It is {other}, not {_CALLED[kind]}."
    if tree.get("version") != 1:
        return "It was written by another version of Rolebook, in a format that this one does not know."
    return ""
