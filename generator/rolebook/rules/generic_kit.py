"""A kit from a template.

What it catches: a short judgement or a request for outputs that stands, word for word or nearly so, in a kit of
another field or in the practice kit as well.

Why: a generic template tests nobody's actual work, and whatever stands in the practice kit has been seen with its
answer. Source: an article on hiring AI model trainers (2026), mistake 4; “nearly” means that four in five runs of
three words are the same, a default of this project.

## Fails

```yaml
kits/seed-task/kit.yaml:
  parts.2.items.1.context: The label says beans for jar 2.
  parts.2.items.1.output: Jar 2 holds beans.
kits/seed-practice/kit.yaml:
  parts.2.items.1.context: The label says beans for jar 2.
  parts.2.items.1.output: Jar 2 holds beans.
```

## Passes

```yaml
kits/seed-task/kit.yaml:
  parts.2.items.1.context: The list says barley for the second bed.
```
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.kit import Kit
from rolebook.catalog.problem import Problem
from rolebook.catalog.walk import Path
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB544",
    "generic-kit",
    Severity.WARNING,
    "A generic template tests nobody's actual work.",
)
AUDIENCE = Audience.TEAM

_NEARLY = 0.8
_RUN = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A text that a kit puts before a candidate, with its place."""

    kit: Kit
    path: Path
    text: str

    @property
    def field(self) -> str:
        """Kits of one field may be alike; the practice kit is a field of its own."""
        return "the practice kit" if self.kit.status == "practice" else self.kit.domain.id


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per kit that shares a text with one of another field, at the first such text."""
    kits = sorted((exam.kit for exam in catalog.exams), key=lambda kit: kit.status != "practice")
    items: dict[str, _Asked] = {}
    prompts: dict[str, _Asked] = {}
    runs: dict[tuple[str, ...], list[_Asked]] = {}
    warned: set[str] = set()
    for asked in (asked for kit in kits if kit.status != "retired" for asked in _asked(kit)):
        is_prompt = asked.path[-1] == "prompt"
        first = (prompts if is_prompt else items).get(asked.text)
        if first is None:
            first = _nearly(asked, runs) if is_prompt else None
            (prompts if is_prompt else items)[asked.text] = first or asked
        if first is not None and first.field != asked.field and asked.kit.id not in warned:
            warned.add(asked.kit.id)
            yield Problem(
                INFO,
                asked.kit.file,
                asked.path,
                f"The kit `{first.kit.id}` ({first.field}) asks this in the same words, or nearly.",
                "Take a case from this role's own work.",
            )


def _asked(kit: Kit) -> Iterator[_Asked]:
    for part, kit_part in enumerate(kit.parts):
        if kit_part.kind == "review-outputs" and kit_part.prompt:
            yield _Asked(kit, ("parts", part, "prompt"), kit_part.prompt)
        for position, item in enumerate(kit_part.items):
            text = "\n".join((item.context or "", *item.lines))
            yield _Asked(kit, ("parts", part, "items", position, "output"), text)


def _nearly(asked: _Asked, runs: dict[tuple[str, ...], list[_Asked]]) -> _Asked | None:
    """The earlier prompt that has nearly all runs of words in common; otherwise this one becomes such a one."""
    words = [word.lower() for word in _WORD.findall(asked.text)]
    own = {tuple(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1))}
    common = Counter(other for run in own for other in runs.get(run, ()))
    for other, shared in common.most_common(1):
        if shared >= _NEARLY * len(own):
            return other
    for run in own:
        runs.setdefault(run, []).append(asked)
    return None
