"""A job description, read by its sections."""

from __future__ import annotations

from typing import Any

from documents.html import Html, text
from documents.public import catalog, page, role

RECT = "{http://www.w3.org/2000/svg}rect"


def sections(of: Html) -> dict[str, str]:
    """The words between one section's heading and the next, by the heading's id."""
    found: dict[str, list[str]] = {"": []}
    current = ""
    for element in of.root.find("body") or ():
        if element.tag == "h2":
            current = element.get("id", "")
        found.setdefault(current, []).append(text(element))
    return {name: " ".join(words) for name, words in found.items()}


def section(name: str, **changes: Any) -> str:
    return sections(page("job_description", catalog(role(**changes))))[name]
