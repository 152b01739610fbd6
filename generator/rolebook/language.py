"""The language in which our own words are said: the interface of documents that speak through here.

English stands where it is used, as gettext has it, and is its own key: `_("Apply by")` and `ngettext("day", "days", n)`
in views, `{% trans %}` in templates. `make words` collects them all in `words.pot`; another language is one file of
translations of that. What authors write is never translated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from gettext import NullTranslations
from typing import Generic, Literal, TypeVar


@dataclass(frozen=True, slots=True)
class Language:
    """A language.

    Attributes:
        tag: its BCP 47 tag, for `lang` attributes.
        words: what it makes of our English words.
        direction: in which it is written, for `dir` attributes.
        decimal: what stands before a number's decimals.
        group: what stands between its thousands.
    """

    tag: str
    words: NullTranslations = field(default_factory=NullTranslations)
    direction: Literal["ltr", "rtl"] = "ltr"
    decimal: str = "."
    group: str = ","


Value = TypeVar("Value", bound=str)

ENGLISH = Language("en")
_spoken: ContextVar[Language] = ContextVar("spoken", default=ENGLISH)


def spoken() -> Language:
    """The language that is spoken now."""
    return _spoken.get()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak `language` for a while."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def gettext(text: str) -> str:
    """`text`, which is English, in the language that is spoken; nothing for nothing.

    gettext itself answers the empty text with the header of its file: who translated it, and when.
    """
    return _spoken.get().words.gettext(text) if text else ""


def ngettext(one: str, many: str, number: int) -> str:
    """The form that fits `number`: English has two, other languages have one to six."""
    return _spoken.get().words.ngettext(one, many, number) if one else ""


def N_(text: str) -> str:  # noqa: N802
    """Marks English words that are said later, where they are used."""
    return text


@dataclass(frozen=True, slots=True)
class Forms:
    """Marks English words for a number of things, as `N_` marks words: for one of them, and for any other number."""

    one: str
    many: str


class Words(Mapping[Value, str], Generic[Value]):
    """Words for settled values, said in the language that is spoken when they are looked up."""

    def __init__(self, english: Mapping[Value, str]) -> None:
        """`english` are the words, each marked with `N_`."""
        self._english = dict(english)

    def __getitem__(self, value: Value) -> str:
        return gettext(self._english[value])

    def __iter__(self) -> Iterator[Value]:
        return iter(self._english)

    def __len__(self) -> int:
        return len(self._english)
