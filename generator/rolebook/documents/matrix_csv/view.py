"""The table: a line for each role, metric or criterion, and part that measures it; one line where none does."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.role import TeamRole
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.tracing import Part, Trace, shown, traces
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

COLUMNS = ("family", "role", "kind", "id", "name", "state", "by", "stage", "kit", "part")


def view(catalog: TeamCatalog, _here: Here) -> str:
    """The file's text. A cell that a spreadsheet would take for a formula gets an apostrophe first."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for role in shown(catalog):
        for trace in traces(role):
            writer.writerows([list(map(_safe, line)) for line in _lines(role, trace)])
    return text.getvalue()


def _lines(role: TeamRole, trace: Trace) -> Iterator[tuple[str, ...]]:
    told = (role.family, role.id, trace.kind, trace.id, trace.name, trace.state, "; ".join(trace.by))
    for part in trace.parts or (Part("", "", ""),):
        yield (*told, part.stage, part.kit, part.title)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


DOCUMENT = Document[TeamCatalog](
    name="matrix_csv",
    audience=Audience.TEAM,
    medium="file",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "team/matrix.csv",
    title=lambda _catalog: _("What is measured where (CSV)"),
    view=view,
    search="none",
)
