"""The catalogue in memory while it is edited."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.files import PRIVATE_PREFIX
from rolebook.checking import Checked, Place, check
from rolebook.diagnostics import Report
from rolebook.errors import CommandError
from rolebook.language import ENGLISH, Language, speaking
from rolebook.pipeline import preview_tree
from rolebook.previewing.watching import SITE
from rolebook.publish import PageTree, PublishError
from rolebook.schema.audience import Audience
from rolebook.translation import language_of

SMALL = 150
"""Files up to which everything is read again: that takes half a second."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is shown now.

    Attributes:
        number: grows with each change.
        tree: the last version without errors; None before there was one.
        report: what is wrong with the files as they are.
        checked: the last reading without errors.
        problem: why pages can not be made at all, if it is no finding.
        language: in which the tree is to be made.
    """

    number: int
    tree: PageTree | None
    report: Report
    checked: Checked | None
    problem: str = ""
    language: Language = ENGLISH


def first(place: Place, audience: Audience) -> Kept:
    """The catalogue as it stands."""
    return _kept(Kept(0, None, Report(), None), place, audience, check(place, audience))


def again(kept: Kept, place: Place, audience: Audience, names: Collection[str], files: int) -> Kept:
    """The catalogue after the files called `names` changed, of `files` that there are."""
    if kept.checked is not None and kept.checked.catalog is not None and kept.tree and _is_of_the_site(names):
        return _kept(kept, place, audience, kept.checked)
    quick = _quick(kept, place, audience, names) if files > SMALL else None
    return _kept(kept, place, audience, quick or check(place, audience))


def _is_of_the_site(names: Iterable[str]) -> bool:
    return all(name.startswith((SITE, "mkdocs")) for name in names)


def _kept(kept: Kept, place: Place, audience: Audience, checked: Checked) -> Kept:
    number = kept.number + 1
    if checked.report.errors or checked.catalog is None:
        return replace(kept, number=number, report=checked.report, problem="")
    try:
        language = language_of(place.root)
        with speaking(language):
            tree = preview_tree(place, checked, audience)
    except (CommandError, PublishError) as problem:
        return replace(kept, number=number, report=checked.report, problem=str(problem))
    return Kept(number, tree, checked.report, checked, language=language)


def _quick(kept: Kept, place: Place, audience: Audience, names: Collection[str]) -> Checked | None:
    """The last good reading with the roles and kits in these files read anew, with what they lean on.

    None where that is not enough: files came or went, others than roles and kits changed, an id did, or the files
    are not whole; then everything has to be read.
    """
    last = kept.checked
    if last is None or last.catalog is None or not all(_is_role_or_kit(name, last) for name in names):
        return None
    part = check(place, audience, names)
    if part.catalog is None:
        return None
    read = part.reading.files.keys()
    rest = (finding for finding in last.report if finding.file not in read)
    report = Report((*rest, *part.report))
    if part.report.errors:
        return replace(part, report=report)
    catalog = _merged(last.catalog, part.catalog)
    reading = replace(last.reading, files={**last.reading.files, **part.reading.files})
    return Checked(report, catalog, reading) if catalog else None


def _is_role_or_kit(name: str, last: Checked) -> bool:
    path = name.removeprefix(PRIVATE_PREFIX)
    of_role = path.startswith("roles/") and path.count("/") == 1 and path.endswith(".yaml")
    return name in last.reading.files and (of_role or path.startswith("kits/"))


def _merged(whole: PublicCatalog, part: PublicCatalog) -> PublicCatalog | None:
    """`whole` with the roles and kits of `part` in the places of the old ones; None if one has no such place."""
    replaced: dict[str, tuple[Any, ...]] = {}
    for name, id_of in _LISTS:
        old = {id_of(one): one for one in getattr(whole, name, ())}
        new = {id_of(one): one for one in getattr(part, name, ())}
        if not new.keys() <= old.keys():
            return None
        if name == "roles":  # the table of openings is not read again
            new = {key: msgspec.structs.replace(role, openings=old[key].openings) for key, role in new.items()}
        if old:
            replaced[name] = tuple((old | new).values())
    return msgspec.structs.replace(whole, **replaced)


_LISTS: tuple[tuple[str, Callable[[Any], str]], ...] = (
    ("roles", lambda role: role.id),
    ("kits", lambda kit: kit.id),
    ("practice", lambda practice: practice.kit.id),
    ("assignments", lambda assignment: assignment.kit.id),
    ("exams", lambda exam: exam.kit.id),
)
