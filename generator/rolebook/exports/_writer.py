"""Prose, parsed once by the strict parser of `documents.prose`, written again as plain text or as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from textwrap import indent
from typing import ClassVar

from markdown_it.tree import SyntaxTreeNode

from rolebook.documents.prose import inert, parsed
from rolebook.documents.prose import prose as to_html

_MARKS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)|!$")  # an exclamation mark before a link makes an image of it
_AT_THE_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-+=])|\d{1,9}(?=[.)])|:)", re.MULTILINE)
_SCHEME = re.compile(r"^mailto:")


class PlainText:
    """Blocks as plain text, a paragraph on one line, so that it flows wherever it is pasted."""

    _signs: ClassVar[Mapping[str, str]] = {"bullet_list": "--", "ordered_list": ".."}
    """Of each kind of list, what stands before an entry, and what does right behind another list of that kind."""

    def write(self, prose: str) -> str:
        """The whole of `prose`, without a line end at its end."""
        words = inert(prose) if prose else ""
        return self._blocks(_parsed(prose).children) if words is None else self._paragraph(self._text(words))

    def _blocks(self, nodes: Iterable[SyntaxTreeNode], between: str = "\n\n") -> str:
        written, before = [], ""
        for node in nodes:
            signs = self._signs.get(node.type, "  ")
            sign = signs[1] if before == signs[0] else signs[0]
            if text := self._block(node, sign):
                written.append(text)
                before = sign
        return between.join(written)

    def _block(self, node: SyntaxTreeNode, sign: str) -> str:
        if node.type in self._signs:
            return self._list(node, sign)
        if node.type == "blockquote":
            return indent(self._blocks(node.children), "> ", lambda _line: True) or ">"
        if node.type in ("fence", "code_block"):
            return self._code_block(node.content.rstrip("\n"))
        return self._paragraph("".join(self._inline(child) for inline in node.children for child in inline.children))

    def _list(self, node: SyntaxTreeNode, sign: str) -> str:
        tight = all(block.hidden for item in node.children for block in item.children if block.type == "paragraph")
        start = int(node.attrs.get("start", 1))
        marks = [
            f"{start + n}{sign} " if node.type == "ordered_list" else f"{sign} " for n in range(len(node.children))
        ]
        items = [
            mark + indent(self._blocks(item.children, "\n" if tight else "\n\n"), " " * len(mark)).lstrip(" ")
            for mark, item in zip(marks, node.children, strict=True)
        ]
        return ("\n" if tight else "\n\n").join(items)

    def _inline(self, node: SyntaxTreeNode) -> str:
        inner = "".join(map(self._inline, node.children))
        if node.type in ("softbreak", "hardbreak"):
            return " " if node.type == "softbreak" else self._break()
        if node.type == "code_inline":
            return self._code(node.content)
        if node.type == "link":
            return self._link(inner, str(node.attrs["href"]))
        if node.type in ("strong", "em"):
            return self._stressed(inner, 2 if node.type == "strong" else 1)
        return self._text(node.content)

    def _paragraph(self, text: str) -> str:
        return text

    def _text(self, text: str) -> str:
        return text

    def _break(self) -> str:
        return "\n"

    def _code(self, text: str) -> str:
        return text

    def _code_block(self, text: str) -> str:
        return indent(text, "    ")

    def _stressed(self, inner: str, marks: int) -> str:  # noqa: ARG002
        return inner

    def _link(self, inner: str, href: str) -> str:
        shown = _SCHEME.sub("", href)
        return inner if inner == shown else f"{inner} ({shown})"


class Markdown(PlainText):
    """The same as CommonMark: what our parser leaves as text is text for every other parser, too."""

    # Nothing else keeps two lists apart.
    _signs: ClassVar[Mapping[str, str]] = {"bullet_list": "-*", "ordered_list": ".)"}

    def __init__(self, stress: bool = True) -> None:
        self._stress = stress

    def write(self, prose: str) -> str:
        """The whole of `prose`; stress that cannot be written so that it means the same again is left out."""
        text = super().write(prose)
        if not self._stress or ("*" not in text and "_" not in text) or _same(text, prose):
            return text
        return Markdown(stress=False).write(prose)

    def _paragraph(self, text: str) -> str:
        return _AT_THE_START.sub(_escaped, text)

    def _text(self, text: str) -> str:
        return _MARKS.sub(lambda mark: f"\\{mark[0]}", text)

    def _break(self) -> str:
        return "\\\n"

    def _code(self, text: str) -> str:
        fence = _fence(text, 1)
        pad = " " if text[:1] == "`" or text[-1:] == "`" else ""
        return f"{fence}{pad}{text}{pad}{fence}"

    def _code_block(self, text: str) -> str:
        fence = _fence(text, 3)
        return "\n".join(filter(None, (fence, text, fence)))

    def _stressed(self, inner: str, marks: int) -> str:
        return f"{'*' * marks}{inner}{'*' * marks}" if self._stress else inner

    def _link(self, inner: str, href: str) -> str:
        return f"[{inner}](<{href}>)" if href else f"[{inner}]()"


@lru_cache(maxsize=1024)
def _parsed(prose: str) -> SyntaxTreeNode:
    """Each text is written in two formats, and the company's own in every ad."""
    return parsed(prose)


def _same(text: str, prose: str) -> bool:
    """Whether two texts mean the same to our parser, line ends aside."""
    return str(to_html(text)).split() == str(to_html(prose)).split()  # `Markup` would mark each piece


def _escaped(found: re.Match[str]) -> str:
    """A mark at the start of a line that would begin something; of a number, its full stop is the mark."""
    return f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}"


def _fence(text: str, least: int) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    return "`" * max(least, longest + 1)
