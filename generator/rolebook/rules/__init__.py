"""Rules: what a careful reviewer of roles and kits would object to. One rule, one file, found by convention.

A rule is a module whose docstring is its published page (what it catches, why, a failing and a
passing example that the tests run), with `INFO` (code, name, severity, why), `AUDIENCE` (the
widest facts it needs) and `check(catalog)`, which yields problems with paths. It knows no
lines, prints nothing, and imports no other rule. A module whose name starts with `_` is no rule.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Protocol

from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo
from rolebook.schema.audience import Audience


class Rule(Protocol):
    """The shape of a rule's module."""

    __name__: str
    __doc__: str | None
    INFO: CodeInfo
    AUDIENCE: Audience

    @staticmethod
    def check(catalog: Any) -> Iterable[Problem]:
        """Every problem that the rule finds."""


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule of this folder, by code."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if not found.name.startswith("_"))
    modules: list[Any] = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(sorted(modules, key=lambda module: str(module.INFO.code)))


def judge(catalog: Any, audience: Audience) -> Iterator[Problem]:
    """Problems of every rule whose facts `audience` may see."""
    for rule in all_rules():
        if audience >= rule.AUDIENCE:
            yield from rule.check(catalog)
