"""Marks that readers will see as they were typed.

What it catches: HTML tags, pictures, headings, rules, reference links, and links other than `https` and `mailto`
in any prose of a role, a kit, a key, calibration answers or the library.

Why: the documents know paragraphs, lists, emphasis, code and safe links. Everything else is printed with its angle
brackets and hash signs, which candidates take for a mistake.
Source: the strict Markdown of this catalogue's documents.

## Fails

```yaml
roles/seed-sorter.yaml:
  work.0.does: Compare a <b>list</b> of seeds with its source.
```

## Passes

```yaml
roles/seed-sorter.yaml:
  work.0.does: Compare a **list** of seeds with its source, as in `<li>`.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rolebook.catalog.base import Frozen
from rolebook.catalog.catalogs import PublicCatalog, TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.catalog.walk import Path
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._prose import COMPANY_FILE, line_of, prose_of
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB597",
    "printed-as-typed",
    Severity.WARNING,
    "Readers see the marks themselves, and take them for a mistake.",
)
AUDIENCE = Audience.PUBLIC

_TAGS = (
    "a|abbr|b|big|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol"
    "|p|pre|q|s|script|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|u|ul|video"
)
_KINDS = {
    "HTML": re.compile(rf"<(?:!--|/?(?:{_TAGS})(?:\s[^<>]*)?/?>)", re.IGNORECASE),
    "A picture": re.compile(r"!\[[^\]\n]*\]\("),
    "A heading": re.compile(r"^ {0,3}#{1,6}[ \t]+\S|^ {0,3}\S[^\n]*\n {0,3}={3,}[ \t]*$", re.MULTILINE),
    "A rule": re.compile(r"^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE),
    "A reference": re.compile(r"^ {0,3}\[[^\]\n]+\]:\s+\S", re.MULTILINE),
    "A link that is neither https nor mailto": re.compile(
        r"(?<!!)\[[^\]\n]+\]\((?!https://[^/\s]|mailto:)[^)\s]+\)|<(?!https:|mailto:)[a-z][a-z0-9+.-]+:[^\s<>]+>",
        re.IGNORECASE,
    ),
}
_HINTS = ("<", "[", "#", "===", "---", "***", "___")
"""What a text has that may hold one of these: quick to look for."""

_CODE = re.compile(r"(`+)(?:(?!\1).)+\1")
_LISTS = ("metrics", "criteria", "questions", "domains", "task_types", "error_types", "quality_plans")
"""Lists of the catalogue that come from the library."""

_FILES = {"task_types": "domains", "error_types": "error-types", "quality_plans": "quality-plans"}
_KEYS = {"quality_plans": "plans"}


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per text and kind of mark."""
    for file, path, thing in _written(catalog):
        for passage in prose_of(thing, path):
            if not any(hint in passage.text for hint in _HINTS):
                continue
            text = _CODE.sub(lambda code: " " * len(code[0]), passage.text)
            for kind, pattern in _KINDS.items():
                if found := pattern.search(text):
                    yield Problem(
                        INFO,
                        file,
                        passage.path,
                        f"{kind} is not turned into anything here: readers see what you typed.",
                        "Use paragraphs, lists, `**strong**`, `*emphasis*` or `[words](https://…)`; "
                        "what is meant literally stands between backticks.",
                        line=line_of(text, found.start()),
                    )


def _written(catalog: PublicCatalog) -> Iterator[tuple[str, Path, Frozen]]:
    yield COMPANY_FILE, (), catalog.company
    for role in catalog.roles:
        yield role.file, (), role
    for name in _LISTS:
        members: Sequence[Frozen] = getattr(catalog, name, ())
        file = f"roles/library/{_FILES.get(name, name)}.yaml"
        yield from ((file, (_KEYS.get(name, name), n), member) for n, member in enumerate(members))
    for exam in catalog.exams if isinstance(catalog, TeamCatalog) else ():
        yield from ((thing.file, (), thing) for thing in (exam.kit, exam.key, exam.calibration) if thing is not None)
