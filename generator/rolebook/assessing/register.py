"""The register: the one place where codes and candidates meet. A table that a spreadsheet can open safely."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rolebook.errors import CommandError

FILE = "register.csv"
COLUMNS = ("code", "candidate", "time_factor", "due", "file", "sha256", "kit", "made_on")

# What a spreadsheet takes for a formula at the start of a cell (OWASP, CSV injection), with the wide forms that some
# languages type.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass(frozen=True, slots=True)
class Entry:
    """One packet: whose it is, what was arranged, which bytes went out, and for which kit (`id@version+hash`)."""

    code: str
    candidate: str
    time_factor: str
    due: str
    file: str
    sha256: str
    kit: str
    made_on: str


def escaped(cell: str) -> str:
    """A cell that no spreadsheet runs: what looks like a formula gets a `'` in front of it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def register_csv(entries: Iterable[Entry]) -> bytes:
    """The register, with every cell in quotes. The mark at its start makes spreadsheets read it as UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([escaped(getattr(entry, column)) for column in COLUMNS] for entry in entries)
    return text.getvalue().encode("utf-8-sig")


def earlier_packets(folder: Path) -> Mapping[str, tuple[str, str]]:
    """The packets of an earlier run in `folder`: code to kit and sha256. Empty when there was none.

    Raises:
        CommandError: the register there can not be read.
    """
    path = folder / FILE
    if not path.is_file():
        return {}
    try:
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
        found = {row["code"]: (row["kit"], row["sha256"]) for row in rows}
    except (OSError, UnicodeDecodeError, csv.Error, KeyError):
        found = {"": ("", "")}
    if not all(code and kit and digest for code, (kit, digest) in found.items()):
        raise CommandError(
            f"{path} can not be read any more, and it alone says whose packet is whose. Mend it, or name another "
            "folder with --out."
        )
    return found
