"""What the page of findings prints: the same tables and docstrings that the program runs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rolebook import schema, source, translation
from rolebook.catalog import codes as references
from rolebook.catalog import silencing
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.diagnostics import CodeInfo
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.reference import RulePage, rule_pages
from rolebook.scaffold import codes as scaffolding
from rolebook.schema.audience import Audience
from rolebook.scoring import codes as scoring


@dataclass(frozen=True, slots=True)
class CodeView:
    """One code without a page of its own."""

    code: str
    name: str
    severity: str
    why: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule, in short, with a link to its page."""

    code: str
    name: str
    severity: str
    page: Link
    catches: Markup


@dataclass(frozen=True, slots=True)
class RulesView:
    """The whole page."""

    reading: tuple[CodeView, ...]
    structure: tuple[CodeView, ...]
    references: tuple[CodeView, ...]
    silencing: tuple[CodeView, ...]
    language: tuple[CodeView, ...]
    scaffolding: tuple[CodeView, ...]
    scoring: tuple[CodeView, ...]
    rules: tuple[RuleView, ...]


def view(_catalog: PublicCatalog, here: Here) -> RulesView:
    """Every code of every layer, in order."""
    return RulesView(
        reading=_codes(source.CODES),
        structure=_codes(schema.CODES),
        references=_codes(references.ALL),
        silencing=_codes(silencing.CODES),
        language=_codes(translation.CODES),
        scaffolding=_codes(scaffolding.CODES),
        scoring=_codes(scoring.CODES),
        rules=tuple(_rule(page, here) for page in rule_pages()),
    )


def _codes(table: Sequence[CodeInfo]) -> tuple[CodeView, ...]:
    ordered = sorted(table, key=lambda info: info.code)
    return tuple(CodeView(info.code, info.name, info.severity.value, info.why) for info in ordered)


def _rule(page: RulePage, here: Here) -> RuleView:
    info = page.info
    link = Link(page.title, here.link(f"rule:{info.code}"))
    return RuleView(info.code, info.name, info.severity.value, link, prose(page.catches))


DOCUMENT: Document[PublicCatalog] = Document(
    name="rules",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "about/rules.html",
    title=lambda _catalog: "What check finds",
    description=lambda _catalog: (
        "Every finding that rolebook check can give, why it matters, and what to write instead."
    ),
    view=view,
    english=True,
)
