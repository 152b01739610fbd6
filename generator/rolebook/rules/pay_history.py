"""A question about earlier pay.

What it catches: a text of a role or of the company's facts, or an interview question, that asks what a candidate earns
or earned. A sentence that says not to send it is fine.

Why: pay set by earlier pay carries old unfairness along. Asking is forbidden in the European Union and in many
places in North America.
Source: Directive (EU) 2023/970, article 5(2), and the pay-history bans of American states. Check with counsel.

## Fails

```yaml
roles/seed-sorter.yaml:
  requirements.1.text: You tell us your current salary, and say what is wrong so that others can mend it.
```

## Passes

```yaml
roles/library/company.yaml:
  apply_note: Send no photo and no pay history.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog, TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._prose import hits, told
from rolebook.rules._wordlists import phrases
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB581",
    "asks-pay-history",
    Severity.ERROR,
    "Pay set by earlier pay carries old unfairness along, and asking is forbidden in many places.",
)
AUDIENCE = Audience.PUBLIC

_QUESTIONS = "roles/library/questions.yaml"


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per text that asks for it."""
    for source in told(catalog):
        for hit in hits(source, phrases("pay_history"), denied_too=False):
            yield Problem(INFO, source.file, hit.path, *_said(hit.found), line=hit.line)
    for position, question in enumerate(catalog.questions if isinstance(catalog, TeamCatalog) else ()):
        texts = [(("asks",), question.asks), *((("probes", n), probe) for n, probe in enumerate(question.probes))]
        for path, text in texts:
            if found := phrases("pay_history").pattern.search(text):
                yield Problem(INFO, _QUESTIONS, ("questions", position, *path), *_said(found[0]))


def _said(found: str) -> tuple[str, str]:
    return (
        f"“{found}” asks for earlier pay.",
        "Take it out. State your own range, and pay by the work; check with counsel what the law says where you hire.",
    )
