"""What `rolebook new` knows from its options and, on a terminal, from a few questions."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any

from rolebook.errors import CommandError
from rolebook.scaffold import KitAnswers, Library, RoleAnswers
from rolebook.scaffold.answers import field_schema, objection

Path = tuple[str, ...]


def role_answers(options: argparse.Namespace, library: Library) -> RoleAnswers:
    """What is known of a new role.

    Raises:
        CommandError: an option can not be what the field holds.
    """
    ask = _Asking("role", library)
    return RoleAnswers(
        options.id,
        title=ask.text(options.title, ("title",), "Title, as candidates read it"),
        family=ask.text(options.family, ("family",), "Family"),
        domain=ask.text(options.domain, ("domain", "area"), "Field of knowledge"),
        depth=ask.number(options.depth, ("domain", "depth"), "Depth (0 follows a guideline … 4 authority)"),
        languages=ask.languages(options.language),
    )


def kit_answers(options: argparse.Namespace, library: Library) -> KitAnswers:
    """What is known of a new kit.

    Raises:
        CommandError: an option can not be what the field holds.
    """
    ask = _Asking("kit", library)
    text_language = ("parts", "outputs", "lang")
    return KitAnswers(
        options.id,
        title=ask.text(options.title, ("title",), "Title, as candidates read it"),
        purpose=ask.text(options.purpose, ("purpose",), "Purpose"),
        domain=ask.text(options.domain, ("domain",), "Field of knowledge"),
        task_type=ask.text(options.task_type, ("task_type",), "Kind of task"),
        language=ask.text(options.text_language, text_language, "Language of the outputs, such as en"),
        practice=options.practice,
        data=ask.text(options.data, ("data", "status"), "What sort of texts"),
        attested_by=ask.text(options.attested_by, ("data", "attested_by"), "Who has made sure of that (a function)"),
    )


class _Asking:
    """Answers for the fields of one kind of file: an option as it is, or a question to a person at a terminal."""

    def __init__(self, kind: str, library: Library) -> None:
        self._kind = kind
        self._library = library
        self._person = at_a_terminal()
        if self._person:
            sys.stdout.write("A few questions; press Enter to leave one blank.\n")

    def text(self, given: str | None, path: Path, question: str) -> str | None:
        """A text, or None for a blank."""
        text: str | None = self._settled(
            given, question + self._choices(path), lambda typed: self._checked(path, typed)
        )
        return text

    def number(self, given: str | None, path: Path, question: str) -> int | None:
        """A whole number, or None for a blank."""
        number: int | None = self._settled(given, question, lambda typed: self._whole(path, typed))
        return number

    def languages(self, given: Sequence[str] | None) -> tuple[tuple[str, str | None], ...]:
        """Languages with their levels; on a terminal all in one line."""
        if given is None and self._person:
            question = "Languages, such as en:B2 fr:C1"
            return self._settled(None, question, lambda typed: self._all(typed.replace(",", " ").split())) or ()
        return self._all(given or ())

    def _all(self, typed: Sequence[str]) -> tuple[tuple[str, str | None], ...]:
        return tuple(self._language(one) for one in typed)

    def _language(self, typed: str) -> tuple[str, str | None]:
        tag, _, level = typed.partition(":")
        at = ("domain", "languages")
        return self._checked((*at, "tag"), tag), self._checked((*at, "level"), level.upper()) if level else None

    def _whole(self, path: Path, typed: str) -> int:
        number: int = self._checked(path, int(typed) if typed.isdecimal() and len(typed) < 10 else typed)
        return number

    def _checked(self, path: Path, value: Any) -> Any:
        """The value, if the field can hold it and what it names exists."""
        if fault := objection(self._kind, path, value):
            raise CommandError(fault)
        known = self._known(path)
        if known and value not in known:
            raise CommandError(f"There is no `{value}` in the library; there are {', '.join(known)}.")
        return value

    def _known(self, path: Path) -> Sequence[str]:
        return self._library.ids.get(field_schema(self._kind, path).get("x-ref", ""), ())

    def _choices(self, path: Path) -> str:
        words = field_schema(self._kind, path).get("enum") or self._known(path)
        return f" ({', '.join(words)})" if words else ""

    def _settled(self, given: str | None, question: str, checked: Callable[[str], Any]) -> Any:
        """The option's value; else, from a person, an answer that can stand; else None."""
        if given is not None:
            return checked(given)
        while self._person:
            typed = _read(f"{question}: ")
            if not typed:
                return None
            try:
                return checked(typed)
            except CommandError as reason:
                sys.stdout.write(f"  {reason}\n")
        return None


def at_a_terminal() -> bool:
    """Whether there is a person who can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _read(prompt: str) -> str:
    """One line from the person; the end of input leaves everything else blank."""
    try:
        return input(prompt).strip()
    except EOFError:
        sys.stdout.write("\n")
        return ""
