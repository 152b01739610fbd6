"""One walk through a tree: is everything where it should be, and of the right kind?

The walk gives back a tree of its own, in which texts are texts as typed, whole numbers are whole, and
fields that no schema knows are gone. One fault in the file gives one finding: below a faulty value nothing
is looked at.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sized
from itertools import islice
from typing import Any

from rolebook.schema import codes
from rolebook.schema.fault import Fault, Path
from rolebook.schema.names import sort_out
from rolebook.schema.nodes import Condition, Node
from rolebook.schema.scalars import empty, not_allowed, number_fault, text_fault, unquoted, wrong_type
from rolebook.schema.words import count, label, sentence, shown

_NONE: Mapping[Path, str] = {}


class Walk:
    """The state of one walk. Make one for each tree."""

    def __init__(self, raw: Mapping[Path, str] = _NONE, comments: Mapping[Path, str] = _NONE) -> None:
        """Remember how scalars were typed (`raw`), and the comments that follow some of them."""
        self.faults: list[Fault] = []
        self._raw = raw
        self._comments = comments

    def value(self, value: Any, node: Node, path: Path) -> Any:
        """Check what stands at `path`, and return it as the catalogue is to read it."""
        kind = value.__class__
        if not node.allows(kind):
            return self._misfit(value, node, path)
        if kind is str:
            return self._text(value, node, path)
        if kind is dict:
            return self._entry(value, node, path)
        if kind is list:
            return self._list(value, node, path)
        if kind is bool:
            if node.allowed and value not in node.allowed:
                self.faults.append(not_allowed(value, node, path))
        elif value is not None and (fault := number_fault(value, node, path)):
            self.faults.append(fault)
        return value

    def _misfit(self, value: Any, node: Node, path: Path) -> Any:
        """A value of another type: nothing at all, a text that YAML took for something else, or a fault."""
        if value is None:
            self.faults.append(empty(path, node))
        elif int in node.classes and value.__class__ is float and value.is_integer():
            return self.value(int(value), node, path)
        elif str in node.classes and path in self._raw:
            return self._unquoted(value, self._raw[path], node, path)
        else:
            self.faults.append(wrong_type(value, node, path))
        return value

    def _text(self, value: str, node: Node, path: Path) -> str:
        if fault := text_fault(value, node, path):
            self.faults.append(fault)
        elif path in self._comments and _cuts(self._comments[path], node):
            message = f"{label(path)} ends where ` #` begins: the rest of the line is read as a comment"
            name = next((step for step in reversed(path) if isinstance(step, str)), "")
            help = f"Put the text in a block: `{name}: |`, and the text on the next line, indented."
            if "x-line" in node.schema:
                help = "Put the text in quotes, or a space behind the `#` if a note is meant."
            self.faults.append(Fault(path, codes.COMMENT_CUTS_TEXT, sentence(message), help, "comment"))
        return value

    def _unquoted(self, value: Any, typed: str, node: Node, path: Path) -> str:
        """A text that YAML takes for something else. The walk goes on with it as typed: other programs do not."""
        self.faults.append(text_fault(typed, node, path) or unquoted(value, typed, path, node.schema))
        return typed

    def _list(self, value: list[Any], node: Node, path: Path) -> list[Any]:
        schema, items = node.schema, node.items
        most = schema.get("maxItems", len(value))
        if not value and schema.get("minItems"):
            self.faults.append(empty(path, node))
        elif not schema.get("minItems", 0) <= len(value) <= most:
            self.faults.append(_wrong_count(value, node, path))
        elif schema.get("uniqueItems") and (fault := _repeated(value, path)):
            self.faults.append(fault)
        if items is None:
            return value
        return [self.value(member, items, (*path, n)) for n, member in enumerate(value[:most])]

    def _entry(self, value: dict[str, Any], node: Node, path: Path) -> dict[str, Any]:
        if not value and (node.required or node.schema.get("minProperties")):
            self.faults.append(empty(path, node))
            return {}
        if node.extra is not None:
            return self._by_name(value, node, node.extra, path)
        fields = sort_out(value, node, path)
        self.faults += fields.faults
        before, known = len(self.faults), node.properties
        checked = {
            name: self.value(member, known[name], (*path, name))
            for name, member in value.items()
            if name in known and name not in fields.skip
        }
        faulty = {fault.path for fault in self.faults[before:]}
        for name, below, condition in fields.further:
            if (*path, name) not in faulty:
                self._further(checked[name], below, (*path, name), condition)
        return checked

    def _further(self, value: Any, node: Node, path: Path, condition: Condition) -> None:
        if node.allowed and value not in node.allowed:
            self.faults.append(not_allowed(value, node, path, f" when {condition.reason()}"))
        elif not node.allowed:
            self.value(value, node, path)

    def _by_name(self, value: dict[str, Any], node: Node, extra: Node, path: Path) -> dict[str, Any]:
        """An entry whose field names are the author's own, such as scores by criterion."""
        most = node.schema.get("maxProperties", len(value))
        if len(value) > most:
            self.faults.append(_wrong_count(value, node, path))
        first = dict(islice(value.items(), most))
        if node.names is not None:
            self.faults += [_bad_name(name, node.names, path) for name in first if _unfit(name, node.names)]
        return {name: self.value(member, extra, (*path, name)) for name, member in first.items()}


def _unfit(name: str, names: Node) -> bool:
    return text_fault(name, names, ()) is not None


def _bad_name(name: str, names: Node, path: Path) -> Fault:
    message = f"a name in {label(path)} {names.schema['patternErrorMessage']}, not {shown(name)}"
    return Fault((*path, name), codes.BAD_NAME, sentence(message), "Change the name.", "key", field=name)


def _cuts(comment: str, node: Node) -> bool:
    """Behind sentences and lines a comment is never meant; behind a label it is, unless it looks like `Grade #2`."""
    like_text = not comment.removeprefix("#").startswith((" ", "#"))
    return not node.schema.keys().isdisjoint(("x-prose", "x-lines")) or ("x-line" in node.schema and like_text)


def _wrong_count(value: Sized, node: Node, path: Path) -> Fault:
    least = node.schema.get("minItems", 0)
    most = node.schema.get("maxItems", node.schema.get("maxProperties"))
    few = len(value) < least
    limit = f"it needs at least {least}" if few else f"there is room for {most}"
    message = sentence(f"{label(path)} has {count(len(value), 'entry')}; {limit}")
    return Fault(path, codes.ENTRY_COUNT, message, "Add what is missing." if few else "Shorten the list.")


def _repeated(value: list[Any], path: Path) -> Fault | None:
    seen: set[str] = set()
    if all(member.__class__ is str for member in value) and len(set(value)) == len(value):
        return None
    for n, member in enumerate(value):
        # JSON text keeps 1, true and "1" apart, which Python's equality does not.
        key = json.dumps(member, sort_keys=True, default=str)
        if key in seen:
            message = sentence(f"{label(path)} names {shown(member)} twice")
            return Fault((*path, n), codes.REPEATED_ENTRY, message, "Delete one of the two.")
        seen.add(key)
    return None
