"""Fingerprints that pin what must not change under candidates: a kit's tasks, a role's rubric.

A hash covers meaning, not bytes: comments and layout may change freely. Six hex digits (24 bits)
are enough to notice an edit; they protect against slips, not against forgery.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import msgspec

from rolebook.catalog.key import Key
from rolebook.catalog.kit import Kit
from rolebook.catalog.role import TeamRole

DIGITS = 6


def kit_hash(kit: Kit) -> str:
    """Fingerprint of all that an answer key depends on: the domain, the kind of task and every part."""
    return _fingerprint({"domain": kit.domain.id, "task_type": kit.task_type.id, "parts": _parts(kit)})


def rubric_hash(role: TeamRole) -> str:
    """Fingerprint of the rubric with its scales: criteria, weights, minimums, anchors and bands."""
    lines = [
        {
            "criterion": line.criterion.id,
            "weight": line.weight,
            "must_reach": line.must_reach,
            "anchors": line.anchors,
            "bands": line.criterion.bands,
        }
        for line in role.rubric.criteria
    ]
    return _fingerprint({"version": role.rubric.version, "lines": lines})


def key_hash(key: Key) -> str:
    """Fingerprint of all that scores depend on: errors, what counts as none, ranking, verdicts, repeats.

    Reasons, sources and notes may be reworded without anybody being scored again.
    """
    return _fingerprint(
        {
            "kit_hash": key.kit_hash,
            "errors": [
                [
                    error.id,
                    error.at,
                    error.missing_from,
                    error.quote,
                    error.type.id,
                    error.severity,
                    error.subtlety,
                    error.accept,
                ]
                for error in key.errors
            ],
            "clean": [output.id for output in key.outputs if output.clean],
            "not_errors": [note.at for note in key.not_errors],
            "ranking": key.ranking,
            "items": [
                [item.id, item.verdict, item.type.id if item.type else None, item.severity] for item in key.items
            ],
            "repeats": key.repeats,
        }
    )


def _parts(kit: Kit) -> Any:
    """Parts as plain data, with criteria and error types by id: a reworded library does not make a key stale."""
    parts = msgspec.to_builtins(kit.parts)
    for part in parts:
        part["scores"] = [criterion["id"] for criterion in part["scores"]]
        for found in (part["worked"] or {}).get("findings", ()):
            found["error_type"] = found["error_type"]["id"]
    return parts


def _fingerprint(facts: Any) -> str:
    canonical = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:DIGITS]


def kit_pin(kit: Kit) -> str:
    """How an opening pins a kit: `discharge-summaries@1.0.0+5b1e67`."""
    return f"{kit.id}@{kit.version}+{kit_hash(kit)}"


def rubric_pin(role: TeamRole) -> str:
    """How an opening pins a rubric: `1.0+9f2c41`."""
    return f"{role.rubric.version}+{rubric_hash(role)}"
