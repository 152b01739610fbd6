"""What the page of findings prints: the same tables and docstrings that the program runs on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rolebook import schema, source
from rolebook.catalog import codes as references
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.diagnostics import CodeInfo
from rolebook.documents.contract import Document
from rolebook.documents.links import Anchor, Here
from rolebook.documents.prose import inline
from rolebook.rules import Rule, all_rules
from rolebook.schema.audience import Audience

_PART = re.compile(r"^(?P<name>What it catches|Why): (?P<text>.+?)\n(?=\n)", re.DOTALL | re.MULTILINE)
_EXAMPLE = re.compile(r"^## (?P<name>Fails|Passes)\n\n```yaml\n(?P<text>.*?)\n```", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CodeView:
    """One code without a page of its own."""

    code: str
    name: str
    severity: str
    why: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule, as its docstring says it."""

    code: str
    name: str
    severity: str
    title: str
    catches: Markup
    why: Markup
    fails: str
    passes: str


@dataclass(frozen=True, slots=True)
class RulesView:
    """The whole page."""

    reading: tuple[CodeView, ...]
    structure: tuple[CodeView, ...]
    references: tuple[CodeView, ...]
    rules: tuple[RuleView, ...]


def view(_catalog: PublicCatalog, _here: Here) -> RulesView:
    """Every code of every layer, in order."""
    return RulesView(
        reading=_codes(source.CODES),
        structure=_codes(schema.CODES),
        references=_codes(references.ALL),
        rules=tuple(_rule(rule) for rule in all_rules()),
    )


def _codes(table: Sequence[CodeInfo]) -> tuple[CodeView, ...]:
    ordered = sorted(table, key=lambda info: info.code)
    return tuple(CodeView(info.code, info.name, info.severity.value, info.why) for info in ordered)


def _rule(rule: Rule) -> RuleView:
    page = (rule.__doc__ or "").strip()
    parts = {found["name"]: " ".join(found["text"].split()) for found in _PART.finditer(page)}
    examples = {found["name"]: found["text"] for found in _EXAMPLE.finditer(page)}
    return RuleView(
        code=rule.INFO.code,
        name=rule.INFO.name,
        severity=rule.INFO.severity.value,
        title=page.splitlines()[0],
        catches=_sentence(parts["What it catches"]),
        why=_sentence(parts["Why"]),
        fails=examples["Fails"],
        passes=examples["Passes"],
    )


def _sentence(text: str) -> Markup:
    return inline(text[0].upper() + text[1:])


DOCUMENT: Document[PublicCatalog] = Document(
    name="rules",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "about/rules.html",
    title=lambda _catalog: "What check finds",
    description=lambda _catalog: "Every finding that rolebook check can give, why it matters, and an example.",
    view=view,
    anchors=lambda _catalog: [Anchor(f"rule:{rule.INFO.code}", rule.INFO.code.lower()) for rule in all_rules()],
)
