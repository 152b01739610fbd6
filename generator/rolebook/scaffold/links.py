"""Links that open a web editor with a new file already in it."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

LINK_LIMIT: Final = 8000
"""How many characters an address may have: GitHub refuses longer ones, and so do many proxies."""

PATH: Final = "{path}"
TEXT: Final = "{text}"
# What stands where the two go must not be able to end the address that it stands in.
_REFUSED: Final = frozenset("\"'<>\\^`|")


def pattern_fault(pattern: str) -> str | None:
    """Say in a few words why `pattern` can not be the address of an editor for new files; None when it can."""
    if not pattern.startswith("https://"):
        return "it does not begin with https://"
    if missing := [part for part in (PATH, TEXT) if part not in pattern]:
        return f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing"
    if any(character in _REFUSED or not "!" <= character <= "~" for character in pattern):
        return "it has a space, or another character that no address has"
    return None


def web_editor_link(pattern: str, path: str, text: str) -> str | None:
    """Return the address of a code host's editor for a new file, with `text` in it; None when it gets too long.

    Args:
        pattern: that address with `{path}` and `{text}` where the two go, as in
            `https://github.com/example/roles/new/main?filename={path}&value={text}`.
        path: where the file goes, such as `roles/data-checker.yaml`; the person may still change it there.
        text: what the file holds at first.

    Raises:
        ValueError: `pattern_fault` has something against the pattern.
    """
    if fault := pattern_fault(pattern):
        raise ValueError(f"not a pattern for a new file's address: {fault}")
    # Quoted, neither of the two holds a brace that could be taken for a place.
    link = pattern.replace(PATH, quote(path, safe="")).replace(TEXT, quote(text, safe=""))
    return link if len(link) <= LINK_LIMIT else None
