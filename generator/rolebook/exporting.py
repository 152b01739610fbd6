"""`rolebook export`: documents for print, without a site around them. Nothing here prints or exits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import cast

from rolebook.catalog.catalogs import CandidateCatalog, PublicCatalog
from rolebook.catalog.published import published, sendable
from rolebook.checking import Checked, Place
from rolebook.diagnostics import Report
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition, Planned
from rolebook.exports import NO_FACES, UNPRINTED, PageSize, PaperFormat, Press, PrintError, Printing, Typefaces
from rolebook.handwritten import guides
from rolebook.language import speaking
from rolebook.pipeline import checks_of, sources_of
from rolebook.publish import PublishError, refuse_place, site_address, staging, write_loose
from rolebook.schema.audience import Audience
from rolebook.translation import language_of


@dataclass(frozen=True, slots=True)
class Order:
    """What to make.

    Attributes:
        form: the format.
        what: ids of roles, openings and kits, and names of documents; everything open when empty.
        team: whether documents for the team, keys among them, are made as well.
        size: of the page.
        faces: typefaces of the user's own.
    """

    form: PaperFormat
    what: tuple[str, ...] = ()
    team: bool = False
    size: PageSize = "a4"
    faces: Typefaces = NO_FACES


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of an order: paths of the files, or the reason why there is none."""

    checked: tuple[Checked, ...]
    files: tuple[str, ...] = ()
    problem: str = ""

    @property
    def report(self) -> Report:
        """Every finding of every audience that was checked, each once."""
        return Report({finding: None for checked in self.checked for finding in checked.report})


def export(place: Place, out: Path, order: Order) -> Delivered:
    """Make the files of `order` in `out`, all of them or none.

    Open documents are made from open catalogues; without `order.team`, no secret file is opened.
    """
    checks = checks_of(place, ("public", "packets", *(("team",) if order.team else ())))
    catalogs = {part: checked.catalog for part, checked in checks.items() if checked.catalog is not None}
    delivered = Delivered(tuple(checks.values()))
    if delivered.report.errors or len(catalogs) < len(checks):
        return delivered
    try:
        with speaking(language_of(place.root)):
            return Delivered(delivered.checked, _made(place, out, order, catalogs))
    except (PrintError, PublishError) as reason:
        return Delivered(delivered.checked, problem=str(reason))


def _made(place: Place, out: Path, order: Order, catalogs: dict[str, PublicCatalog]) -> tuple[str, ...]:
    plan = _chosen([*_documents(catalogs), *guides(place.root, place.today.isoformat())], order)
    company, address = next(iter(catalogs.values())).company.name, site_address(place.root)
    with Press(Printing((order.form,), order.size, order.faces), company, address) as press:
        files = {made.path: made.file for made in press.printed(plan)}
        refuse_place(out, sources_of(place))
        with staging(out) as folder:
            write_loose(folder, files, any(one.document.audience >= Audience.TEAM for one in plan))
    return tuple(files)


def _documents(catalogs: dict[str, PublicCatalog]) -> Iterator[Planned]:
    """Every document that is made for print, each out of the catalogue of its own audience."""
    if "public" in catalogs:
        yield from _of(published(catalogs["public"]), Audience.PUBLIC)
    if "packets" in catalogs:
        yield from _of(sendable(cast(CandidateCatalog, catalogs["packets"])), Audience.CANDIDATE)
    if "team" in catalogs:
        yield from _of(catalogs["team"], Audience.TEAM)


def _of(catalog: PublicCatalog, audience: Audience) -> Iterator[Planned]:
    names = [one.name for one in DOCUMENTS if one.paper and one.audience == audience]
    return Edition(catalog, audience, DOCUMENTS, only=names).planned()


def _chosen(documents: Sequence[Planned], order: Order) -> list[Planned]:
    """Those that the order asks for.

    Raises:
        PrintError: something that it names is no document, or not without the team's.
    """
    names = {_plain(name) for made in documents for name in _names(made)}
    for wanted in order.what:
        if _plain(wanted) not in names:
            raise PrintError(_unknown(wanted, names, order.team))
    asked = {_plain(wanted) for wanted in order.what}
    return [made for made in documents if not asked or asked & {_plain(name) for name in _names(made)}]


def _names(made: Planned) -> Collection[str]:
    """What a document answers to: its kind, its subject, and each part of the subject's id."""
    subject = made.document.subject_id(made.subject)
    return {made.document.name, subject, *subject.split("/")} - {""}


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def _unknown(wanted: str, names: Collection[str], team: bool) -> str:
    closed = {_plain(one.name) for one in DOCUMENTS if one.paper and one.audience >= Audience.TEAM}
    if not team and _plain(wanted) in closed:
        return f"{wanted} is a document for the team alone; add --team to make it."
    if reason := next((why for name, why in UNPRINTED.items() if _plain(name) == _plain(wanted)), ""):
        return f"{wanted} is not made for print: {reason}."
    close = get_close_matches(_plain(wanted), sorted(names), 1)
    hint = f" Did you mean {close[0]}?" if close else " Name a role, an opening, a kit, or a kind of document."
    return f"Nothing that is made for print is called {wanted}.{hint}"
