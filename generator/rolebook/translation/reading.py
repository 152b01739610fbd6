"""The words of one language from its file, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from rolebook.diagnostics import CodeInfo, Finding, Span
from rolebook.language import Language
from rolebook.source import read_text
from rolebook.translation import locale
from rolebook.translation.choosing import Choice
from rolebook.translation.codes import NO_WORDS, OTHER_PLACES, PLURALS, UNREADABLE_WORDS, UNSAID
from rolebook.translation.judging import differences, headers, plural_forms, words
from rolebook.translation.po import Entry, Fault, read_entries

FOLDER: Final = "site/languages"
"""Where a catalogue keeps its languages, one file each: `site/languages/de.po`."""

_SAME: Final = "Copy what stands in braces, in `%(…)s` and in `<…>` from the English; write quotation marks as “ and ”."
_SYNTAX: Final = "A PO editor writes these files without such slips."
_PLURAL: Final = "`rolebook words {tag}` writes the line for languages that it knows."


@dataclass(frozen=True, slots=True)
class Interface:
    """The language that pages speak, and what was found about it; with an error among that, no page is to be made."""

    language: Language
    findings: tuple[Finding, ...] = ()


def file_of(tag: str) -> str:
    """The name of the file of a language."""
    return f"{FOLDER}/{tag}.po"


def read_words(root: Path, choice: Choice) -> Interface:
    """The language that a catalogue chose."""
    file = file_of(choice.tag)
    text, faults = read_text(root, file)
    if text is None and not (root / file).exists():
        message = f"There are no words for the language `{choice.tag}`: {file} is missing."
        help = f"`rolebook words {choice.tag}` begins it; or write `language: en`."
        return Interface(Language(choice.tag), (NO_WORDS.finding(choice.file, choice.span, message, help),))
    return Interface(Language(choice.tag), faults) if text is None else _judged(choice.tag, text)


@lru_cache(maxsize=4)  # a build asks once for each part, and for the theme
def _judged(tag: str, text: str) -> Interface:
    file = file_of(tag)
    entries, faults = read_entries(text)
    if faults:
        return Interface(Language(tag), syntax_findings(tag, faults))
    other = headers(entries).get("Language", "")
    if other.replace("_", "-") not in ("", tag):
        line = next(entry.line for entry in entries if not entry.one)
        fault = Fault(line, f"The header says that this is `{other}`, and the file is called after `{tag}`.")
        return Interface(Language(tag), _found(UNREADABLE_WORDS, file, (fault,), "Mend the one that is wrong."))
    plurals = plural_forms(entries)
    if isinstance(plurals, Fault):
        return Interface(Language(tag), _found(PLURALS, file, (plurals,), _PLURAL.format(tag=tag)))
    count, plural = plurals
    if faults := tuple(differences(entries, count)):
        return Interface(Language(tag), _found(OTHER_PLACES, file, faults, _SAME))
    return Interface(locale.language(tag, words(entries, plural)), tuple(_unsaid(tag, entries)))


def syntax_findings(tag: str, faults: Collection[Fault]) -> tuple[Finding, ...]:
    """Lines of a language's file that are not understood, as findings."""
    return _found(UNREADABLE_WORDS, file_of(tag), faults, _SYNTAX)


def _found(info: CodeInfo, file: str, faults: Collection[Fault], help: str) -> tuple[Finding, ...]:
    return tuple(
        info.finding(file, Span(fault.line, 1, fault.line, 1), fault.message, help)
        for fault in sorted(faults, key=lambda fault: fault.line)
    )


def _unsaid(tag: str, entries: Sequence[Entry]) -> tuple[Finding, ...]:
    usable = {entry.one for entry in entries if entry.translated and not entry.fuzzy}
    ours = {entry.one for entry in our_words()}
    missing = len(ours - usable)
    if not missing:
        return ()
    message = f"{missing:,} of {len(ours):,} messages are not translated and stay English."
    help = f"`rolebook words {tag}` puts all that there are into the file."
    return (UNSAID.finding(file_of(tag), None, message, help),)


@cache
def our_words() -> tuple[Entry, ...]:
    """Every message of ours, in the order of the list."""
    entries, _ = read_entries((files("rolebook") / "words.pot").read_text("utf-8"))
    return tuple(entries)
