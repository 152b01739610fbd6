"""What a text of a certain format must look like. Each function says what is wrong, or None."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import urlsplit

from rolebook.diagnostics import CodeInfo
from rolebook.schema import codes

# Not `calendar.month_name`: that speaks the language of the machine it runs on.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
# The local part as people have it (RFC 5322 allows more, which mail forms refuse), then at least two labels.
_EMAIL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_FOR_EXAMPLES = re.compile(r"[@.](?:example\.(?:org|com|net)|example|invalid|test)\Z", re.IGNORECASE)
_HOST = re.compile(r"(?=.{4,253}\Z)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}")
_OUTSIDE_URL = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~\[\]]")


def date_fault(text: str) -> str | None:
    """Say why `text` is no day of the calendar (ISO 8601, years from 1900 to 2199)."""
    match = _DATE.fullmatch(text)
    if match is None:
        return "a date is a year, a month and a day, such as 2026-11-16"
    year, month, day = (int(part) for part in match.groups())
    if not 1900 <= year <= 2199:
        return f"the year {match[1]} cannot be meant"
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return f"{_MONTHS[month - 1]} {year} has no day {day}"
    return None


def email_fault(text: str) -> str | None:
    """Say why `text` is no email address."""
    if _EMAIL.fullmatch(text) and ".." not in text and not text.startswith("."):
        return None
    if text.count("@") != 1:
        return "an email address has one @"
    return "an email address looks like `hiring@example.org`"


def is_for_examples(address: str) -> bool:
    """Whether an email address is one of those that are kept for examples (RFC 2606, RFC 6761): nobody reads them."""
    return _FOR_EXAMPLES.search(address) is not None


def url_fault(text: str) -> str | None:
    """Say why `text` is no absolute https address."""
    if not text.startswith("https://"):
        return "a web address starts with `https://`"
    if outside := _OUTSIDE_URL.search(text):
        return f"a web address has no `{outside.group()}` in it"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "a web address has a site's name after `https://`"
    if "@" in parts.netloc:
        return "a web address has no user name in it"
    return None if _HOST.fullmatch(host) else "a web address has a site's name after `https://`"


FORMATS: Final[Mapping[str, tuple[Callable[[str], str | None], CodeInfo, str]]] = {
    "date": (date_fault, codes.BAD_DATE, "Write the year, the month and the day, such as 2026-11-16."),
    "email": (email_fault, codes.BAD_EMAIL, "Write one address, such as hiring@example.org."),
    "uri": (
        url_fault,
        codes.BAD_URL,
        "Copy the whole address from a browser, such as https://example.org/jobs.",
    ),
}
"""Each format: its test, the code of its finding, and what to do."""
