"""What the page that starts a role prints, out of open facts alone: no team field changes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import Criterion, Domain, Metric, QualityPlan, TaskType
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.start_a_role.choices import Choices, choices_of
from rolebook.scaffold import MARK, USUAL_QUESTIONS, Library, RoleAnswers, real_address, role_text, web_editor_link
from rolebook.schema.audience import Audience

_Named = Metric | Criterion | Domain | TaskType | QualityPlan

NEW_FILE = "roles/new-role.yaml"
"""Where the editor proposes to put the file; its author gives it a name of its own."""


@dataclass(frozen=True, slots=True)
class StartView:
    """The whole page.

    Attributes:
        text: the empty role file.
        lines: how many lines it has.
        mark: what marks a blank.
        path: where the file goes, with a name to be replaced.
        guide: address of the page that says how to fill it in.
        editor: address of a web editor with the file in it; None when no repository is known, or the text is too long.
        choices: the words that the file may refer to.
    """

    text: str
    lines: int
    mark: str
    path: str
    guide: str
    editor: str | None
    choices: tuple[Choices, ...]


def view(catalog: PublicCatalog, here: Here) -> StartView:
    """The short file, and the link when the build was told where files are edited."""
    answers = RoleAnswers(None, sealed=True)
    text = role_text(answers, library_of(catalog), date.fromisoformat(here.today), here.editing.schemas, explain=False)
    pattern = here.editing.new_file
    return StartView(
        text=text,
        lines=text.count("\n"),
        mark=MARK,
        path=NEW_FILE,
        guide=here.link("guide:write-a-role"),
        editor=web_editor_link(pattern, NEW_FILE, text) if pattern else None,
        choices=choices_of(catalog),
    )


def library_of(catalog: PublicCatalog) -> Library:
    """What a new file may refer to, as far as everybody may know it.

    Interview questions are the team's: the usual ones are named without a look at whether they are there, and
    checking says so when they are not. Kits belong to the roles that have them: a new role has none to choose from.
    """
    return Library(
        {
            "metric": _ids(catalog.metrics),
            "criterion": _ids(catalog.criteria),
            "domain": _ids(catalog.domains),
            "task-type": _ids(catalog.task_types),
            "quality-plan": _ids(catalog.quality_plans),
            "question": USUAL_QUESTIONS,
            "criterion-or-question": (*_ids(catalog.criteria), *USUAL_QUESTIONS),
            "kit": (),
        },
        real_address(catalog.company.contact),
    )


def _ids(entries: Iterable[_Named]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries)


DOCUMENT: Document[PublicCatalog] = Document(
    name="start_a_role",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "guides/start-a-role.html",
    title=lambda _catalog: "Start a role",
    description=lambda _catalog: "An empty role file with every blank marked, to open in a web editor or to copy.",
    view=view,
    english=True,
    search="summary",
)
