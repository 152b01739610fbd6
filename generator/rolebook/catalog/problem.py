"""A problem with its path. Only the pipeline knows lines and columns, and turns it into a finding."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.walk import Path
from rolebook.diagnostics import CodeInfo


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with what a file means.

    Attributes:
        info: the code.
        file: the file's name in findings.
        path: where in its tree; the nearest place that exists is shown.
        message: one plain sentence.
        help: what to do.
        on_key: point at the key instead of the value.
        line: for a block of text, which of its lines is meant (0-based).
        waits_for: files whose own errors come first. A fingerprint is worth comparing only when nothing
            else is wrong with what it was taken of, since every repair changes it again.
        fault: what is wrong, where several places show the same fault: only the first is told then.
    """

    info: CodeInfo
    file: str
    path: Path
    message: str
    help: str
    on_key: bool = False
    line: int | None = None
    waits_for: tuple[str, ...] = ()
    fault: tuple[str, ...] | None = None
