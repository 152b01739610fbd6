"""Numbers as people read them, each with its unit."""

from __future__ import annotations

from decimal import Decimal

from rolebook.catalog.library import Unit

# Not strftime, which follows the machine's locale.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_UNIT_WORDS = {"hours": " h", "percent": " %", "count-per-output": " per output"}


def trimmed(value: float) -> str:
    """A number without needless zeros: 2.0 is `2`, 2.5 is `2.5`."""
    return f"{value:g}"


def measured(value: float, unit: Unit) -> str:
    """A target with its unit, never rounded: fractions and coefficients have two decimals at least."""
    typed = f"{Decimal(repr(value)):f}".removesuffix(".0")
    if unit in ("fraction", "coefficient"):
        return max(f"{value:.2f}", typed, key=len)
    return f"{typed}{_UNIT_WORDS[unit]}"


def money(value: float, currency: str) -> str:
    """An amount with its ISO 4217 code first, as job boards write it: `USD 60`, `USD 62.50`, `USD 85,000`."""
    return f"{currency} {value:,.2f}".removesuffix(".00")


def duration(minutes: int) -> str:
    """Minutes as people say them: `45 minutes`, `2 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} minutes"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def day(iso: str) -> str:
    """An ISO 8601 day as people write it: `16 November 2026`."""
    year, month, number = iso.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def money_range(least: float, most: float, currency: str) -> str:
    """A range of amounts: `USD 60 to 95`; one amount when both are the same."""
    if least == most:
        return money(least, currency)
    return f"{money(least, currency)} to {money(most, currency).removeprefix(currency).strip()}"


def of_hundred(points: float) -> str:
    """Points out of a hundred, never broken: `20 of 100`."""
    return f"{trimmed(points)}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}100"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 day`, `3 days`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def span(least: float, most: float) -> str:
    """A range of plain numbers: `10 to 25`; one number when both are the same."""
    return trimmed(least) if least == most else f"{trimmed(least)} to {trimmed(most)}"
