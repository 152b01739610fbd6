"""The merge itself: from a kit and two files to the text of a key, and where it goes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from rolebook.assessing.merging.agreement import Agreement, agreement
from rolebook.assessing.merging.experts import preparer, read_expert
from rolebook.assessing.merging.keytext import key_text
from rolebook.assessing.merging.pairing import pair
from rolebook.catalog import assemble, catalog_files, read
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.files import CatalogFile
from rolebook.catalog.index import near_miss
from rolebook.catalog.kit import TeamKit
from rolebook.catalog.modelines import schema_home
from rolebook.checking import Place
from rolebook.diagnostics import Report
from rolebook.errors import CommandError
from rolebook.scaffold import MARK, write_new
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Merged:
    """A key that was written.

    Attributes:
        path: where it stands.
        agreed: how far the two agreed.
        questions: findings of one person alone.
        blanks: what is still to be filled in, questions included.
        same: both files hold the same answer to the letter.
    """

    path: Path
    agreed: Agreement
    questions: int
    blanks: int
    same: bool


def merge(place: Place, kit_id: str, files: tuple[Path, Path], who: tuple[str, str], out: Path | None) -> Merged:
    """Merge two answers into a key and write it, never over a file that is there.

    Args:
        place: the catalogue.
        kit_id: the kit that both answered.
        files: both answers.
        who: for each file a function and a depth, such as `clinician 1:3`.
        out: where to write; None for the kit's own folder.

    Raises:
        CommandError: there is no such kit, it is not whole, a file can not be used, or the key is there already.
    """
    prepared = (preparer(who[0]), preparer(who[1]))
    if prepared[0].who.casefold() == prepared[1].who.casefold():
        raise CommandError("Both people are called the same; tell them apart, such as clinician 1 and clinician 2.")
    file, kit = _kit_alone(place, kit_id)
    path = out or _home(file, kit)
    if os.path.lexists(path):
        raise CommandError(f"{path} is there already, and a key is never written over; move it, or name --out FILE.")
    experts = (read_expert(files[0], prepared[0], kit), read_expert(files[1], prepared[1], kit))
    pairing = pair(experts[0].given.findings, experts[1].given.findings)
    agreed = agreement(kit, experts, pairing)
    text = key_text(kit, experts, pairing, agreed, place.today.isoformat(), _schema(place, path))
    write_new(path, text)
    blanks = sum(f"# {MARK}" in line for line in text.split("\n")[2:])
    return Merged(path, agreed, len(pairing.alone), blanks, experts[0].given == experts[1].given)


def _kit_alone(place: Place, kit_id: str) -> tuple[CatalogFile, TeamKit]:
    """The kit with the library, and nothing else: no key and no role is opened."""
    everything = catalog_files(place.root, place.private, Audience.SECRET)
    kits = [file for file in everything if file.kind == "kit"]
    own = [file for file in kits if file.stem == kit_id]
    if len(own) != 1:
        meant = near_miss(kit_id, sorted({file.stem for file in kits}))
        hint = f" Did you mean {meant}?" if meant and not own else ""
        there = "two kits" if own else "no kit"
        raise CommandError(f"There {'are' if own else 'is'} {there} {kit_id} in this catalogue.{hint}")
    library = [file for file in everything if file.relative.startswith("roles/library/")]
    reading = read([*library, *own], Audience.SECRET)
    assembled = assemble(reading.loaded, Audience.SECRET, place.today.isoformat())
    catalog = assembled.catalog
    if Report(reading.findings).errors or assembled.problems or not isinstance(catalog, TeamCatalog):
        raise CommandError(f"{kit_id} is not whole; run `rolebook check`, and mend what it says of the kit first.")
    return own[0], next(exam.kit for exam in catalog.exams)


def _home(file: CatalogFile, kit: TeamKit) -> Path:
    """Where a key of this kit belongs: a practice kit's is open, by its name; in a private root no name opens one."""
    is_open = kit.status == "practice" and not file.name.startswith("private/")
    return file.root / "kits" / kit.id / ("open-key.yaml" if is_open else "key.yaml")


def _schema(place: Place, path: Path) -> str:
    home = place.root / (schema_home(place.root) or "schema")
    return f"{Path(os.path.relpath(home, path.parent)).as_posix()}/key.schema.json"
