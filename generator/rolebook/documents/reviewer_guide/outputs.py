"""Outputs line by line, with the key below each line that it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rolebook.catalog.key import Key, OutputNote
from rolebook.catalog.kit import Text
from rolebook.documents.findings import lines_covered, marks_of
from rolebook.documents.numbers import counted
from rolebook.documents.reviewer_guide.keyed import (
    ErrorView,
    NotErrorView,
    Texts,
    begins_at,
    error_view,
    not_error_view,
)
from rolebook.documents.shared import Link
from rolebook.documents.texts import LineView, TextView, output_view
from rolebook.language import N_, Words
from rolebook.language import gettext as _

_CLEAN = Words({"yes": N_("clean"), "no": N_("not clean")})
_SURFACE = Words({"fluent": N_("reads fluently"), "plain": N_("reads plainly"), "clumsy": N_("reads clumsily")})


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines, and what the key says of the last of them.

    Attributes:
        lines: one or more lines; the key is silent on all but the last.
        errors: errors that begin at the last line.
        continued: errors that begin elsewhere and reach it, each a link to where it is explained.
        not_errors: temptations at it.
    """

    lines: tuple[LineView, ...]
    errors: tuple[ErrorView, ...]
    continued: tuple[Link, ...]
    not_errors: tuple[NotErrorView, ...]


@dataclass(frozen=True, slots=True)
class OutputKey:
    """One output with its key."""

    text: TextView
    note: str
    blocks: tuple[Block, ...]
    missing: tuple[ErrorView, ...]


def output_key(text: Text, key: Key, texts: Texts) -> OutputKey:
    """The output `text` under `key`."""
    marks = marks_of(text.id, text.lines, [(error.at, error.quote, error.severity) for error in key.errors])
    view = output_view(text, marks)
    missing = tuple(error_view(error, texts) for error in key.errors if error.missing_from == text.id)
    return OutputKey(view, _note(text, key), tuple(_blocks(view, key, texts)), missing)


def unplaced(outputs: Sequence[Text], key: Key, texts: Texts) -> tuple[ErrorView, ...]:
    """Errors that stand in no line of any output: nothing of a key is left out in silence."""
    ids = {text.id for text in outputs}
    known = {f"{text.id}{number}" for text in outputs for number in range(1, len(text.lines) + 1)}
    begins = ((error, begins_at(error.at)) for error in key.errors)
    lost = (error for error, first in begins if first is not None and str(first) not in known)
    missing = (error for error in key.errors if error.missing_from is not None and error.missing_from not in ids)
    return tuple(error_view(error, texts) for error in (*lost, *missing))


def _note(text: Text, key: Key) -> str:
    count = sum(error.missing_from == text.id or _begins_in(text.id, error.at) for error in key.errors)
    keyed = counted(count, "keyed error", "keyed errors")
    note = next((note for note in key.outputs if note.id == text.id), None)
    whole = _("the key says nothing of it as a whole") if note is None else _whole(note)
    return f"{keyed} · {whole}"


def _whole(note: OutputNote) -> str:
    return f"{_CLEAN['yes' if note.clean else 'no']} · {_SURFACE[note.surface]}"


def _begins_in(text: str, at: str | Sequence[str] | None) -> bool:
    first = begins_at(at)
    return first is not None and first.text == text


def _blocks(view: TextView, key: Key, texts: Texts) -> Iterable[Block]:
    errors = [(error, _covered(error.at)) for error in key.errors]
    tempting = [(no_error, _covered(no_error.at)) for no_error in key.not_errors]
    waiting: list[LineView] = []
    for line in view.lines:
        waiting.append(line)
        begun = tuple(error_view(error, texts) for error, covered in errors if covered[:1] == [line.id])
        continued = tuple(Link(error.id, f"#error-{error.id}") for error, covered in errors if line.id in covered[1:])
        tempted = tuple(not_error_view(no_error) for no_error, covered in tempting if covered[:1] == [line.id])
        if begun or continued or tempted:
            yield Block(tuple(waiting), begun, continued, tempted)
            waiting = []
    if waiting:
        yield Block(tuple(waiting), (), (), ())


def _covered(at: str | Sequence[str] | None) -> list[str]:
    """The ids of every line of a place; at the first of them, what stands there is explained."""
    return [str(address) for address in lines_covered(at)]
