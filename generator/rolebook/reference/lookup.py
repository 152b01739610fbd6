"""From what somebody typed to the code or the fields that they meant."""

from __future__ import annotations

import difflib
import re
from typing import Final

from rolebook.diagnostics import CodeInfo
from rolebook.reference.codes import all_infos
from rolebook.reference.fields import Field, all_fields, fields_of
from rolebook.schema import KINDS

_PLACE: Final = re.compile(r"\[\w*\]|\.\d+(?=\.|$)")
_LONGEST: Final = 200


def find_code(typed: str) -> CodeInfo | None:
    """Return the code that was typed, by itself or by its name."""
    wanted = typed.strip().casefold()
    return next((info for info in all_infos() if wanted in (info.code.casefold(), info.name)), None)


def find_fields(typed: str) -> tuple[Field, ...]:
    """Return the fields that were meant: one for an address, several for a name or a kind of file.

    Places in lists may stand in it, as findings and editors write them: `work.0.share`, `work[0].share`. The kind of
    file and names in front may be left out.
    """
    exact = all_fields().get(typed.strip())
    if exact:
        return (exact,)
    wanted = _PLACE.sub("", typed.strip()[:_LONGEST]).replace("-", "_").casefold()
    if wanted.replace("_", "-") in KINDS:
        return fields_of(wanted.replace("_", "-"))
    kind, _, rest = wanted.partition(".")
    known = {address.replace("-", "_"): field for address, field in all_fields().items()}
    if (kind and rest) and wanted in known:
        return (known[wanted],)
    return tuple(field for address, field in known.items() if address.endswith(f".{wanted}")) if wanted else ()


def close_to(typed: str) -> tuple[str, ...]:
    """Return up to three codes, names or fields that look like what was typed."""
    infos, fields = all_infos(), all_fields()
    names = [address.rpartition(".")[2] for address in fields]
    known = [*(info.code for info in infos), *(info.name for info in infos), *fields, *KINDS, *names]
    wanted = typed.strip()[:_LONGEST]
    found = difflib.get_close_matches(wanted.upper().replace("O", "0"), known, n=3, cutoff=0.7)
    return tuple(dict.fromkeys([*found, *difflib.get_close_matches(wanted.lower(), known, n=6, cutoff=0.7)]))[:3]
