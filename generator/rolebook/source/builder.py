"""The pass over a parser's events that makes a tree and the places of its values."""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Any, Final

from yaml import events
from yaml._yaml import CParser

from rolebook.source import codes
from rolebook.source.faults import SHOWN, Faults
from rolebook.source.limits import DEPTH_LIMIT, Findings
from rolebook.source.lines import LineMap
from rolebook.source.nodes import MapNode, Node, SeqNode, Style, pack
from rolebook.source.scalars import NUMBER_STARTS, WORDS, RefusedNumberError, Scalar, reads_as_other, resolve

# Typed loosely, since the stubs allow events without a place; those of the parser have one.
_EVENTS: Final[Any] = events
_ALIAS, _SCALAR = _EVENTS.AliasEvent, _EVENTS.ScalarEvent
_SEQUENCE_END = _EVENTS.SequenceEndEvent
_MAPPING_START, _MAPPING_END = _EVENTS.MappingStartEvent, _EVENTS.MappingEndEvent
_DOCUMENT_START, _STREAM_END = _EVENTS.DocumentStartEvent, _EVENTS.StreamEndEvent

_STYLES: Final = {"'": Style.SINGLE, '"': Style.DOUBLE, "|": Style.LITERAL, ">": Style.FOLDED}


class TooDeepError(Exception):
    """Nesting beyond the limit: reading stops here."""


class Builder:
    """One pass over the events of one text; what is wrong goes to `faults`."""

    def __init__(self, text: str, found: Findings) -> None:
        self.get_event: Callable[[], Any] = CParser(text).get_event
        self.faults = Faults(LineMap(text), found)
        self.depth = 0
        self.wholes = False

    def document(self, nodes: list[Node]) -> Any:
        """Read the only document; its place is added to `nodes`."""
        self.get_event()  # the start of the stream
        event = self.get_event()
        tree = None
        if type(event) is _DOCUMENT_START:
            if event.version or event.tags:
                self.faults.add(codes.DIRECTIVE, event.start_mark.index, event.start_mark.index + 1)
            tree = self.value(self.get_event(), nodes)
            self.get_event()  # the end of the document
            event = self.get_event()
        if tree is None and not self.faults.spoilt and type(event) is _STREAM_END:
            self.faults.add(codes.EMPTY_FILE, 0, 0)
        if type(event) is not _STREAM_END:
            self.faults.add(codes.SEVERAL_DOCUMENTS, event.start_mark.index, event.start_mark.index + 3)
        return tree

    def value(self, event: Any, nodes: list[Node]) -> Any:
        """Return the value that `event` begins, and add its place to `nodes`."""
        kind = type(event)
        if kind is _SCALAR:
            return self.scalar(event, nodes)
        if kind is _ALIAS:
            return self.alias(event, nodes)
        self.depth += 1
        if self.depth > DEPTH_LIMIT:
            self.faults.add(codes.TOO_DEEP, event.start_mark.index, event.start_mark.index + 1)
            raise TooDeepError
        if event.anchor or event.tag:
            self.faults.properties(event.tag, event.anchor, event.start_mark.index)
        tree = self.mapping(event, nodes) if kind is _MAPPING_START else self.sequence(event, nodes)
        self.depth -= 1
        return tree

    def sequence(self, start: Any, nodes: list[Node]) -> list[Any]:
        """Read up to the end of a list."""
        node = SeqNode(start.start_mark.index)
        nodes.append(node)
        tree: list[Any] = []
        places, get_event, value = node.values, self.get_event, self.value
        while type(event := get_event()) is not _SEQUENCE_END:
            tree.append(value(event, places))
        if start.flow_style:
            node.end = event.end_mark.index
        return tree

    def mapping(self, start: Any, nodes: list[Node]) -> dict[str, Any]:
        """Read up to the end of a mapping. Of two equal keys the first counts."""
        node = MapNode(start.start_mark.index)
        nodes.append(node)
        tree: dict[str, Any] = {}
        keys, places, get_event, value = node.keys, node.values, self.get_event, self.value
        while type(event := get_event()) is not _MAPPING_END:
            key = self.key(event, keys)
            if key is None:
                value(get_event(), [])
            else:
                tree[key] = value(get_event(), places)
        if start.flow_style:
            node.end = event.end_mark.index
        return tree

    def key(self, event: Any, known: dict[str, int]) -> str | None:
        """Return the key that `event` begins and note its place, or return None when it cannot be used."""
        if type(event) is not _SCALAR:
            self.complex_key(event)
            return None
        key = intern(event.value)  # the same few names stand in every file: one object each, found faster
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor or event.tag:
            self.faults.properties(event.tag, event.anchor, event.start_mark.index)
        if key in known:
            self.faults.repeat(key, known, start, end)
            return None
        if key == "<<" and not event.style:
            self.faults.add(codes.MERGE_KEY, start, end)
        elif not key and not (event.anchor or event.tag):
            self.faults.add(codes.EMPTY_KEY, start, max(end, start + 1), shaky=True)
        elif event.style == '"':
            self.faults.escape(key, start, end)
        elif not (event.style or event.anchor or event.tag) and reads_as_other(key):
            self.faults.unquoted(key, start, end)
        known[key] = pack(start, end, Style.PLAIN)
        return key

    def complex_key(self, event: Any) -> None:
        """Report a key that is not a text, and read past it."""
        start, spoilt = event.start_mark.index, self.faults.spoilt
        self.faults.spoilt = False
        self.value(event, [])
        if not self.faults.spoilt:  # else there is a finding about this place already
            self.faults.add(codes.COMPLEX_KEY, start, start + 1, shaky=True)
        self.faults.spoilt = self.faults.spoilt or spoilt

    def scalar(self, event: Any, nodes: list[Node]) -> Scalar:
        """Return what a scalar means."""
        start, end = event.start_mark.index, event.end_mark.index
        raw: str = event.value
        if event.anchor or event.tag:
            self.faults.properties(event.tag, event.anchor, event.start_mark.index)
        if event.style:
            if event.style == '"':
                self.faults.escape(raw, start, end)
            nodes.append(pack(start, end, _STYLES[event.style]))
            return raw
        value: Scalar = raw
        if raw in WORDS or raw[0] in NUMBER_STARTS:
            value = self.resolved(raw, start, end)
        nodes.append(pack(start, end, Style.PLAIN if value is raw else Style.OTHER))
        return value

    def resolved(self, raw: str, start: int, end: int) -> Scalar:
        """Return what a plain scalar means, or report the number that cannot be used."""
        try:
            value = resolve(raw)
            self.wholes = self.wholes or (value.__class__ is float and float(value or 0).is_integer())
            return value
        except RefusedNumberError as refused:
            self.faults.add(refused.info, start, end, raw=raw[:SHOWN])
            return raw

    def alias(self, event: Any, nodes: list[Node]) -> None:
        """Report an alias; nothing is ever copied."""
        start, end = event.start_mark.index, event.end_mark.index
        nodes.append(pack(start, end, Style.OTHER))
        self.faults.alias(event.anchor, start)
