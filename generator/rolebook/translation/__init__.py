"""Which language the interface speaks, and its words: one file of translations that a catalogue brings along."""

from __future__ import annotations

from pathlib import Path

from rolebook.diagnostics import Severity
from rolebook.errors import CommandError
from rolebook.language import ENGLISH, Language
from rolebook.translation.choosing import chosen
from rolebook.translation.choosing import is_tag as is_tag
from rolebook.translation.codes import CODES as CODES
from rolebook.translation.judging import Spoken
from rolebook.translation.reading import FOLDER as FOLDER
from rolebook.translation.reading import Interface, read_words
from rolebook.translation.reading import file_of as file_of
from rolebook.translation.reading import syntax_findings as syntax_findings
from rolebook.translation.writing import Written as Written
from rolebook.translation.writing import words_text as words_text


def interface_of(root: Path) -> Interface:
    """The language of the catalogue at `root`, with every finding about it."""
    choice, findings = chosen(root)
    if choice is None or findings:
        return Interface(ENGLISH, findings)
    return read_words(root, choice)


def language_of(root: Path) -> Language:
    """The language in which everything of the catalogue at `root` is said.

    Raises:
        CommandError: there is an error about it, which is the sentence.
    """
    found = interface_of(root)
    fault = next((finding for finding in found.findings if finding.severity is Severity.ERROR), None)
    if fault is not None:
        place = f"{fault.file}:{fault.span.line}" if fault.span else fault.file
        raise CommandError(f"{place}: {fault.message} {fault.help}")
    return found.language


def theme_words(language: Language) -> dict[str, str]:
    """What the theme's templates find as `config.extra.words`: translations by their English."""
    return dict(language.words.said) if isinstance(language.words, Spoken) else {}
