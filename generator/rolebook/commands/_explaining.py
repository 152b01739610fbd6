"""Pages of the reference as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from rolebook.diagnostics import CodeInfo, visible
from rolebook.errors import CommandError
from rolebook.reference import Field, facts_of, field_page, page_of, rule_page, rules_that_look_at
from rolebook.reference.lookup import close_to, find_code, find_fields
from rolebook.schema import KINDS


def explained(topic: str, width: int, site: str = "") -> str:
    """Return what there is to say about a code, a field or a kind of file.

    Args:
        topic: As typed.
        width: Columns to wrap sentences at.
        site: Where the site is published, for a link; nothing when that is not known.

    Raises:
        CommandError: Nothing of that name, or several fields.
    """
    info = find_code(topic)
    if info:
        return "\n".join(_code(info, width, site))
    fields = find_fields(topic)
    if len(fields) == 1:
        return "\n".join(_field(fields[0], width, site))
    if fields and topic.strip().lower() in KINDS:
        return "\n".join(_kind(topic.strip().lower(), fields, width))
    if fields:
        raise CommandError(f"Several fields are called {visible(topic)}. Name one: {_listed(fields)}.")
    close = close_to(topic)
    hint = f"Did you mean {' or '.join(close)}?" if close else "Fields are named like role.work.share."
    raise CommandError(f"There is no code and no field {visible(topic)}. {hint}")


def _listed(fields: Sequence[Field]) -> str:
    names = [field.address for field in fields]
    return ", ".join(names[:12]) + (f" … ({len(names) - 12} more)" if len(names) > 12 else "")


def _code(info: CodeInfo, width: int, site: str) -> Iterator[str]:
    yield f"{info.code} {info.name} ({info.severity})"
    yield ""
    page = rule_page(info.code)
    wrap = partial(_wrapped, width=width)
    if page is None:
        yield from wrap(info.why)
    else:
        yield from wrap(page.title)
        for label, text in (("What it catches", page.catches), ("Why", page.why)):
            yield ""
            yield from wrap(f"{label}: {text}")
        for label, example in (("Fails", page.fails), ("Passes", page.passes)):
            yield from ("", f"{label}:", "", textwrap.indent(example, "    "))
    yield from _link(page_of(info.code), site)


def _field(field: Field, width: int, site: str) -> Iterator[str]:
    yield field.address
    yield ""
    yield from _wrapped(field.description, width)
    yield ""
    for label, text in facts_of(field):
        yield from _wrapped(f"{label}: {text}", width, "  ")
    rules = rules_that_look_at(field.address)
    if rules:
        named = ", ".join(f"{info.code} {info.name}" for info in rules)
        yield from _wrapped(f"Rules that look at it: {named}", width, "  ")
    if field.allowed:
        yield "Words:"
        for word, meaning in field.allowed:
            yield from _wrapped(f"{word}: {meaning}" if meaning else word, width, "    ", "  ")
    if field.example:
        yield from ("", "Example:", "", textwrap.indent(field.example, "    "))
    yield from _link(field_page(field), site)


def _kind(kind: str, fields: Iterable[Field], width: int) -> Iterator[str]:
    yield f"Fields of {kind} (`rolebook explain FIELD` says more):"
    yield ""
    for field in fields:
        first = field.description.split(". ")[0].removesuffix(".")
        margin = "  " * field.depth
        yield from _wrapped(f"{field.address}: {first}", width, margin + "    ", margin)


def _link(page: str, site: str) -> Iterator[str]:
    yield ""
    yield f"On the site: {site}/{page}" if site else f"On the site: {page}"


def _wrapped(text: str, width: int, later: str = "", first: str = "") -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )
