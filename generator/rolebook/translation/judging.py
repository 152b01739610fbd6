"""Entries to the words of a language, and everything that is wrong with them.

A translation holds the same places and the same mark-up as the English it stands for. So no page can lose a fact, come
to a stop over a place that nothing fills, or get mark-up that nobody wrote into a template.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from gettext import NullTranslations, c2py
from typing import Final

from rolebook.translation.po import Entry, Fault

_PLACE: Final = re.compile(r"<[^<>]*>|%\(\w+\)[a-z]|\{\w*\}|&#?\w+;|%%|[%{}<>\"&]")
_HEADER: Final = re.compile(r"^([A-Za-z-]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_PLURALS: Final = re.compile(r"nplurals\s*=\s*([1-6])\s*;\s*plural\s*=\s*([^;]+);?")
_TRIED: Final = (*range(1_001), 10_000, 100_000, 1_000_000)

Plural = Callable[[int], int]


class Spoken(NullTranslations):
    """Translations of ours by their English; what is not there stays English."""

    def __init__(self, said: Mapping[str, str], forms: Mapping[str, Sequence[str]], plural: Plural) -> None:
        """`forms` are translations with a plural, by their English singular; `plural` chooses among them."""
        super().__init__()
        self.said, self._forms, self._plural = said, forms, plural

    def gettext(self, message: str) -> str:
        """The translation, or the English."""
        return self.said.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for `n`, or the English one."""
        forms = self._forms.get(msgid1)
        if forms is None:
            return msgid1 if n == 1 else msgid2
        return forms[self._plural(n)]


def headers(entries: Sequence[Entry]) -> dict[str, str]:
    """What the entry for the empty text says, by name."""
    header = next((entry for entry in entries if not entry.one), None)
    return dict(_HEADER.findall(header.said[0].text)) if header and 0 in header.said else {}


def plural_forms(entries: Sequence[Entry]) -> tuple[int, Plural] | Fault:
    """How many forms there are, and which goes with a number; or what is wrong with the header."""
    line = next((entry.line for entry in entries if not entry.one), 1)
    written = headers(entries).get("Plural-Forms")
    if written is None:
        return Fault(line, "The header has no line `Plural-Forms`, which says how many forms words have, and when.")
    found = _PLURALS.fullmatch(written)
    if found is None:
        return Fault(line, f"`Plural-Forms: {written}` is not understood.")
    count = int(found[1])
    try:
        plural: Plural = c2py(found[2])
        strange = next((number for number in _TRIED if not 0 <= plural(number) < count), None)
    except (ValueError, ArithmeticError, RecursionError):
        return Fault(line, f"`plural={found[2].strip()}` can not be worked out.")
    if strange is not None:
        return Fault(line, f"`plural={found[2].strip()}` gives {strange} a form that is none of the {count}.")
    return count, plural


def differences(entries: Sequence[Entry], count: int) -> Iterator[Fault]:
    """Each translation that has other places or other mark-up than its English, or not every form."""
    for entry in entries:
        if not entry.one or entry.fuzzy or not entry.translated:
            continue
        forms = range(1 if entry.many is None else count)
        if missing := [form for form in forms if form not in entry.said or not entry.said[form].text]:
            yield Fault(entry.line, f"Form {missing[0]} of {len(forms)} of this translation is missing.")
        if stray := [form for form in entry.said if form not in forms]:
            yield Fault(entry.said[stray[0]].line, f"There is no form {stray[0]}: the header says {len(forms)}.")
        wanted = _places(entry.one if entry.many is None else entry.many)
        for said in entry.said.values():
            if said.text and (fault := _difference(wanted, _places(said.text))):
                yield Fault(said.line, fault)


def _places(text: str) -> Counter[str]:
    return Counter(_PLACE.findall(text))


def _difference(wanted: Counter[str], there: Counter[str]) -> str:
    missing, strange = sorted((wanted - there).elements()), sorted((there - wanted).elements())
    said = [f"lacks {_listed(missing)}" if missing else "", f"has {_listed(strange)} too many" if strange else ""]
    return f"The translation {' and '.join(filter(None, said))}." if missing or strange else ""


def _listed(places: Sequence[str]) -> str:
    return ", ".join(f"`{place}`" for place in places)


def words(entries: Sequence[Entry], plural: Plural) -> Spoken:
    """What is said in a language whose entries have no fault."""
    usable = [entry for entry in entries if entry.one and entry.translated and not entry.fuzzy]
    said = {entry.one: entry.said[0].text for entry in usable}
    forms = {
        entry.one: tuple(entry.said[form].text for form in sorted(entry.said))
        for entry in usable
        if entry.many is not None
    }
    return Spoken(said, forms, plural)
