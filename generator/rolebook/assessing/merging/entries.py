"""The lines of a key, written so that nothing that was said is lost and every open matter is a marked blank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolebook.assessing.merging.experts import Expert
from rolebook.diagnostics.escape import spelt
from rolebook.scaffold.blank import MARK
from rolebook.scaffold.yaml_text import block, inline
from rolebook.source.characters import refused

PEOPLE = "what only people can say"


def blank(name: str, hint: str, indent: int) -> str:
    """A field that nobody has decided yet, with what is known about it."""
    return f"{' ' * indent}{name}:  # {MARK}: {line(hint)}"


def plain(name: str, value: object, indent: int) -> str:
    """A field that is decided."""
    return f"{' ' * indent}{name}: {inline(value)}"


def settled(name: str, said: Sequence[tuple[str, str | None]], indent: int) -> str:
    """A field on which both agree, or a blank that says who says what."""
    values = {value for _, value in said}
    if len(values) == 1 and None not in values:
        return plain(name, values.pop(), indent)
    return blank(name, "; ".join(f"{who} says {value or 'nothing'}" for who, value in said), indent)


def reasons(name: str, said: Sequence[tuple[str, str | None]], indent: int) -> list[str]:
    """A text in which each person's reason stands under their function; a blank when nobody gave one."""
    given = [(who, clean(text)) for who, text in said if text and text.strip()]
    if not given:
        return [f"{' ' * indent}{name}: |  # {MARK} below this line, {indent + 2} spaces in"]
    if len({text for _, text in given}) == 1:
        return block(name, given[0][1], indent)
    return block(name, "\n\n".join(f"{line(who)}: {text}" for who, text in given), indent)


def clean(text: str) -> str:
    """A text from outside as it may stand in a file: what no file may hold is spelt out, and line ends are trimmed."""
    shown = "".join(spelt(one) if refused(one) else one for one in text.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n".join(row.rstrip() for row in shown.strip().split("\n"))


def line(text: str) -> str:
    """The same on one line, as a comment takes it."""
    return " ".join(clean(text).split())


def people(experts: tuple[Expert, Expert]) -> Iterator[str]:
    """Who prepared the key."""
    yield "prepared_by:"
    for expert in experts:
        yield f"  - {inline({'who': expert.name, 'depth': expert.prepared.depth})}"
