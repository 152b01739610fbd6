"""Individual packets for a round: from a kit, a list and a secret to a folder with a file each, and the register.

A packet is made from what a candidate may see, and from the list; no key is opened. Everything is checked before
anything is written, and the folder takes its place whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from rolebook.assessing import readme
from rolebook.assessing.choosing import chosen_kit
from rolebook.assessing.codes import packet_code, shuffled
from rolebook.assessing.places import refuse_places
from rolebook.assessing.register import FILE, Entry, earlier_packets, register_csv
from rolebook.assessing.secret import new_secret, read_secret, write_secret
from rolebook.catalog.candidates import Candidate, CandidateList, read_candidates
from rolebook.catalog.catalogs import Assignment
from rolebook.catalog.hashes import kit_pin
from rolebook.catalog.kit import Kit
from rolebook.checking import Checked, Place
from rolebook.diagnostics import Report
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted
from rolebook.documents.packet.individual import Individual
from rolebook.documents.packet.mould import Mould, mould
from rolebook.errors import CommandError
from rolebook.exports import NOTHING_PRINTED, Printing
from rolebook.language import speaking
from rolebook.publish.files import make_folder, write_file
from rolebook.publish.marks import TEAM_MARKER, team_marker
from rolebook.publish.staging import staging
from rolebook.schema.audience import Audience
from rolebook.translation import language_of

Tell = Callable[[str], None]

_MOST_MOULDS = 64  # where nearly everybody has times and days of their own, memory must not grow with the list


@dataclass(frozen=True, slots=True)
class Round:
    """What was asked for.

    Attributes:
        kit: the kit's id.
        candidates: the list.
        out: the folder that is made, or made anew.
        secret: the file with the secret; it is made when it does not exist.
        due: the ISO 8601 day for everybody who has none of their own; empty for none.
        reply_to: where answers go; empty for the organisation's address.
        practice: whether nothing rests on these packets.
        printing: which files for print stand beside each packet.
    """

    kit: str
    candidates: Path
    out: Path
    secret: Path
    due: str = ""
    reply_to: str = ""
    practice: bool = False
    printing: Printing = NOTHING_PRINTED


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it: findings, or a folder.

    Attributes:
        checked: the kit's own findings, when they are errors.
        listed: the list with its findings.
        entries: the register; empty when nothing was made.
        new_secret: whether the secret was made just now.
        changed: how many packets of an earlier run have other bytes than before.
    """

    checked: Checked
    listed: CandidateList | None = None
    entries: tuple[Entry, ...] = ()
    new_secret: bool = False
    changed: int = 0


def make_packets(place: Place, asked: Round, tell: Tell = lambda _: None) -> Made:
    """Make a round's packets.

    Raises:
        CommandError: the kit can not be given to candidates, a file is in the way, or a secret is none.
        PublishError: the folder can not be written; what was there before is untouched.
        PrintError: a packet can not be put on paper; the same.
    """
    refuse_places(place, asked.out, (asked.candidates, asked.secret))
    tell("reading the kit")
    checked, assignment = chosen_kit(place, asked.kit, asked.practice)
    if assignment is None:
        return Made(checked)
    listed = read_candidates(asked.candidates, place.today.isoformat())
    if Report(listed.findings).errors or not listed.rows:
        return Made(checked, listed)
    known = read_secret(asked.secret)
    secret = known or new_secret()
    copies = [copy_for(asked, secret, assignment.kit, row) for row in listed.rows]
    earlier = _earlier(asked.out, assignment.kit, copies)
    if known is None:
        write_secret(asked.secret, secret)
    tell("writing packets")
    with speaking(language_of(place.root)):
        entries = _write(place, asked, assignment, list(zip(listed.rows, copies, strict=True)), tell)
    changed = sum(entry.code in earlier and earlier[entry.code][1] != entry.sha256 for entry in entries)
    return Made(checked, listed, entries, known is None, changed)


def copy_for(asked: Round, secret: bytes, kit: Kit, row: Candidate) -> Individual:
    """What makes the packet of one row of the list its own."""
    code = packet_code(secret, kit.id, row.identity)
    return Individual(
        code=code,
        reply_to=asked.reply_to,
        due=row.due or asked.due,
        quarters=row.quarters,
        practice=asked.practice,
        order={
            part.id: shuffled(secret, code, part.id, (text.id for text in part.outputs or part.items))
            for part in kit.parts
            if part.kind in ("review-outputs", "single-judgements")
        },
    )


def packet_bytes(assignment: Assignment, copies: Iterable[Individual], today: str) -> Iterator[bytes]:
    """Packets, as their files hold them. What several of them share is rendered once."""
    here = Here("packet.html", Audience.CANDIDATE, today, {})
    moulds: dict[tuple[int, str, str, bool], Mould] = {}
    for copy in copies:
        shared = (copy.quarters, copy.due, copy.reply_to, copy.practice)
        if shared not in moulds:
            if len(moulds) >= _MOST_MOULDS:
                moulds.clear()
            moulds[shared] = mould(assignment, here, copy)
        yield moulds[shared].cast(copy).encode()


def _earlier(out: Path, kit: Kit, copies: Sequence[Individual]) -> dict[str, tuple[str, str]]:
    """The packets that were made in this folder before; all of them must come out again, for the same texts."""
    earlier = dict(earlier_packets(out))
    if any(pin != kit_pin(kit) for pin, _ in earlier.values()):
        pin = next(pin for pin, _ in earlier.values() if pin != kit_pin(kit))
        raise CommandError(
            f"{out} holds packets of {pin}, and the kit is {kit_pin(kit)} now: people in one round must get the same "
            "texts. Name another folder with --out."
        )
    lost = earlier.keys() - {copy.code for copy in copies}
    if lost:
        raise CommandError(
            f"{out} holds {counted(len(lost), 'packet')} that this list and this secret do not make again, such as "
            f"{min(lost)}, and its register alone says whose they are. Complete the list, use the secret of that "
            "round, or name another folder with --out."
        )
    return earlier


def _write(
    place: Place, asked: Round, assignment: Assignment, made: Sequence[tuple[Candidate, Individual]], tell: Tell
) -> tuple[Entry, ...]:
    with staging(asked.out) as folder:
        make_folder(folder / "packets")
        today = place.today.isoformat()
        written: list[Entry] = []
        for entry, content in _packets(assignment, made, today):
            tell(f"writing packets: {len(written)} of {len(made)} done")
            write_file(folder / entry.file, content)
            for path, beside in asked.printing.copies(entry.file, content.decode(), assignment.company.name):
                write_file(folder / path, beside)
            written.append(entry)
        entries = tuple(written)
        write_file(folder / FILE, register_csv(entries))
        (folder / FILE).chmod(0o600)
        folder.chmod(0o700)  # names stand in here: nobody else on this machine needs to look
        write_file(folder / "README.txt", readme.text(assignment.kit).encode())
        write_file(folder / TEAM_MARKER, team_marker())
        write_file(folder / ".gitignore", b"*\n")
    return entries


def _packets(
    assignment: Assignment, made: Sequence[tuple[Candidate, Individual]], today: str
) -> Iterator[tuple[Entry, bytes]]:
    contents = packet_bytes(assignment, (copy for _, copy in made), today)
    for (row, copy), content in zip(made, contents, strict=True):
        entry = Entry(
            code=copy.code,
            candidate=row.candidate,
            time_factor=row.time_factor,
            due=copy.due,
            file=f"packets/{copy.code}.html",
            sha256=sha256(content).hexdigest(),
            kit=kit_pin(assignment.kit),
            made_on=today,
        )
        yield entry, content
