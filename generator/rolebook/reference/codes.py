"""Every code, and the page that a rule's docstring is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rolebook import schema, source, translation
from rolebook.catalog import codes as references
from rolebook.catalog import silencing
from rolebook.diagnostics import CodeInfo
from rolebook.rules import Rule, all_rules
from rolebook.scaffold import codes as scaffolding
from rolebook.scoring import codes as scoring

_PART: Final = re.compile(r"^(?P<name>What it catches|Why): (?P<text>.+?)\n(?=\n)", re.DOTALL | re.MULTILINE)
_EXAMPLE: Final = re.compile(r"^## (?P<name>Fails|Passes)\n\n```yaml\n(?P<text>.*?)\n```", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RulePage:
    """One rule, as its docstring says it.

    Attributes:
        info: code, name, severity, and one sentence on why.
        title: what is bad, as a sentence.
        catches: what it looks for.
        why: what goes wrong otherwise, with the source.
        fails: changes to a small made-up catalogue that it finds.
        passes: changes that it does not.
    """

    info: CodeInfo
    title: str
    catches: str
    why: str
    fails: str
    passes: str


def all_infos() -> tuple[CodeInfo, ...]:
    """Every code that a finding may have, in order."""
    reading = (*source.CODES, *schema.CODES, *references.ALL, *silencing.CODES, *translation.CODES)
    others = (*scaffolding.CODES, *scoring.CODES, *(rule.INFO for rule in all_rules()))
    return tuple(sorted((*reading, *others), key=lambda info: info.code))


@lru_cache(maxsize=1)
def rule_pages() -> tuple[RulePage, ...]:
    """The page of every rule, by code."""
    return tuple(_page(rule) for rule in all_rules())


def rule_page(code: str) -> RulePage | None:
    """The page of the rule with this code; None for a code that is no rule's."""
    return next((page for page in rule_pages() if page.info.code == code), None)


def page_of(code: str) -> str:
    """Where on the site a code is explained: path and place on it."""
    if any(page.info.code == code for page in rule_pages()):
        return f"rules/{code.lower()}.html"
    return f"about/rules.html#{code.lower()}"


def _page(rule: Rule) -> RulePage:
    page = (rule.__doc__ or "").strip()
    parts = {found["name"]: " ".join(found["text"].split()) for found in _PART.finditer(page)}
    examples = {found["name"]: found["text"] for found in _EXAMPLE.finditer(page)}
    return RulePage(
        info=rule.INFO,
        title=page.splitlines()[0],
        catches=_sentence(parts["What it catches"]),
        why=_sentence(parts["Why"]),
        fails=examples["Fails"],
        passes=examples["Passes"],
    )


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]
