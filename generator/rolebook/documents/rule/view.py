"""What the page of one rule prints: its docstring, and the fields that it looks at."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.prose import plain, prose
from rolebook.documents.shared import Link
from rolebook.reference import RulePage, fields_that_it_looks_at, page_of, rule_pages
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class RuleView:
    """The whole page."""

    code: str
    name: str
    severity: str
    catches: Markup
    why: Markup
    fails: str
    passes: str
    fields: tuple[Link, ...]
    all_rules: Link


def view(page: RulePage, here: Here) -> RuleView:
    """One rule."""
    return RuleView(
        code=page.info.code,
        name=page.info.name,
        severity=page.info.severity.value,
        catches=prose(page.catches),
        why=prose(page.why),
        fails=page.fails,
        passes=page.passes,
        fields=tuple(Link(address, here.link(f"field:{address}")) for address in fields_that_it_looks_at(page.info)),
        all_rules=Link("What check finds", here.link("rules")),
    )


DOCUMENT: Document[RulePage] = Document(
    name="rule",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda _catalog: rule_pages(),
    subject_id=lambda page: page.info.code,
    path=lambda page: page_of(page.info.code),
    title=lambda page: f"{page.info.code}: {page.title.removesuffix('.')}",
    description=lambda page: plain(page.title),
    view=view,
    english=True,
    search="reference",
)
