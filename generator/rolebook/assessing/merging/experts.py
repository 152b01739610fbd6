"""The two people who answered, and their answers, checked against the kit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from rolebook.catalog.addresses import line_at, parse_address
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.key import Preparer
from rolebook.catalog.kit import Kit
from rolebook.catalog.response import Given, GivenFinding, ResponseFile
from rolebook.diagnostics.escape import visible
from rolebook.errors import CommandError
from rolebook.schema import check_tree
from rolebook.source.characters import refused
from rolebook.source.json_text import RefusedJsonError, read_json

_LONGEST = 300
DEPTHS = range(5)


@dataclass(frozen=True, slots=True)
class Expert:
    """Who answered, as a function and a depth, and what they found. `help_used` is what they say helped them."""

    prepared: Preparer
    given: Given
    help_used: str = ""

    @property
    def name(self) -> str:
        """The function, such as `clinician 1`."""
        return self.prepared.who


def preparer(written: str) -> Preparer:
    """`clinician 1:3` as who and how deep.

    Raises:
        CommandError: it is not written like that.
    """
    who, _, depth = written.rpartition(":")
    if (
        not who.strip()
        or depth.strip() not in map(str, DEPTHS)
        or len(who) > 100
        or refused(who)
        or visible(who) != who
    ):
        raise CommandError(
            f"--who {visible(written)[:100]} is not a function and a depth from 0 to 4; write it like "
            '--who "clinician 1:3", and no name of a person.'
        )
    return Preparer(who=" ".join(who.split()), depth=int(depth))


def read_expert(path: Path, prepared: Preparer, kit: Kit) -> Expert:
    """The expert who sent the file at `path`.

    Raises:
        CommandError: the file is damaged, is no answer, or answers something else than this kit.
    """
    try:
        tree = read_json(path.parent, path.name)
    except RefusedJsonError as reason:
        raise _refused(path, str(reason)) from None
    if not isinstance(tree, dict) or tree.get("format") != "rolebook-response":
        raise _refused(path, "It is no answer to a packet.")
    checked, faults = check_tree(tree, "response")
    if faults:
        raise _refused(path, faults[0].message)
    file = _typed(path, checked)
    for unfit in _unfit(file, kit):
        raise _refused(path, unfit)
    return Expert(prepared, file.response, file.help_used)


def _typed(path: Path, tree: Any) -> ResponseFile:
    try:
        return msgspec.convert(tree, ResponseFile)
    except msgspec.ValidationError as error:  # what only an answer edited by hand can hold
        raise _refused(path, f"It is no answer to a packet: {error}.") from None


def _refused(path: Path, reason: str) -> CommandError:
    shown = visible(reason)
    return CommandError(f"{path} is not used. {shown if len(shown) <= _LONGEST else shown[:_LONGEST] + '…'}")


def _unfit(file: ResponseFile, kit: Kit) -> Iterator[str]:
    """Why an answer does not belong to this kit as it is now."""
    if file.kit != kit.id:
        yield f"It answers the kit {file.kit}, and not {kit.id}."
    if (file.kit_version, file.kit_hash) != (kit.version, kit_hash(kit)):
        yield (
            f"It answers {file.kit_version}+{file.kit_hash}, and the kit is {kit.version}+{kit_hash(kit)} now: both "
            "people must have read the same texts."
        )
    lines = {output.id: output.lines for part in reviewed(kit) for output in part.outputs}
    for number, finding in enumerate(file.response.findings, 1):
        yield from _misplaced(number, finding, lines)
    if () in file.response.ranking:
        yield "Its ranking has a place without an output."
    yield from _unknown("ranks", [name for place in file.response.ranking for name in place], lines)
    items = [item.id for part in kit.parts for item in part.items]
    yield from _unknown("judges", [item.id for item in file.response.items], items)


def reviewed(kit: Kit) -> list[Any]:
    """The parts whose outputs a key judges."""
    return [part for part in kit.parts if part.kind == "review-outputs"]


def _misplaced(number: int, finding: GivenFinding, lines: dict[str, tuple[str, ...]]) -> Iterator[str]:
    if finding.missing_from is not None and finding.missing_from not in lines:
        yield f"Finding {number} is about {finding.missing_from}, and no output has that letter."
    for written in places_of(finding):
        address = parse_address(written)
        if address is None or line_at(lines, address) is None:
            yield f"Finding {number} stands at {written}, and no output has that line."


def places_of(finding: GivenFinding) -> tuple[str, ...]:
    """The addresses of a finding, as written; none for an omission."""
    return () if finding.at is None else (finding.at,) if isinstance(finding.at, str) else finding.at


def _unknown(does: str, named: list[str], known: Any) -> Iterator[str]:
    for name in named:
        if name not in known:
            yield f"It {does} {name}, which the kit does not have."
        if named.count(name) > 1:
            yield f"It {does} {name} twice."
