"""From the shape that authors write to the shape that documents read. Trees are changed in place."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from rolebook.catalog.base import Frozen
from rolebook.catalog.index import Index, Tree
from rolebook.catalog.kit import KitCard, PartCard
from rolebook.catalog.library import Criterion

INTERVIEW = "the structured interview"


def pick(tree: Tree, shape: type[Frozen]) -> Tree:
    """The fields of `tree` that the type `shape` has: how a wider tree stands in for a narrower type."""
    return {name: tree[name] for name in _names(shape) if name in tree}


@cache
def _names(shape: type[Frozen]) -> tuple[str, ...]:
    return tuple(field.encode_name for field in msgspec.structs.fields(shape))


def shape_domain(tree: Tree, index: Index) -> None:
    """Put the families of error types, with all their members, in the place of their ids."""
    types = index.members["error-type"].values()
    tree["families"] = [
        index.members["error-family"][family]
        | {"types": [kind for kind in types if kind["id"].split(".")[0] == family]}
        for family in tree.pop("error_families")
    ]


def shape_kit(tree: Tree) -> None:
    """Split every text into its numbered lines."""
    for part in tree.get("parts", ()):
        for text in (*part.get("sources", ()), *part.get("outputs", ())):
            text["lines"] = _lines(text.pop("text"))
        for item in part.get("items", ()):
            item["lines"] = _lines(item.pop("output"))


def card(kit: Tree) -> Tree:
    """What the public may know of a kit."""
    return pick(kit, KitCard) | {"parts": [pick(part, PartCard) for part in kit["parts"]]}


def public_criterion(tree: Tree) -> Tree:
    """A criterion without its scale."""
    return pick(tree, Criterion)


def shape_stage(stage: Tree, index: Index) -> None:
    """Give a stage its minutes, its pay and what it scores, from its kit or from what is said of a sealed one."""
    sealed = stage.pop("sealed", None)
    kit_id = stage.pop("kit", None)
    if kit_id is None:
        return
    kit = index.get("kit", kit_id)
    stage["exercise"] = _sealed(kit_id, sealed) if sealed else _open(kit_id, kit or {})
    stage["minutes"] = stage["exercise"]["minutes"]


def _sealed(kit_id: str, sealed: Tree) -> Tree:
    return {"kit": kit_id, **sealed}


def _open(kit_id: str, kit: Tree) -> Tree:
    parts = kit["parts"]
    scores = {criterion["id"]: criterion for part in parts for criterion in part.get("scores", ())}
    pay = kit.get("pay") or {"hours_paid": 0, "within_days": 0}
    return {
        "kit": kit_id,
        "minutes": sum(part["minutes"] for part in parts),
        "scores": list(scores.values()),
        "hours_paid": pay["hours_paid"],
        "within_days": pay["within_days"],
        "card": card(kit),
    }


def shape_rubric_line(line: Tree) -> None:
    """Lay the role's own anchors over the library's."""
    own = line.pop("anchors", {})
    merged = line["criterion"].get("anchors", {}) | own
    if merged:
        line["anchors"] = merged


def shape_evidence(requirement: Tree, role: Tree) -> None:
    """Say for each criterion or question that shows a requirement in which stages it is seen."""
    names = {line["criterion"]["id"]: line["criterion"]["name"] for line in role["rubric"]["criteria"]}
    requirement["shown_by"] = [
        {"id": shown, "name": names[shown], "stages": _stages_scoring(shown, role)}
        if shown in names
        else {"id": shown, "name": INTERVIEW, "stages": _interviews(role)}
        for shown in requirement.get("shown_by", ())
    ]


def _stages_scoring(criterion: str, role: Tree) -> list[str]:
    return [
        stage["id"]
        for stage in role["process"]
        if any(scored["id"] == criterion for scored in stage.get("exercise", {}).get("scores", ()))
    ]


def _interviews(role: Tree) -> list[str]:
    return [stage["id"] for stage in role["process"] if stage["kind"] == "structured-interview"]


def _lines(text: Any) -> list[str]:
    return str(text).rstrip("\n").split("\n")
