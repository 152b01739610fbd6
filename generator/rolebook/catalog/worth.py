"""One fault, one finding: which problems are worth saying, and which only follow from others."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rolebook.catalog.problem import Problem
from rolebook.diagnostics import Severity


def worth_saying(problems: Collection[Problem], erring: Collection[str], secret: Collection[str]) -> list[Problem]:
    """All problems but those that wait for a file with an error of its own, and repetitions of one fault.

    Args:
        problems: what references and rules object to.
        erring: files with an error that stands before any of these.
        secret: files that are not for everybody: a fault that also shows in an open one is told there.
    """
    once = list(_once(problems, secret))
    worth = [problem for problem in once if not problem.waits_for]
    errors = {*erring, *_erring(worth)}
    waiting = [problem for problem in once if problem.waits_for]
    while waiting:
        waiting = [problem for problem in waiting if errors.isdisjoint(problem.waits_for)]
        files = {problem.file for problem in waiting if problem.info.severity is Severity.ERROR}
        ready = [problem for problem in waiting if files.isdisjoint({*problem.waits_for} - {problem.file})] or waiting
        worth += ready
        errors |= _erring(ready)
        waiting = [problem for problem in waiting if not any(problem is other for other in ready)]
    return worth


def _once(problems: Collection[Problem], secret: Collection[str]) -> Iterator[Problem]:
    said: set[tuple[str, ...]] = set()
    for problem in sorted(problems, key=lambda problem: problem.file in secret):
        if problem.fault is None or problem.fault not in said:
            yield problem
        if problem.fault is not None:
            said.add(problem.fault)


def _erring(problems: Collection[Problem]) -> set[str]:
    return {problem.file for problem in problems if problem.info.severity is Severity.ERROR}
