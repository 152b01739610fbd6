"""Links that open a web editor with a new file already in it."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

LINK_LIMIT: Final = 8000
"""How many characters an address may have: GitHub refuses longer ones, and so do many proxies."""


def web_editor_link(repository: str, branch: str, path: str, text: str) -> str:
    """Return the address of GitHub's editor for a new file, with `text` in it.

    Args:
        repository: the repository's page, such as `https://github.com/example/roles`.
        branch: the branch that the file is proposed for.
        path: where the file goes, such as `roles/data-checker.yaml`; the person may still change it there.
        text: what the file holds at first.

    Raises:
        ValueError: the address of the repository is not one, or the link would be longer than `LINK_LIMIT`.
    """
    if not repository.startswith("https://"):
        raise ValueError("a repository's address starts with https://")
    start = f"{repository.rstrip('/')}/new/{quote(branch)}"
    link = f"{start}?filename={quote(path, safe='')}&value={quote(text, safe='')}"
    if len(link) > LINK_LIMIT:
        raise ValueError(f"the link has {len(link)} characters, and {LINK_LIMIT} is the most that works")
    return link
