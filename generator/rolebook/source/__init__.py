"""Bytes to a tree in which every value knows its line and column.

Files are read only when they are regular files inside a declared root; YAML is read as YAML 1.2 (so `NO`
stays a text and `010` is ten), one pass over the parser's events, with nothing constructed that a file could
abuse. What is wrong comes back as findings, never as an exception. This package knows nothing of roles or
kits.
"""

from rolebook.source.codes import CODES
from rolebook.source.csv_table import Row, Table, parse_csv, read_csv
from rolebook.source.document import Document, parse_yaml, read_yaml
from rolebook.source.files import read_text
from rolebook.source.limits import DEPTH_LIMIT, SIZE_LIMIT
from rolebook.source.marks import Marks
from rolebook.source.names import case_clashes
from rolebook.source.rewriting import rewrite

__all__ = [
    "CODES",
    "DEPTH_LIMIT",
    "SIZE_LIMIT",
    "Document",
    "Marks",
    "Row",
    "Table",
    "case_clashes",
    "parse_csv",
    "parse_yaml",
    "read_csv",
    "read_text",
    "read_yaml",
    "rewrite",
]
