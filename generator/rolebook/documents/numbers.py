"""Numbers as people read them, each with its unit."""

from __future__ import annotations

from decimal import Decimal

from rolebook.catalog.library import Unit
from rolebook.language import ENGLISH, N_, Words, ngettext, spoken
from rolebook.language import gettext as _

# Not strftime, which follows the machine's locale.
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_WITH_UNIT = Words({"hours": N_("{value} h"), "percent": N_("{value} %"), "count-per-output": N_("{value} per output")})


def trimmed(value: float) -> str:
    """A number without needless zeros: 2.0 is `2`, 2.5 is `2.5`."""
    return _marked(f"{value:g}")


def decimals(value: float, places: int = 2) -> str:
    """A number with so many decimals: `0.60`."""
    return _marked(f"{value:.{places}f}")


def measured(value: float, unit: Unit) -> str:
    """A target with its unit, never rounded: fractions and coefficients have two decimals at least."""
    typed = repr(value).removesuffix(".0")
    if "e" in typed:
        typed = f"{Decimal(typed):f}"
    if unit in ("fraction", "coefficient"):
        return _marked(max(f"{value:.2f}", typed, key=len))
    return _WITH_UNIT[unit].format(value=_marked(typed))


def money(value: float, currency: str) -> str:
    """An amount with its ISO 4217 code first, as job boards write it: `USD 60`, `USD 62.50`, `USD 85,000`."""
    return f"{currency} {_marked(f'{value:,.2f}'.removesuffix('.00'))}"


def _marked(number: str) -> str:
    """A number with the marks of the language that is spoken: `85,000.50` is `85.000,50` in German."""
    language = spoken()
    if language is ENGLISH:
        return number
    return number.translate({ord("."): language.decimal, ord(","): language.group})


def duration(minutes: int) -> str:
    """Minutes as people say them: `1 minute`, `45 minutes`, `2 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return ngettext("{minutes} minute", "{minutes} minutes", rest).format(minutes=rest)
    if not rest:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def hours_of(value: float) -> str:
    """Hours with their noun: `1 hour`, `2.5 hours`. gettext counts whole numbers: a fraction has the form of 2."""
    return ngettext("{hours} hour", "{hours} hours", _form(value)).format(hours=trimmed(value))


def hours_a_week(least: float, most: float) -> str:
    """`1 hour a week`, `10 to 25 hours a week`: the noun goes with the number before it."""
    said = ngettext("{hours} hour a week", "{hours} hours a week", _form(most))
    return said.format(hours=span(least, most))


def _form(value: float) -> int:
    return int(value) if value == int(value) else 2


def day(iso: str) -> str:
    """An ISO 8601 day as people write it: `16 November 2026`."""
    year, month, number = iso.split("-")
    return _("{day} {month} {year}").format(day=int(number), month=_(_MONTHS[int(month) - 1]), year=year)


def money_range(least: float, most: float, currency: str) -> str:
    """A range of amounts: `USD 60 to 95`; one amount when both are the same."""
    if least == most:
        return money(least, currency)
    most_alone = money(most, currency).removeprefix(currency).strip()
    return _("{least} to {most}").format(least=money(least, currency), most=most_alone)


def of_hundred(points: float) -> str:
    """Points out of a hundred, never broken: `20 of 100`."""
    return _("{points}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}100").format(points=trimmed(points))


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 day`, `3 days`; give both forms where other languages are to be spoken."""
    return f"{number} {ngettext(one, many or one + 's', number)}"


def span(least: float, most: float) -> str:
    """A range of plain numbers: `10 to 25`; one number when both are the same."""
    if least == most:
        return trimmed(least)
    return _("{least} to {most}").format(least=trimmed(least), most=trimmed(most))
