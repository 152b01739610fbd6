"""The kit that is scored, with its key, its rule, and what a candidate may be told: read from the catalogue."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path
from typing import Literal, cast

from rolebook.catalog import Reading, catalog_files, narrow, narrowed, read
from rolebook.catalog.catalogs import CandidateCatalog, TeamCatalog
from rolebook.catalog.files import CatalogFile
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.key import Calibration, Key
from rolebook.catalog.kit import Kit
from rolebook.catalog.library import Company
from rolebook.catalog.role import Role
from rolebook.checking import Checked, Place, judged
from rolebook.errors import CommandError
from rolebook.schema.audience import Audience
from rolebook.scoring.record import Listed
from rolebook.scoring.rule import Rule, practice_rule, rule_of
from rolebook.source import read_text


@dataclass(frozen=True, slots=True)
class Subject:
    """A kit in use.

    Attributes:
        audience: everybody for the practice kit, whose key is open; else the team.
        kit: as a candidate sees it, and so are `company` and `role`: letters are made from these.
        calibration: None when the kit has none.
        role: None when no role uses the kit.
        before: the key before it was changed, when one was given.
        files: the catalogue's files that all this comes from; none for the practice kit, whose report is for
            everybody, since the files hold team fields as well and their hashes would depend on those.
    """

    audience: Literal["team", "public"]
    kit: Kit
    company: Company
    role: Role | None
    key: Key
    calibration: Calibration | None
    rule: Rule
    before: Key | None
    files: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """What the check of the catalogue found, and the subject; None when there are errors."""

    checked: Checked
    subject: Subject | None


def open_subject(place: Place, kit: str, before: Path | None) -> Opened:
    """Read the kit with the role that uses it.

    Raises:
        CommandError: there is no such kit, or it has no key; or the earlier key is not this kit's.
    """
    files = _files(place, kit)
    everything = read(files, Audience.SECRET)
    open_names = {file.name for file in catalog_files(place.root, place.private, Audience.CANDIDATE)}
    cut = narrowed(everything, [file for file in files if file.name in open_names], Audience.CANDIDATE)
    team = judged(place, everything, Audience.SECRET)  # last: it uses up the trees that the other is cut from
    if team.report.errors or team.catalog is None:
        return Opened(team, None)
    candidate = judged(place, cut, Audience.CANDIDATE).catalog
    if candidate is None:
        return Opened(team, None)
    catalog = cast(TeamCatalog, team.catalog)
    earlier = None if before is None else _earlier(place, kit, files, before)
    open_side = cast(CandidateCatalog, candidate)
    subject = _practice(kit, open_side, earlier) or _exam(kit, catalog, open_side, earlier, files)
    if earlier is not None and earlier.kit_hash != kit_hash(subject.kit):
        raise CommandError(f"The key {before} was settled for another state of the kit (hash {earlier.kit_hash}).")
    return Opened(team, subject)


def _files(place: Place, kit: str) -> tuple[CatalogFile, ...]:
    every = catalog_files(place.root, place.private, Audience.SECRET)
    named = [file.name for file in every if file.kind == "kit" and file.stem == kit]
    if not named:
        kits = sorted({file.stem for file in every if file.kind == "kit"})
        meant = get_close_matches(kit, kits, 1)
        hint = f" Did you mean {meant[0]}?" if meant else ""
        raise CommandError(f"There is no kit {kit} in this catalogue.{hint} A kit elsewhere needs --private.")
    return narrow(every, named)


def _practice(kit: str, catalog: CandidateCatalog, before: Key | None) -> Subject | None:
    """A practice kit, from what everybody may read: then its report may be for everybody, too."""
    made = next((one for one in catalog.practice if one.kit.id == kit), None)
    if made is None:
        return None
    rule = practice_rule(made.kit)
    return Subject("public", made.kit, catalog.company, None, made.key, made.calibration, rule, before, ())


def _exam(
    kit: str, catalog: TeamCatalog, candidate: CandidateCatalog, before: Key | None, files: Sequence[CatalogFile]
) -> Subject:
    exam = next(one for one in catalog.exams if one.kit.id == kit)
    assignment = next((one for one in candidate.assignments if one.kit.id == kit), None)
    if exam.key is None:
        raise CommandError(f"The kit {kit} has no answer key here, so nothing can be scored. Does it need --private?")
    if assignment is None:
        raise CommandError(f"The kit {kit} is a practice kit without open answers, so nothing can be scored.")
    return Subject(
        audience="team",
        kit=assignment.kit,
        company=assignment.company,
        role=assignment.role,
        key=exam.key,
        calibration=exam.calibration,
        rule=rule_of(exam),
        before=before,
        files=tuple(_listed(files)),
    )


def _listed(files: Iterable[CatalogFile]) -> Iterable[Listed]:
    for file in files:
        yield Listed(file.name, sha256((file.root / file.relative).read_bytes()).hexdigest())


def _earlier(place: Place, kit: str, files: Sequence[CatalogFile], before: Path) -> Key:
    """The key in the file `before`, typed as if it stood in the place of the kit's own."""
    text, findings = read_text(before.parent, before.name)
    if text is None:
        raise CommandError(f"The key {before} can not be read: {findings[0].message}")
    with tempfile.TemporaryDirectory() as folder:
        stand_in = Path(folder) / "kits" / kit / "key.yaml"
        stand_in.parent.mkdir(parents=True)
        stand_in.write_text(text, "utf-8")
        swapped = [_swapped(file, Path(folder), kit) for file in files]
        reading: Reading = read(swapped, Audience.SECRET)
        key_read = next(
            one for one in reading.files.values() if one.loaded.kind == "key" and one.loaded.file.stem == kit
        )
        whole = key_read.loaded.whole
        catalog = judged(place, reading, Audience.SECRET).catalog
    exams = catalog.exams if isinstance(catalog, TeamCatalog) else ()
    key = next((one.key for one in exams if one.kit.id == kit), None)
    if key is None or not whole:
        first = next((finding.message for finding in key_read.findings), "It does not fit the catalogue.")
        raise CommandError(f"The key {before} can not be used: {first} Put it in the kit's place to see every finding.")
    return key


def _swapped(file: CatalogFile, root: Path, kit: str) -> CatalogFile:
    if file.kind != "key" or file.stem != kit:
        return file
    return replace(file, root=root, relative=f"kits/{kit}/key.yaml")
