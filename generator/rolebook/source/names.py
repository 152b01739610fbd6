"""Names of files that mean the same on every computer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from rolebook.diagnostics import Finding
from rolebook.source import codes

# ASCII alone, since macOS and Linux spell an accented letter in different bytes. Windows drops a dot at the
# end.
_ALLOWED: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?\Z")
# Windows opens a device instead of a file for these, whatever follows the first dot.
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)", re.IGNORECASE)


def check_name(relative: str) -> tuple[Finding, ...]:
    """Return a finding when a path is not the same file everywhere, or not below its root."""
    fault = next((fault for part in relative.split("/") if (fault := _fault(part))), None)
    if fault is None:
        return ()
    help = "Rename it with the letters a to z, digits and hyphens, such as `data-quality-lead.yaml`."
    return (codes.BAD_NAME.finding(relative, None, fault, help),)


def _fault(part: str) -> str | None:
    if part in ("", ".", ".."):
        return "The path does not lead straight to a file inside the folder."
    if not _ALLOWED.match(part):
        return "The name is too long or holds something else than a to z, digits, `-`, `_` and dots."
    if _DEVICE.match(part):
        return f"On Windows `{part}` is the name of a device, not of a file."
    return None


def case_clashes(paths: Iterable[str]) -> tuple[Finding, ...]:
    """Return a finding for each path that differs from another one in upper and lower case alone.

    Folders count as well: `Roles/a.yaml` and `roles/b.yaml` clash, since one of the two folders would vanish.
    """
    first: dict[str, str] = {}
    findings = []
    for path in sorted(set(paths)):
        clash = next((pair for pair in _prefixes(path) if first.setdefault(pair.casefold(), pair) != pair), None)
        if clash:
            message = f"The name differs from `{first[clash.casefold()]}` in upper and lower case only."
            findings.append(codes.CASE_CLASH.finding(path, None, message, "Rename one of the two."))
    return tuple(findings)


def _prefixes(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]
