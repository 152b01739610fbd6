"""References: every name is looked up once, here, and what it names is put in its place.

After linking, a document never looks anything up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rolebook.catalog.broken import Lost, misplaced, not_sealed, unknown
from rolebook.catalog.files import PRIVATE_PREFIX
from rolebook.catalog.index import Index, Tree
from rolebook.catalog.indexing import doubt
from rolebook.catalog.loaded import Loaded
from rolebook.catalog.problem import Problem
from rolebook.catalog.references import references
from rolebook.catalog.shapes import (
    public_criterion,
    shape_domain,
    shape_evidence,
    shape_kit,
    shape_rubric_line,
    shape_stage,
)
from rolebook.catalog.walk import Spot, spots
from rolebook.schema.audience import Audience

ORDER = (
    "error-types",
    "metrics",
    "criteria",
    "domains",
    "questions",
    "quality-plans",
    "company",
    "kit",
    "key",
    "calibration",
    "role",
)
"""What is referred to comes before what refers to it."""

_NAMED = ("kit", "key", "calibration", "role")
"""Kinds whose typed objects know their own file, so that rules can point into it."""

_PUT_IN_PLACE = {"metric", "criterion", "domain", "task-type", "error-type", "question", "quality-plan"}
_BY_NAME_ONLY = {"kit", "role", "error-family"}
"""References that stay names: what they lead to is put in place by `shapes`, or is not needed."""

_NAMES_ONLY_IN = ("metrics", "questions")
"""Files of a library whose members refer to one another lightly: the name is enough."""

_LOCAL: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "work": (("work", "*", "id"),),
    "criterion-or-question": (("rubric", "criteria", "*", "criterion"), ("process", "*", "questions", "*")),
}
"""References inside one file: where the names that they may use stand."""


def link(files: Sequence[Loaded], index: Index) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Put everything in its place, in `files`' own trees.

    Returns:
        The names of the files that are linked whole and may be typed, and the broken references.
    """
    linked: set[str] = set()
    broken: list[Problem | Lost | None] = []
    for kind in ORDER:
        for loaded in files:
            if loaded.kind == kind and loaded.whole:
                amiss = list(_link_file(loaded, index))
                broken += amiss
                if kind in _NAMED:
                    loaded.tree["file"] = loaded.file.name
                if not amiss:
                    linked.add(loaded.file.name)
                else:
                    doubt(index, loaded)
    for loaded in files:
        if loaded.kind == "openings" and loaded.tree is not None:
            broken += _link_openings(loaded, index)
    lost = unknown(one for one in broken if isinstance(one, Lost))
    return frozenset(linked), (*(one for one in broken if isinstance(one, Problem)), *lost)


def _link_openings(loaded: Loaded, index: Index) -> Iterator[Lost]:
    """Hand every opening to its role. A faulty row was left out before and costs only itself."""
    for opening in loaded.tree["rows"]:
        role = index.get("role", opening["role"])
        if role is None:
            yield Lost(loaded, (opening["row"], "role"), "role", opening["role"], index.names("role"))
        else:
            role.setdefault("openings", []).append(opening)


def _link_file(loaded: Loaded, index: Index) -> Iterator[Problem | Lost | None]:
    """Broken references; None stands for one that is not worth a finding of its own."""
    tree = loaded.tree
    local = {
        ref: [spot.value for pattern in patterns for spot in spots(tree, pattern)] for ref, patterns in _LOCAL.items()
    }
    whole = True
    for pattern, ref in references(loaded.kind, loaded.audience):
        if ref == "criterion-or-question" and loaded.audience < Audience.TEAM:
            continue  # interview questions are closed here, so a name that is no criterion may be one of them
        for spot in list(spots(tree, pattern)):
            for failure in _resolve(loaded, spot, ref, index, local):
                whole = False
                yield failure
    if loaded.kind == "error-types":
        for failure in _without_family(loaded, index):
            whole = False
            yield failure
    if whole and (shape := _SHAPES.get(loaded.kind)):
        shape(tree, index)


def _resolve(
    loaded: Loaded, spot: Spot, ref: str, index: Index, local: Mapping[str, list[str]]
) -> Iterator[Problem | Lost | None]:
    name = spot.value
    if ref in local:
        if name not in local[ref]:
            yield None if _misspelt(ref, local[ref], index) else Lost(loaded, spot.path, ref, name, local[ref])
    elif ref not in _PUT_IN_PLACE | _BY_NAME_ONLY or _is_sealed(ref, spot):
        return  # checked by a rule that sees both files, or not to be looked up here at all
    elif (target := index.get(ref, name)) is None:
        yield None if ref in index.uncertain else Lost(loaded, spot.path, ref, name, index.names(ref))
    elif f"{ref}:{name}" in index.uncertain:
        yield None
    elif loaded.kind == "role" and str(target.get("file", "")).startswith(PRIVATE_PREFIX):
        yield not_sealed(loaded, spot.path, name)
    elif loaded.kind in ("key", "calibration") and ref == "kit" and name != loaded.file.stem:
        yield misplaced(loaded, spot.path, name)
    elif ref in _PUT_IN_PLACE and loaded.kind not in _NAMES_ONLY_IN:
        spot.put(_as_placed(loaded, spot, ref, target))


def _without_family(loaded: Loaded, index: Index) -> Iterator[Lost]:
    """An error type says in its id of which family it is: `grounding.left-out`."""
    for position, kind in enumerate(loaded.tree["error_types"]):
        family = kind["id"].split(".")[0]
        if index.get("error-family", family) is None:
            path = ("error_types", position, "id")
            yield Lost(loaded, path, "error-family", family, index.names("error-family"))


def _misspelt(ref: str, names: Sequence[str], index: Index) -> bool:
    """Whether one of the names that could be meant is itself unknown, which is the finding worth having."""
    known = {*index.names("criterion"), *index.names("question")}
    return ref == "criterion-or-question" and not known.issuperset(names)


def _is_sealed(ref: str, spot: Spot) -> bool:
    """A stage whose kit lives in the private root says itself what may be known of it."""
    return ref == "kit" and "sealed" in spot.container


def _as_placed(loaded: Loaded, spot: Spot, ref: str, target: Tree) -> Tree:
    narrow = ref == "criterion" and (loaded.kind == "kit" or "sealed" in spot.path)
    return public_criterion(target) if narrow else target


def _shape_domains(tree: Tree, index: Index) -> None:
    for domain in tree["domains"]:
        shape_domain(domain, index)


def _shape_kit(tree: Tree, _index: Index) -> None:
    shape_kit(tree)


def _shape_role(tree: Tree, index: Index) -> None:
    for stage in tree["process"]:
        shape_stage(stage, index)
    for line in tree["rubric"]["criteria"]:
        shape_rubric_line(line)
    for requirement in tree["requirements"]:
        shape_evidence(requirement, tree)


_SHAPES: Mapping[str, Callable[[Tree, Index], None]] = {
    "domains": _shape_domains,
    "kit": _shape_kit,
    "role": _shape_role,
}
