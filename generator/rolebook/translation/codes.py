"""Codes of findings about the language of the interface (RB601 to RB606)."""

from __future__ import annotations

from rolebook.diagnostics import CodeInfo, Severity

NO_LANGUAGE = CodeInfo(
    "RB601",
    "no-such-language",
    Severity.ERROR,
    "Pages state their language to browsers and screen readers, and the theme has words for some languages only.",
)
NO_WORDS = CodeInfo(
    "RB602",
    "language-without-words",
    Severity.ERROR,
    "Half of every page would be in another language than the page says.",
)
UNREADABLE_WORDS = CodeInfo(
    "RB603",
    "words-unreadable",
    Severity.ERROR,
    "A line that is not understood hides a translation, and perhaps all that follow.",
)
PLURALS = CodeInfo(
    "RB604",
    "plural-forms",
    Severity.ERROR,
    "The header says which form goes with which number; without it every count may be wrong.",
)
OTHER_PLACES = CodeInfo(
    "RB605",
    "translation-differs",
    Severity.ERROR,
    "What stands in such a place is a fact or mark-up of the page; without it, pages are wrong or can not be made.",
)
UNSAID = CodeInfo(
    "RB606",
    "words-unsaid",
    Severity.INFO,
    "What is not translated stays English in the middle of another language.",
)
CODES = (NO_LANGUAGE, NO_WORDS, UNREADABLE_WORDS, PLURALS, OTHER_PLACES, UNSAID)
