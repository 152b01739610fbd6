"""The text of a language's file: every message of ours, and what is said of it so far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.translation import locale
from rolebook.translation.judging import plural_forms
from rolebook.translation.po import Entry, Fault, Said, quoted, read_entries
from rolebook.translation.reading import our_words


@dataclass(frozen=True, slots=True)
class Written:
    """A file's text, and how many messages it holds: all, those translated, those that came and those that went.

    Attributes:
        faults: what is wrong with the file as it was; there is no text then.
    """

    text: str
    total: int = 0
    translated: int = 0
    came: int = 0
    went: int = 0
    faults: tuple[Fault, ...] = ()


def words_text(tag: str, before: str = "") -> Written:
    """The file of the language `tag`, anew from what it was: translations stay, and the notes above them."""
    entries, faults = read_entries(before)
    if faults:
        return Written("", faults=tuple(faults))
    told = {entry.one: entry for entry in entries if entry.one}
    header = next((entry for entry in entries if not entry.one), None) or _header(tag)
    plurals = plural_forms([header])
    count = 2 if isinstance(plurals, Fault) else plurals[0]
    ours = [_merged(entry, told.get(entry.one)) for entry in our_words()]
    names = {entry.one for entry in ours}
    return Written(
        text="\n".join("\n".join(_lines(entry, count)) + "\n" for entry in (header, *ours)),
        total=len(ours),
        translated=sum(entry.translated and not entry.fuzzy for entry in ours),
        came=len(names - told.keys()),
        went=len(told.keys() - names),
    )


def _header(tag: str) -> Entry:
    lines = {
        "Language": tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": locale.plural_rule(tag),
    }
    text = "".join(f"{name}: {value}\n" for name, value in lines.items() if value)
    return Entry(1, "", said={0: Said(2, text)})


def _merged(ours: Entry, told: Entry | None) -> Entry:
    """A message with its translation; one whose plural came, went or changed is to be looked at again."""
    if told is None:
        return ours
    said = told.said if (told.many is None) == (ours.many is None) else {0: told.said[0]} if 0 in told.said else {}
    fuzzy = told.translated and (told.fuzzy or told.many != ours.many)
    return Entry(ours.line, ours.one, ours.many, said, fuzzy, told.notes)


def _lines(entry: Entry, count: int) -> Iterator[str]:
    yield from entry.notes
    if entry.fuzzy:
        yield "#, fuzzy"
    yield from _text("msgid", entry.one)
    if entry.many is None:
        yield from _text("msgstr", entry.said[0].text if 0 in entry.said else "")
        return
    yield from _text("msgid_plural", entry.many)
    for form in range(max(count, *entry.said, 1) if entry.said else count):
        yield from _text(f"msgstr[{form}]", entry.said[form].text if form in entry.said else "")


def _text(word: str, text: str) -> Iterator[str]:
    """A text on a line of its own, or, when it has several, one below the other."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    if len(lines) < 2:
        yield f"{word} {quoted(text)}"
        return
    yield f'{word} ""'
    yield from map(quoted, lines)
