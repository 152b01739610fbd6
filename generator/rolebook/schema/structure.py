"""Structure findings: a document against its schema, with lines and columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from rolebook.diagnostics import Finding, Fix, Span
from rolebook.schema import codes
from rolebook.schema.audience import Audience
from rolebook.schema.authority import accepts
from rolebook.schema.check import Walk
from rolebook.schema.fault import Fault, Path
from rolebook.schema.narrowing import audience_of_field
from rolebook.schema.nodes import node_for
from rolebook.schema.pruning import prune
from rolebook.schema.registry import TABLES, Schema, schema_for
from rolebook.schema.settling import in_cells, settled
from rolebook.source import Document

_EMPTY: Final[Mapping[Path, str]] = {}


def check_tree(
    tree: Any,
    kind: str,
    audience: Audience = Audience.SECRET,
    *,
    raw: Mapping[Path, str] = _EMPTY,
    comments: Mapping[Path, str] = _EMPTY,
) -> tuple[Any, tuple[Fault, ...]]:
    """Check a tree that has no lines, such as parsed JSON.

    Args:
        tree: Dicts with text keys, lists and scalars.
        kind: One of `KINDS`.
        audience: What it may hold. For any but SECRET it is pruned first, so unknown fields go unreported.
        raw: The text as typed of scalars that YAML took for something else than a text.
        comments: The comments that follow plain scalars on their line.

    Returns:
        The tree as the catalogue is to read it, and what is wrong with it, in the order of the tree.
    """
    if audience is not Audience.SECRET:
        tree = prune(tree, kind, audience)
    return _walked(tree, kind, audience, raw, comments)


def _walked(
    tree: Any, kind: str, audience: Audience, raw: Mapping[Path, str], comments: Mapping[Path, str]
) -> tuple[Any, tuple[Fault, ...]]:
    walk = Walk(raw, comments)
    checked = walk.value(tree, node_for(kind, audience), ())
    faults = settled(walk.faults, schema_for(kind, audience))
    return checked, in_cells(faults, schema_for(kind)) if kind in TABLES else faults


def check_structure(
    document: Document, kind: str, audience: Audience = Audience.SECRET
) -> tuple[Any, tuple[Finding, ...]]:
    """Check a document against the schema of its kind, as far as `audience` may know it.

    Most files are valid, so that is asked first and quickly. The walk that can say what is wrong is for the others, and
    for what it sees beyond validity: a comment that cuts a text, a `2.0` that is meant as `2`.

    Returns:
        The tree with texts as typed and without unknown fields (None when the document has none), and what is
        wrong with it. A tree with findings may lack fields that its schema requires.
    """
    if document.tree is None:
        return None, ()
    tree = document.tree if audience is Audience.SECRET else prune(document.tree, kind, audience)
    accepted, comments = accepts(tree, kind, audience), _comments(document)
    if accepted and not comments and not document.wholes:
        return tree, ()
    tree, faults = _walked(tree, kind, audience, _Typed(document), comments)
    if not faults and not accepted:
        faults = (_NOT_ACCEPTED,)
    return tree, tuple(_finding(fault, document, kind) for fault in faults)


_NOT_ACCEPTED: Final = Fault(
    (),
    codes.NOT_ACCEPTED,
    "The schema does not accept this file, though no fault in it was found.",
    "This is a mistake in Rolebook: please report it, with the file. An editor with the schema shows the place.",
)


class _Typed(Mapping[Path, str]):
    """What was typed, worked out only when something asks: most files have nothing to ask."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __getitem__(self, path: Path) -> str:
        return self._document.raw[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._document.raw)

    def __len__(self) -> int:
        return len(self._document.raw)


def _comments(document: Document) -> Mapping[Path, str]:
    if " #" not in document.text and "\t#" not in document.text:
        return _EMPTY
    lines, spans = document.text.split("\n"), document.trailing_comments
    return {path: lines[span.line - 1][span.column - 1 :] for path, span in spans.items()}


def _finding(fault: Fault, document: Document, kind: str) -> Finding:
    span = _span(fault, document)
    secret = audience_at(kind, fault.path) is Audience.SECRET
    fix = _fix(fault, span, document)
    return fault.info.finding(document.file, span, fault.message, fault.help, fix=fix, secret=secret)


def _fix(fault: Fault, span: Span, document: Document) -> Fix | None:
    if fault.where == "comment":
        return document.whole_text_fix(span.line, prose="in a block" in fault.help)
    return None if fault.replacement is None else Fix(span, fault.replacement, f"Write `{fault.replacement}`")


def _span(fault: Fault, document: Document) -> Span:
    if fault.where == "comment":
        return document.trailing_comments[fault.path]
    if fault.where == "key":
        missing = fault.info is codes.MISSING_KEY
        return document.span(fault.path[:-1] if missing else fault.path, key=True)
    lines = document.line_spans(fault.path) if fault.line is not None else ()
    return lines[fault.line or 0] if (fault.line or 0) < len(lines) else document.span(fault.path)


def audience_at(kind: str, path: Sequence[str | int]) -> Audience:
    """Return who may see what stands at `path`: the least open of the field and all that enclose it.

    An unknown field counts with the place that it stands in.
    """
    schema: Schema = schema_for(kind)
    least = audience_of_field(schema)
    for step in path:
        below = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step)
        if below is None and isinstance(extra := schema.get("additionalProperties"), dict):
            below = extra
        if below is None:
            break
        schema = below
        if "x-audience" in below:
            least = max(least, audience_of_field(below))
    return least
