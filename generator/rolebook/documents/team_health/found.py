"""What the last check found, and what authors have decided to live with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup, escape

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.opening import OPENINGS_FILE
from rolebook.catalog.silencing import Silenced
from rolebook.diagnostics import Finding, Severity
from rolebook.documents.kit_state import State
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day
from rolebook.documents.prose import inline
from rolebook.documents.shared import Link, english
from rolebook.documents.team_health.sections import Entry, Section, section
from rolebook.documents.upkeep import Pages, at, place
from rolebook.language import N_
from rolebook.language import gettext as _

_STATES = {Severity.WARNING: State(N_("warning"), "rb-warn"), Severity.INFO: State(N_("note"), "")}


def findings(here: Here, shown: Pages) -> Section:
    """Warnings first, then notes; each kind by code and file."""
    found = here.known.findings
    of = Counter(finding.severity for finding in found or ())
    warnings, notes = of[Severity.WARNING], of[Severity.INFO]
    words = _(", ").join((counted(warnings, "warning", "warnings"), counted(notes, "note", "notes"))) if found else ""
    return section(
        ("findings", _("Findings")),
        _(
            "What rolebook check says of these files. A warning is something that a careful reviewer would object to; "
            "a note is worth a look."
        ),
        _("The files were not checked for this page.")
        if found is None
        else _("No warnings and no notes: every file was checked against every rule."),
        (_finding(one, here, shown) for one in sorted(found or (), key=_worst_first)),
        counted=_("not checked") if found is None else words,
    )


def _worst_first(finding: Finding) -> tuple[bool, str, str, int]:
    return (
        finding.severity is not Severity.WARNING,
        finding.code,
        finding.file,
        finding.span.line if finding.span else 0,
    )


def _finding(one: Finding, here: Here, shown: Pages) -> Entry:
    where = at(one.file, one.span.line if one.span else None)
    message, help = (english(words) for words in (one.message, one.help))
    return Entry(shown.of(one.file), where, message, help, _code(one.code, here), _STATES.get(one.severity))


def _code(code: str, here: Here) -> Link:
    return Link(code, here.link_if_open(f"rule:{code}") or "")


def silences(catalog: TeamCatalog, here: Here, shown: Pages) -> Section:
    """Every silenced code: those of roles, kits, keys and calibration answers, the library, and openings row by row."""
    return section(
        ("silenced", _("Silenced rules")),
        _(
            "What rolebook check would say, and the authors have decided to live with. A reason that no longer holds "
            "is an entry to delete."
        ),
        _("No silenced rules: no file and no row of the openings silences anything."),
        (*_of_files(catalog, here, shown), *_of_openings(catalog, here, shown)),
        tone="",
    )


def _of_files(catalog: TeamCatalog, here: Here, shown: Pages) -> Iterator[Entry]:
    for file, entries in _files(catalog):
        for position, entry in enumerate(entries):
            yield Entry(
                page=shown.of(file),
                place=place(file, ("silenced", position, "code"), here),
                says=inline(entry.because),
                do=_until(entry, here.today),
                code=_code(entry.code, here),
            )


def _until(entry: Silenced, today: str) -> str:
    if entry.until is None:
        return _("No end is stated. Delete the entry when the reason no longer holds.")
    if entry.until < today:
        lapsed = _("Lapsed on {day}, so it is found again. Mend it, or delete the entry.")
        return lapsed.format(day=day(entry.until))
    return _("Holds until {day}; after that it is found again.").format(day=day(entry.until))


def _files(catalog: TeamCatalog) -> Iterator[tuple[str, tuple[Silenced, ...]]]:
    yield from ((role.file, role.silenced) for role in catalog.roles)
    for exam in catalog.exams:
        yield from ((part.file, part.silenced) for part in (exam.kit, exam.key, exam.calibration) if part is not None)
    yield from ((entry.file, entry.silenced) for entry in catalog.silenced)


def _of_openings(catalog: TeamCatalog, here: Here, shown: Pages) -> Iterator[Entry]:
    for role in catalog.roles:
        for opening in role.openings:
            for code in opening.silenced:
                because: Markup = escape(opening.silenced_because or "")
                yield Entry(
                    page=shown.of(OPENINGS_FILE),
                    place=place(OPENINGS_FILE, (opening.row, "silenced"), here),
                    says=escape(_("Opening {opening}: ").format(opening=opening.id)) + because,
                    do=_("Holds as long as the row stands."),
                    code=_code(code, here),
                )
