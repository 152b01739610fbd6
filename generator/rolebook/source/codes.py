"""Every finding of the reading layer: RB101 to RB199. A code is never used again for something else."""

from __future__ import annotations

from typing import Final

from rolebook.diagnostics import CodeInfo, Severity

_ALL: list[CodeInfo] = []


def _code(code: str, name: str, why: str, severity: Severity = Severity.ERROR) -> CodeInfo:
    _ALL.append(info := CodeInfo(code, name, severity, why))
    return info


# What the text says.
DUPLICATE_KEY = _code("RB101", "duplicate-key", "YAML readers keep one of the two values and drop the other silently.")
ALIAS = _code("RB102", "alias", "A `*name` copies a value from elsewhere, so a line no longer says what it means.")
ANCHOR = _code("RB103", "anchor", "A `&name` only serves aliases, and in front of a text it swallows its first word.")
MERGE_KEY = _code(
    "RB104", "merge-key", "A `<<` key pulls in keys from elsewhere, and editors and programs disagree on it."
)
TAG = _code("RB105", "tag", "A `!tag` changes how a value is read, and in front of a text it swallows its first word.")
TAB = _code("RB106", "tab-indentation", "YAML measures structure in spaces, and a tab has no agreed width.")
SEVERAL_DOCUMENTS = _code("RB107", "several-documents", "Only the first part of such a file would be read.")
EMPTY_FILE = _code("RB108", "empty-file", "A file without content is most often a save or a merge that went wrong.")
TOO_LARGE = _code(
    "RB109", "too-large", "A file of over 1 MB is not something that a person wrote, and slows everything."
)
TOO_DEEP = _code("RB110", "too-deep", "Nesting this deep is never meant, and is a known way to bring a reader down.")
LONG_NUMBER = _code("RB111", "long-number", "A number this long loses digits in some programs and stops others.")
NO_NUMBER = _code(
    "RB112", "infinite-number", "Infinity and not-a-number cannot be compared, and JSON cannot hold them."
)
SURROGATE = _code("RB113", "half-character", "Half of a character cannot be saved or shown, and breaks every export.")
LINE_SEPARATOR = _code(
    "RB114",
    "hidden-line-break",
    "Some programs count it as a new line and others do not, so line numbers drift.",
)
CONTROL = _code("RB115", "control-character", "It cannot be seen, and it can act on a terminal or break an export.")
BIDI = _code("RB116", "direction-character", "It makes a line look different from what it says.")
COMPLEX_KEY = _code(
    "RB117", "complex-key", "A key that is itself a list or a group has no name that anyone could look up."
)
EMPTY_KEY = _code("RB118", "empty-key", "A value without a name cannot be looked up.")

# Where it comes from.
LINK = _code("RB119", "link", "A link can point outside the catalogue and bring in a file that nobody reviewed.")
NOT_REGULAR = _code(
    "RB120", "not-a-file", "A folder, pipe or device has no content to read, and can block a build for ever."
)
MISSING = _code("RB121", "missing-file", "What it should say is unknown.")
UNREADABLE = _code("RB122", "unreadable-file", "What it says is unknown.")
NOT_UTF8 = _code("RB123", "not-utf-8", "Letters beyond a to z would turn into other letters.")
BAD_NAME = _code("RB124", "file-name", "Such a name is a different file, or none at all, on another computer.")
CASE_CLASH = _code("RB125", "case-clash", "On Windows and macOS one of the two files replaces the other.")

# How it is written.
COLON = _code("RB130", "colon-in-text", "YAML takes a colon and a space for a new key and would split the text.")
QUOTE = _code(
    "RB131",
    "unclosed-quote",
    "Everything up to the next quote, often to the end of the file, becomes one text.",
)
BRACKET = _code(
    "RB132", "unmatched-bracket", "Without its pair nobody can tell where the list or group begins or ends."
)
INDENTATION = _code(
    "RB133", "indentation", "Indentation is structure: a line that lines up with nothing belongs nowhere."
)
NO_COLON = _code("RB134", "missing-colon", "A line without a colon is no key, and its text belongs to nothing.")
NO_SPACE = _code("RB135", "missing-space", "Without a space after it the colon is part of the word.")
AFTER_VALUE = _code("RB136", "text-after-value", "The value has ended already, and the rest belongs to nothing.")
BESIDE_BAR = _code("RB137", "text-beside-bar", "A block starts on the line below its `|`.")
LIST_BESIDE_KEY = _code("RB138", "list-beside-key", "A list starts on the line below its key.")
FIRST_CHARACTER = _code("RB139", "first-character", "YAML keeps this character for itself at the start of a text.")
ESCAPE = _code("RB140", "escape", "Between double quotes a backslash starts an escape, and this is not one.")
EMPTY_ITEM = _code("RB141", "empty-item", "Nothing stands where a value must stand.")
DIRECTIVE = _code("RB142", "directive", "It changes how the whole file is read.")
CUT_TEXT = _code("RB143", "comment-in-text", "YAML ends a text at a space and a `#`, so the rest would be lost.")
MISSING_COMMA = _code("RB144", "missing-comma", "YAML cannot tell where one value ends and the next begins.")
NAME_QUOTES = _code(
    "RB145", "name-without-quotes", "Editors and other programs read it as a number, and do not find the field."
)
SYNTAX = _code("RB149", "syntax", "The file cannot be read.")

# Tables.
MISSING_COLUMN = _code("RB150", "missing-column", "Every row lacks this fact.")
DUPLICATE_COLUMN = _code("RB151", "duplicate-column", "It is unclear which of the two counts.")
UNKNOWN_COLUMN = _code("RB152", "unknown-column", "What stands in it would be dropped silently.")
CELL_COUNT = _code("RB153", "cell-count", "From the extra or missing comma on, every value is in the wrong column.")
CSV_QUOTE = _code("RB154", "csv-unclosed-quote", "Everything up to the next quote becomes one cell.")
STRAY_QUOTE = _code("RB155", "csv-stray-quote", "Programs disagree on what such a cell says.")
SEPARATOR = _code("RB156", "csv-separator", "The whole row becomes one cell.")
UNNAMED_COLUMN = _code("RB157", "unnamed-column", "What stands in it would be dropped silently.")

MORE = _code("RB199", "more-findings", "The list was cut short to stay readable.", Severity.INFO)

CODES: Final[tuple[CodeInfo, ...]] = tuple(_ALL)
