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
SCHEMA_NOT_NAMED = CodeInfo(
    "RB305",
    "schema-not-named",
    Severity.INFO,
    "Without it an editor neither explains the fields of this file nor shows mistakes while you type.",
)
NOT_SEALED = CodeInfo(
    "RB306",
    "private-kit-not-sealed",
    Severity.ERROR,
    "A page made from a private kit would show it, and without the private root it could not be made at all.",
)
WRONG_ENDING = CodeInfo(
    "RB307",
    "wrong-ending",
    Severity.ERROR,
    "A file that nothing reads looks finished, and is missing from every page.",
)
ALL = (UNKNOWN_NAME, REPEATED_ID, MISPLACED_FILE, SCHEMA_NOT_NAMED, NOT_SEALED, WRONG_ENDING)
