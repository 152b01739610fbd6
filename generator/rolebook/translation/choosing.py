"""The language that a catalogue's pages speak: `theme.language` in mkdocs.yml, as the theme reads it, too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import yaml

from rolebook.diagnostics import Finding, Span
from rolebook.language import ENGLISH
from rolebook.source import DEPTH_LIMIT, read_text
from rolebook.translation.codes import NO_LANGUAGE

CONFIG: Final = "mkdocs.yml"
_TEAM: Final = "mkdocs.team.yml"
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_THEME: Final = "partials/languages/{}.html"


@dataclass(frozen=True, slots=True)
class Choice:
    """The tag that a file names, and where."""

    tag: str
    file: str
    span: Span


def chosen(root: Path) -> tuple[Choice | None, tuple[Finding, ...]]:
    """What the catalogue's settings name; None where they name none, or English. A fault is the engine's to tell."""
    choice, team = _named(root, CONFIG), _named(root, _TEAM)
    wanted = choice.tag if choice else ENGLISH.tag
    faults = []
    if team and team.tag != wanted:
        message = f"The team's site would speak `{team.tag}`, and everything else `{wanted}`."
        faults.append(NO_LANGUAGE.finding(team.file, team.span, message, "Say it in `mkdocs.yml` alone."))
    if choice is None or choice.tag == ENGLISH.tag:
        return None, tuple(faults)
    return choice, (*faults, *_judged(root, choice))


def is_tag(text: str) -> bool:
    """Whether `text` looks like a tag of BCP 47, and can be the name of a file."""
    return bool(_TAG.fullmatch(text))


def _judged(root: Path, choice: Choice) -> Iterator[Finding]:
    if not is_tag(choice.tag):
        message = f"`{choice.tag}` is no tag of a language."
        yield NO_LANGUAGE.finding(choice.file, choice.span, message, "Write one such as `de`, `pt-BR` or `en`.")
    elif not _theme_speaks(root, choice.tag):
        message = f"The theme has no words for the language `{choice.tag}`."
        help = (
            "Choose one of those that Material for MkDocs has (`de`, `pt-BR`, `zh-Hant`), or give it words of your own "
            f"in `site/overrides/{_THEME.format(choice.tag)}`."
        )
        yield NO_LANGUAGE.finding(choice.file, choice.span, message, help)


def _theme_speaks(root: Path, tag: str) -> bool:
    theme = find_spec("material")
    shipped = (theme.submodule_search_locations if theme else None) or ()
    homes = (root / "site" / "overrides", *(Path(place, "templates") for place in shipped))
    return any((home / _THEME.format(tag)).is_file() for home in homes)


def _named(root: Path, file: str) -> Choice | None:
    text, _ = read_text(root, file)
    if text is None or "language" not in text:
        return None
    try:
        found = _scalar(text, ("theme", "language"))
    except yaml.YAMLError:
        return None
    if found is None:
        return None
    start, end = found.start_mark, found.end_mark
    return Choice(found.value, file, Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1))


def _scalar(text: str, path: Sequence[str]) -> Any:
    """The event of the value at `path`, mapping by mapping; None when there is none.

    Events and no tree: tags of the engine's own (`!ENV`) mean nothing here.
    """
    keys: list[str | None] = []
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            keys.append(None if isinstance(event, yaml.MappingStartEvent) else "")
            if len(keys) > DEPTH_LIMIT:
                return None
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            keys.pop()
        elif not isinstance(event, yaml.ScalarEvent) or not keys:
            continue
        elif keys[-1] is None:
            keys[-1] = event.value
            continue
        elif keys == list(path):
            return event
        if keys and keys[-1]:  # the value of a key has ended
            keys[-1] = None
    return None


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
