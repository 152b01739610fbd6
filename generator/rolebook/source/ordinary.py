"""The tree of an ordinary text, without places and without findings; of any other text nothing.

Most files are ordinary. What is not (a tag, an alias, a key that stands twice, a comment behind a value, an error) is
left to `rolebook.source.tree`, which notes where everything stands and says what is wrong. For an ordinary text the two
give the same tree.
"""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Any, Final

import yaml
from yaml import events
from yaml._yaml import CParser

from rolebook.source import characters
from rolebook.source.limits import DEPTH_LIMIT
from rolebook.source.scalars import NUMBER_STARTS, WORDS, RefusedNumberError, Scalar, reads_as_other, resolve

# Typed loosely, since the stubs allow events without a place; those of the parser have one.
_EVENTS: Final[Any] = events
_SCALAR, _STREAM_END = _EVENTS.ScalarEvent, _EVENTS.StreamEndEvent
_MAPPING_START, _MAPPING_END = _EVENTS.MappingStartEvent, _EVENTS.MappingEndEvent
_SEQUENCE_START, _SEQUENCE_END = _EVENTS.SequenceStartEvent, _EVENTS.SequenceEndEvent


class _UnusualError(Exception):
    """Something that takes the slow way."""


def ordinary_tree(text: str) -> dict[str, Any] | list[Any] | None:
    """Return the tree of a text that holds no refused characters, or None where it is not an ordinary one."""
    if " #" in text or "\t#" in text:
        return None
    try:
        return _document(CParser(text).get_event)
    except (yaml.YAMLError, RefusedNumberError, _UnusualError):
        return None


def _document(get_event: Callable[[], Any]) -> dict[str, Any] | list[Any]:
    get_event()  # the start of the stream
    start = get_event()
    if type(start) is _STREAM_END or start.version or start.tags:
        raise _UnusualError
    tree = _group(get_event(), get_event, 1)
    get_event()  # the end of the document
    if type(get_event()) is not _STREAM_END:
        raise _UnusualError
    return tree


def _group(start: Any, get_event: Callable[[], Any], depth: int) -> dict[str, Any] | list[Any]:
    """Read the mapping or the list that `start` begins, at this depth."""
    if start.__class__ is _SEQUENCE_START:
        read: Callable[..., dict[str, Any] | list[Any]] = _list
    elif start.__class__ is _MAPPING_START:
        read = _mapping
    else:
        raise _UnusualError
    if depth > DEPTH_LIMIT or start.anchor or start.tag:
        raise _UnusualError
    return read(get_event, depth)


def _mapping(get_event: Callable[[], Any], depth: int) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    while type(event := get_event()) is _SCALAR:
        key = event.value
        if key in tree or event.anchor or event.tag:
            raise _UnusualError
        if event.style or key in WORDS or not key.isidentifier():
            _check_key(key, event.style)
        event = get_event()
        # The same few names stand in every file: one object each, found faster.
        tree[intern(key)] = _scalar(event) if type(event) is _SCALAR else _group(event, get_event, depth + 1)
    if type(event) is not _MAPPING_END:
        raise _UnusualError
    return tree


def _list(get_event: Callable[[], Any], depth: int) -> list[Any]:
    tree: list[Any] = []
    while type(event := get_event()) is not _SEQUENCE_END:
        tree.append(_scalar(event) if type(event) is _SCALAR else _group(event, get_event, depth + 1))
    return tree


def _check_key(key: str, style: str | None) -> None:
    if style == '"' and characters.refused(key):
        raise _UnusualError
    if not key or (not style and (key == "<<" or reads_as_other(key))):
        raise _UnusualError


def _scalar(event: Any) -> Scalar:
    if event.anchor or event.tag:
        raise _UnusualError
    raw: str = event.value
    if event.style:
        if event.style == '"' and characters.refused(raw):
            raise _UnusualError
        return raw
    if raw in WORDS or raw[0] in NUMBER_STARTS:
        value = resolve(raw)
        if value.__class__ is float and float(raw).is_integer():
            raise _UnusualError  # a schema may want it without its point
        return value
    return raw
