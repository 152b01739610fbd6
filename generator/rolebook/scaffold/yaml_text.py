"""Values as YAML that reads back as the same values, in the style of the catalogue's own files."""

from __future__ import annotations

import json
import re
from typing import Any, Final

# Letters first, and then nothing that YAML reads as structure, neither on a line of its own nor between braces.
_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9 ._/()@+-]*(?<! )\Z")
_DATE_OR_VERSION: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z|[0-9]+\.[0-9]+\.[0-9]+\Z")
# YAML 1.2 reads few words as something else than text. YAML 1.1, which other programs still read, knows more.
_WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def inline(value: Any) -> str:
    """Return a value as it may stand behind a key or between braces."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(inline(member) for member in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_text(name)}: {inline(member)}' for name, member in value.items())}}}"
    return str(value)


def _text(value: str) -> str:
    plain = _PLAIN.match(value) and value.casefold() not in _WORDS
    return value if plain or _DATE_OR_VERSION.match(value) else json.dumps(value, ensure_ascii=False)


def block(name: str, text: str, indent: int) -> list[str]:
    """Return a key with a text of several lines below it, each line as it is."""
    lines = text.rstrip("\n").split("\n")
    # Without the number, spaces in front of the first line would count as indentation.
    header = "|2" if lines[0][:1] == " " else "|"
    pad = " " * (indent + 2)
    return [f"{' ' * indent}{name}: {header}", *(pad + line if line else "" for line in lines)]
