"""The whole story: read, check, and only when nothing is wrong, render and publish.

Nothing here prints or exits; the command line does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import relpath
from typing import cast

from msgspec import structs

from rolebook import exports
from rolebook.catalog import Reading, catalog_files, narrowed, read
from rolebook.catalog.catalogs import CandidateCatalog, PublicCatalog, TeamCatalog
from rolebook.catalog.modelines import schema_home
from rolebook.catalog.published import published, sendable
from rolebook.changes import history
from rolebook.checking import Checked, Place, check, judged
from rolebook.diagnostics import Report
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition, Planned, Rendered
from rolebook.documents.known import UNKNOWN_YET, Known
from rolebook.documents.links import Editing
from rolebook.language import ENGLISH, speaking, spoken
from rolebook.publish import (
    Page,
    PageTree,
    Piece,
    PublishError,
    Site,
    StandAlone,
    files_below,
    site_address,
    write_site,
)
from rolebook.schema.audience import Audience
from rolebook.translation import language_of

Tell = Callable[[str], None]
"""Told what is being done now, in a few words."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: a site, or the reason why there is none (and the last good one stands)."""

    checked: tuple[Checked, ...]
    problem: PublishError | None = None
    pages: int = 0
    documents: int = 0

    @property
    def report(self) -> Report:
        """Every finding of every audience that was checked, each once."""
        return Report({finding: None for checked in self.checked for finding in checked.report})


def build(
    place: Place,
    out: Path,
    parts: Collection[str],
    tell: Tell = lambda _: None,
    printing: exports.Printing = exports.NOTHING_PRINTED,
) -> Built:
    """Make the parts named (`public`, `packets`, `team`) from catalogues that each hold only what they may."""
    tell("reading and checking")
    checks = checks_of(place, parts)
    built = Built(tuple(checks.values()))
    if built.report.errors or any(checked.catalog is None for checked in checks.values()):
        return built
    try:
        address = site_address(place.root)
        with (
            speaking(language_of(place.root)),
            exports.Press(printing, _company(checks), address) as press,
        ):
            site, plan = _site(place, checks, address, press)
            problem = write_site(site, out, place.today, tell)
    except PublishError as reason:
        return Built(built.checked, reason)
    except exports.PrintError as reason:
        return Built(built.checked, PublishError(str(reason)))
    pages = sum(one.document.medium == "page" for one in plan)
    return Built(built.checked, problem, pages, len(plan) - pages)


def checks_of(place: Place, parts: Collection[str]) -> dict[str, Checked]:
    """One catalogue per part (`public`, `packets`, `team`).

    Without the team's part, no secret file is opened; with it, files are parsed once. The least open comes first: its
    findings are those of all. While it has errors, the others have nothing to add.
    """
    if "team" not in parts:
        return {part: check(place, _AUDIENCES[part]) for part in ("packets", "public") if part in parts}
    everything = read(catalog_files(place.root, place.private, Audience.SECRET), Audience.SECRET)
    if Report(everything.findings).errors:
        return {"team": judged(place, everything, Audience.SECRET)}
    cut = {part: _narrowed(place, everything, part) for part in parts if part != "team"}
    team = judged(place, everything, Audience.SECRET)  # last: it uses up the trees that the others are cut from
    if team.report.errors:
        return {"team": team}
    return {"team": team} | {part: judged(place, reading, _AUDIENCES[part]) for part, reading in cut.items()}


def _narrowed(place: Place, everything: Reading, part: str) -> Reading:
    files = catalog_files(place.root, place.private, _AUDIENCES[part])
    return narrowed(everything, files, _AUDIENCES[part])


_AUDIENCES = {"public": Audience.PUBLIC, "packets": Audience.CANDIDATE, "team": Audience.SECRET}


def _company(checks: dict[str, Checked]) -> str:
    return next(checked.catalog.company.name for checked in checks.values() if checked.catalog)


def _site(place: Place, checks: dict[str, Checked], address: str, press: exports.Press) -> tuple[Site, list[Planned]]:
    catalogs = {part: checked.catalog for part, checked in checks.items() if checked.catalog is not None}
    editing = Editing(place.new_file, relpath(schema_home(place.root) or "schema", "roles"))
    public, team = None, None
    plan: list[Planned] = []
    if "public" in catalogs:
        open_site = exports.Site(place.today.isoformat(), address)
        public, shown = _tree(place, published(catalogs["public"]), Audience.PUBLIC, open_site, editing, press)
        plan += shown
    if "team" in catalogs:
        team_site = exports.Site(place.today.isoformat(), everybody=False)
        log = history(place.root, cast(TeamCatalog, catalogs["team"]))
        known = replace(_known(checks["team"]), history=log)
        team, shown = _tree(place, catalogs["team"], Audience.TEAM, team_site, editing, press, known)
        plan += shown
    packets = None
    if "packets" in catalogs:
        candidates = sendable(cast(CandidateCatalog, catalogs["packets"]))
        sent = list(Edition(candidates, Audience.CANDIDATE, DOCUMENTS, only=("packet",)).planned())
        packets = (*map(_packet, sent), *(_paper(_sent(made.path), made.file) for made in press.printed(sent)))
        plan += sent
    return Site(place.root, public, team, packets, sources_of(place)), plan


def preview_tree(place: Place, checked: Checked, audience: Audience) -> PageTree:
    """The pages that a preview shows: the team's with all that `checked` holds, or the public ones.

    Drafts are among the public ones as if they were in use: they are what is being edited. The team's pages have no
    log of changes, which takes longer than a save may.

    Raises:
        PublishError: the address of the site can not be one.
    """
    assert checked.catalog is not None
    editing = Editing(place.new_file, relpath(schema_home(place.root) or "schema", "roles"))
    site = exports.Site(place.today.isoformat(), site_address(place.root), audience is Audience.PUBLIC)
    with exports.Press(exports.NOTHING_PRINTED, checked.catalog.company.name, site.address) as press:
        if audience is Audience.PUBLIC:
            return _tree(place, published(_in_use(checked.catalog)), Audience.PUBLIC, site, editing, press)[0]
        return _tree(place, checked.catalog, Audience.TEAM, site, editing, press, _known(checked))[0]


def _in_use(catalog: PublicCatalog) -> PublicCatalog:
    roles = (structs.replace(role, status="active") if role.status == "draft" else role for role in catalog.roles)
    return structs.replace(catalog, roles=tuple(roles))


def _known(checked: Checked) -> Known:
    """What the team's pages print besides the catalogue and its history."""
    files = checked.reading.files

    def line(file: str, path: tuple[str | int, ...]) -> int | None:
        return files[file].places.span(path).line if file in files else None

    return Known(findings=checked.report.findings, line=line)


def sources_of(place: Place) -> tuple[Path, ...]:
    """Folders that are read, among which no output may stand."""
    private = () if place.private is None else (place.private / "kits",)
    return (*(place.root / name for name in ("roles", "kits", "site")), *private)


def _tree(
    place: Place,
    catalog: PublicCatalog,
    audience: Audience,
    site: exports.Site,
    editing: Editing,
    press: exports.Press,
    known: Known = UNKNOWN_YET,
) -> tuple[PageTree, list[Planned]]:
    formats = exports.all_exports()
    files = {**exports.targets(catalog, site, formats), **press.printing.targets(catalog, audience, DOCUMENTS)}
    plan = list(Edition(catalog, audience, DOCUMENTS, editing=editing, files=files, known=known).planned())
    hand_written = place.root / "site" / "pages"
    copies = (Piece(file.path, file.make) for file in exports.exported(catalog, site, formats))
    tree = PageTree(
        audience,
        hand_written=hand_written if hand_written.is_dir() else None,
        pieces=(*map(_piece, plan), *copies, *(_paper(made.path, made.file) for made in press.printed(plan))),
    )
    return tree, plan


def _piece(one: Planned) -> Piece:
    path = one.here.path
    if one.document.medium == "file":
        return Piece(path, lambda: one.rendered().html.encode())
    if one.document.medium == "standalone":
        return Piece(path, lambda: _document(path, one.rendered()))
    source = path.removesuffix(".html") + ".md"
    title = "" if one.document.search == "none" else one.document.title(one.subject)
    return Piece(source, lambda: _page(source, one.rendered()), title)


def _page(source: str, made: Rendered) -> Page:
    language = ENGLISH.tag if made.document.english and spoken() is not ENGLISH else ""
    return Page(source, made.title, made.description, made.html, made.document.search, made.words, language)


def _document(path: str, made: Rendered) -> StandAlone:
    return StandAlone(path, made.html.encode(), "" if made.document.search == "none" else made.title)


def _packet(one: Planned) -> Piece:
    path = _sent(one.here.path)
    return Piece(path, lambda: StandAlone(path, one.rendered().html.encode()))


def _sent(path: str) -> str:
    return path.removeprefix("kits/")


def _paper(path: str, file: Path) -> Piece:
    return Piece(path, lambda: StandAlone(path, file.read_bytes()))


def summary(built: Built, out: Path, parts: Collection[str], seconds: float) -> str:
    """The closing lines of a build: what was made, how large it is, where to look, and what is older."""
    lines = [f"Built {built.pages} pages and {built.documents} documents in {seconds:.1f} s."]
    for part in parts:
        folder = out / _FOLDERS[part]
        sizes = [entry.stat().st_size for entry in files_below(folder)]
        start = folder if part == "packets" else folder / "index.html"
        lines.append(f"  {start}  ({len(sizes)} files, {sum(sizes) / 1_000_000:.1f} MB)")
    kept = [out / folder for part, folder in _FOLDERS.items() if part not in parts and (out / folder).is_dir()]
    lines += [f"  {folder}  (kept from an earlier build, and perhaps out of date)" for folder in kept]
    return "\n".join(lines) + "\n"


_FOLDERS = {"public": "public", "team": "team-only", "packets": "packets"}
