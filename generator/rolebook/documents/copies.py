"""Links to the copies of a job ad that the site holds."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.documents.links import Here
from rolebook.language import N_, Words

_KINDS = Words({"text": N_("plain text"), "markdown": N_("Markdown"), "html": N_("HTML")})


@dataclass(frozen=True, slots=True)
class Copy:
    """One file: what it is for the script (`text`, `markdown`, `html`), what people call it, and where it is."""

    kind: str
    name: str
    href: str


def copies(subject_id: str, here: Here) -> tuple[Copy, ...]:
    """The copies of the ad of a role (`role`) or an open position (`role/opening`); none where there are none."""
    found = ((kind, name, here.link_if_open(f"ad_{kind}:{subject_id}")) for kind, name in _KINDS.items())
    return tuple(Copy(kind, name, href) for kind, name, href in found if href)
