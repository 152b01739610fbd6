"""Small view pieces that several documents print."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from rolebook.language import ENGLISH, spoken


@dataclass(frozen=True, slots=True)
class Link:
    """A link as printed: its words and its address; without an address, words alone."""

    text: str
    href: str


_WEB = re.compile(r"https://[^/\\\s]\S*", re.ASCII | re.IGNORECASE)


def web(url: str, text: str = "") -> Link:
    """A link out of the site: absolute https alone, anything else is words."""
    return Link(text or url, url if _WEB.fullmatch(url) else "")


def mail(address: str) -> Link:
    """A link that writes to `address`."""
    return Link(address, f"mailto:{quote(address, safe='@+')}")


def english(text: str) -> str | Markup:
    """Words that are never translated, such as a finding's; marked as English where another language is spoken."""
    return text if not text or spoken() is ENGLISH else Markup('<span lang="en" dir="ltr">{}</span>').format(text)
