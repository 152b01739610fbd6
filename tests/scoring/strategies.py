"""Ways to answer a kit without doing the work, and one that knows the key."""

from __future__ import annotations

from random import Random
from typing import Any

from rolebook.catalog.key import Key
from rolebook.catalog.kit import Kit, Part


def _reviewed(kit: Kit) -> list[Part]:
    return [part for part in kit.parts if part.kind == "review-outputs"]


def _items(kit: Kit) -> list[str]:
    return [item.id for part in kit.parts for item in part.items]


def _outputs(kit: Kit) -> list[str]:
    return [output.id for part in _reviewed(kit) for output in part.outputs]


def blank(kit: Kit, key: Key, seed: int = 0) -> dict[str, Any]:
    """Nothing at all."""
    return {}


def mark_everything(kit: Kit, key: Key, seed: int = 0) -> dict[str, Any]:
    """Every line of every output, and something missing from each; outputs as they come; every item wrong."""
    findings: list[dict[str, Any]] = []
    for part in _reviewed(kit):
        for output in part.outputs:
            findings += [{"at": f"{output.id}{line}"} for line in range(1, len(output.lines) + 1)]
            findings.append({"missing_from": output.id})
    return {"findings": findings, "ranking": _outputs(kit), "items": _verdicts(kit, "wrong")}


def longest_line(kit: Kit, key: Key, seed: int = 0) -> dict[str, Any]:
    """The longest line of each output; the longest output is the best; longer items are wrong."""
    texts = [output for part in _reviewed(kit) for output in part.outputs]
    longest = [max(range(len(text.lines)), key=lambda at, text=text: len(text.lines[at])) for text in texts]  # type: ignore[misc]
    items = [item for part in kit.parts for item in part.items]
    lengths = sorted(sum(map(len, item.lines)) for item in items)
    middle = lengths[len(lengths) // 2] if lengths else 0
    return {
        "findings": [{"at": f"{text.id}{at + 1}"} for text, at in zip(texts, longest, strict=True)],
        "ranking": [text.id for text in sorted(texts, key=lambda text: -sum(map(len, text.lines)))],
        "items": [
            {"id": item.id, "verdict": "wrong" if sum(map(len, item.lines)) >= middle else "right"} for item in items
        ],
    }


def constant_right(kit: Kit, key: Key, seed: int = 0) -> dict[str, Any]:
    """No finding, all outputs alike, every item right."""
    return {"ranking": [_outputs(kit)] if _outputs(kit) else [], "items": _verdicts(kit, "right")}


def constant_wrong(kit: Kit, key: Key, seed: int = 0) -> dict[str, Any]:
    """The same finding in the first line of each output, outputs as they come, every item wrong."""
    return {
        "findings": [{"at": f"{output}1"} for output in _outputs(kit)],
        "ranking": _outputs(kit),
        "items": _verdicts(kit, "wrong"),
    }


def at_random(kit: Kit, key: Key, seed: int = 0) -> dict[str, Any]:
    """As many findings as the key has errors, on lines drawn by lot; order and verdicts drawn by lot."""
    chance = Random(seed)
    lines = [f"{o.id}{n}" for part in _reviewed(kit) for o in part.outputs for n in range(1, len(o.lines) + 1)]
    return {
        "findings": [{"at": at} for at in sorted(chance.sample(lines, min(len(key.errors), len(lines))))],
        "ranking": chance.sample(_outputs(kit), len(_outputs(kit))),
        "items": [{"id": item, "verdict": chance.choice(["right", "wrong"])} for item in _items(kit)],
    }


def by_the_key(kit: Kit, key: Key, seed: int = 0) -> dict[str, Any]:
    """Everything that the key knows."""
    findings: list[dict[str, Any]] = []
    for error in key.errors:
        where = {"missing_from": error.missing_from} if error.missing_from else {"at": error.at}
        quote = {"quote": error.quote} if error.quote else {}
        findings.append({**where, **quote, "error_type": error.type.id, "severity": error.severity, "why": "See S1."})
    return {
        "findings": findings,
        "ranking": [one if isinstance(one, str) else list(one) for one in key.ranking],
        "items": [{"id": item.id, "verdict": item.verdict} for item in key.items],
    }


def _verdicts(kit: Kit, verdict: str) -> list[dict[str, str]]:
    return [{"id": item, "verdict": verdict} for item in _items(kit)]


GUESSERS = (blank, mark_everything, longest_line, constant_right, constant_wrong, at_random)
