"""Codes of findings about references (RB3xx)."""

from __future__ import annotations

from rolebook.diagnostics import CodeInfo, Severity

UNKNOWN_NAME = CodeInfo(
    "RB301",
    "unknown-name",
    Severity.ERROR,
    "A name that leads nowhere leaves a hole in every document made from the file.",
)
REPEATED_ID = CodeInfo(
    "RB302",
    "repeated-id",
    Severity.ERROR,
    "Two things with one id can not both be meant when something refers to it.",
)
MISPLACED_FILE = CodeInfo(
    "RB303",
    "id-differs-from-place",
    Severity.ERROR,
    "The id is the address of every page and link; it must be the name that the file or folder has.",
)
MISSING_FILE = CodeInfo(
    "RB304",
    "missing-file",
    Severity.ERROR,
    "A catalogue without this file has nothing to say where its documents need it.",
)
ALL = (UNKNOWN_NAME, REPEATED_ID, MISPLACED_FILE, MISSING_FILE)
