"""A folder of candidates' answers: by packet code, each checked against the kit."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rolebook.assessing.incoming import Came, read_folder
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.kit import Kit
from rolebook.catalog.response import ResponseFile
from rolebook.scoring.record import Listed, Refused
from rolebook.source.names import check_name


@dataclass(frozen=True, slots=True)
class Responses:
    """Answers by packet code; `names` are the files that they came in."""

    answers: dict[str, ResponseFile]
    names: dict[str, str]
    refused: tuple[Refused, ...]
    listed: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a kit asks, so that an answer to something else is noticed."""

    kit: str
    version: str
    hash: str
    outputs: frozenset[str]
    items: frozenset[str]
    written: frozenset[str]


def read_responses(folder: Path, kit: Kit) -> Responses:
    """Read every answer to `kit` in `folder`.

    A code that stands in two files that differ is refused in both: nobody here can tell which one counts.

    Raises:
        CommandError: the folder is not there.
    """
    read = read_folder(folder, "response", ResponseFile)
    asked, refused = _asked(kit), list(read.refused)
    by_code: dict[str, list[Came[ResponseFile]]] = {}
    for came in read.came:
        if why := _unfit(came.file, asked):
            refused.append(Refused(came.name, why))
        else:
            # Codes name files, and not every disk tells capitals from small letters.
            by_code.setdefault((came.file.packet or "").casefold(), []).append(came)
    for files in by_code.values():
        refused += _doubled(files)
    single = {files[0].file.packet or "": files[0] for _, files in sorted(by_code.items()) if _same(files)}
    return Responses(
        answers={code: came.file for code, came in single.items()},
        names={code: came.name for code, came in single.items()},
        refused=tuple(sorted(refused, key=lambda one: (one.file, one.why))),
        listed=read.listed,
    )


def _asked(kit: Kit) -> _Asked:
    reviewed = [part for part in kit.parts if part.kind == "review-outputs"]
    return _Asked(
        kit=kit.id,
        version=kit.version,
        hash=kit_hash(kit),
        outputs=frozenset(output.id for part in reviewed for output in part.outputs),
        items=frozenset(item.id for part in kit.parts for item in part.items),
        written=frozenset(part.id for part in kit.parts if part.kind == "written"),
    )


def other_kit(kit: str, version: str, hash: str, asked_kit: str, asked_version: str, asked_hash: str) -> str:
    """Why a file belongs to another kit, or to another state of this one; "" when it does not."""
    if kit != asked_kit:
        return f"It belongs to the kit `{kit}`, not to `{asked_kit}`."
    if version != asked_version:
        return f"It belongs to version {version} of the kit, and this is {asked_version}."
    if hash != asked_hash:
        return f"It belongs to a kit with the hash {hash}, and this one has {asked_hash}: its texts differ."
    return ""


def _unfit(file: ResponseFile, asked: _Asked) -> str:
    if other := other_kit(file.kit, file.kit_version, file.kit_hash, asked.kit, asked.version, asked.hash):
        return other
    if file.packet is None:
        return "It has no packet code, so nobody knows whose answer it is."
    if check_name(file.packet):
        return f"Its code `{file.packet}` is no code of a packet: on Windows it is the name of a device."
    ranked = [name for entry in file.response.ranking for name in ([entry] if isinstance(entry, str) else entry)]
    items = [item.id for item in file.response.items]
    return (
        _wrong_names("ranking", ranked, asked.outputs)
        or _wrong_names("short judgements", items, asked.items)
        or _wrong_names("written parts", list(file.response.written), asked.written)
    )


def _wrong_names(what: str, names: Sequence[str], known: Collection[str]) -> str:
    """A form never writes a name twice or a strange one: such a file was edited by hand, and may hold more of that."""
    if strange := next((name for name in names if name not in known), None):
        return f"Its {what} name `{strange}`, which this kit does not have."
    if double := next((name for name in names if names.count(name) > 1), None):
        return f"Its {what} name `{double}` twice."
    return ""


def _same(files: Sequence[Came[ResponseFile]]) -> bool:
    return len({came.sha256 for came in files}) == 1


def _doubled(files: Sequence[Came[ResponseFile]]) -> Iterator[Refused]:
    if len(files) == 1:
        return
    names = ", ".join(came.name for came in files)
    if _same(files):
        yield from (Refused(came.name, f"It is a copy of {files[0].name}, which was read.") for came in files[1:])
    else:
        told = f"The code {files[0].file.packet} stands in several files that differ ({names})"
        why = f"{told}: keep the one that its candidate sent."
        yield from (Refused(came.name, why) for came in files)
