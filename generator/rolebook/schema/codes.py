"""Every finding about the shape of a file: RB201 to RB299. A code is never used again for something else."""

from __future__ import annotations

from typing import Final

from rolebook.diagnostics import CodeInfo, Severity

_ALL: list[CodeInfo] = []


def _error(code: str, name: str, why: str) -> CodeInfo:
    _ALL.append(info := CodeInfo(code, name, Severity.ERROR, why))
    return info


# Names of fields.
UNKNOWN_KEY = _error(
    "RB201",
    "unknown-key",
    "Nothing reads a field with this name, so what it says would be lost.",
)
MISSING_KEY = _error(
    "RB202",
    "missing-key",
    "Pages and checks need this fact, and nothing can stand in for it.",
)
MISPLACED_KEY = _error(
    "RB203",
    "misplaced-key",
    "The field means nothing here, so its author expects what will not happen.",
)
BAD_NAME = _error("RB204", "bad-name", "Names become links and file names, which allow few characters.")
MISFIT = _error(
    "RB205",
    "kind-does-not-fit",
    "The word decides which fields an entry has, and these are those of another word.",
)

# Values.
EMPTY_VALUE = _error(
    "RB210",
    "empty-value",
    "A field without a value looks filled in, and leaves a hole on a page.",
)
WRONG_TYPE = _error("RB211", "wrong-type", "A list, a text and a number are used in different ways.")
UNKNOWN_VALUE = _error("RB212", "unknown-value", "Only the listed words have a meaning here.")
BAD_PATTERN = _error(
    "RB213",
    "malformed-text",
    "Links, addresses and pins work only in the form that is stated.",
)
SEVERAL_LINES = _error("RB214", "several-lines", "Titles and labels stand where there is room for one line.")
BLANK_LINE = _error(
    "RB215",
    "blank-line",
    "Every line is an address such as A3, and a blank line has nothing to point at.",
)
TEXT_LENGTH = _error(
    "RB216",
    "text-too-long",
    "Longer texts do not fit where they are shown, or are not read.",
)
COMMENT_CUTS_TEXT = _error(
    "RB217",
    "comment-cuts-text",
    "YAML takes what follows ` #` as a comment and drops it silently.",
)
UNQUOTED = _error(
    "RB218",
    "text-without-quotes",
    "Editors and other programs read it as a number, or as true or false, and would show `21.30` as 21.3.",
)

# Dates, addresses, amounts.
BAD_DATE = _error(
    "RB220",
    "bad-date",
    "Deadlines and reminders are worked out from dates, so they must exist.",
)
BAD_EMAIL = _error("RB221", "bad-email", "Somebody will write to this address and wait for an answer.")
BAD_URL = _error("RB222", "bad-url", "Only whole https addresses become links.")
OUT_OF_RANGE = _error(
    "RB223",
    "out-of-range",
    "A number outside its scale makes every sum that it enters wrong.",
)

# Lists.
ENTRY_COUNT = _error(
    "RB230",
    "wrong-number-of-entries",
    "Too few entries leave a gap, and too many are not read.",
)
REPEATED_ENTRY = _error(
    "RB231",
    "repeated-entry",
    "An entry that stands twice counts twice, or hides one that is missing.",
)

NOT_ACCEPTED = _error(
    "RB299",
    "schema-does-not-accept",
    "What editors and other tools refuse must not pass here: the schema has the last word.",
)

CODES: Final[tuple[CodeInfo, ...]] = tuple(_ALL)
"""All of them, for `rolebook explain` and the site's reference."""
