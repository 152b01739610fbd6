"""All findings of one run, in the order in which people read them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rolebook.diagnostics.finding import Finding, Severity

Pages = Callable[[str], str | None]
"""Gives the absolute address of a code's page, or None when nobody said where the site is."""


def no_pages(_code: str) -> None:
    """No code has a page, as far as is known."""


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    # A finding about a whole file comes before those about its lines.
    line, column = (finding.span.line, finding.span.column) if finding.span else (0, 0)
    return (finding.file, line, column, finding.code, finding.message)


@dataclass(frozen=True, slots=True, init=False)
class Report:
    """Findings sorted by file, line, column and code; the same finding twice counts once."""

    findings: tuple[Finding, ...]

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        """Sort `findings`, in whatever order they were found."""
        object.__setattr__(self, "findings", tuple(sorted(dict.fromkeys(findings), key=_order)))

    def __iter__(self) -> Iterator[Finding]:
        """Go through the findings in order."""
        return iter(self.findings)

    def __len__(self) -> int:
        """Count the findings."""
        return len(self.findings)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a build."""
        return self.of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that do not stop a build, but should be looked at."""
        return self.of(Severity.WARNING)

    @property
    def exit_code(self) -> int:
        """1 when there is an error, else 0, as a process should exit."""
        return 1 if self.errors else 0
