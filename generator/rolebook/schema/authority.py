"""The last word: what our own reading of a schema lets through must pass a validator of other people's as well.

Our reading gives one plain finding per fault and keeps texts as typed; a validator is what editors and other tools
agree with. Should they ever differ on a file, the file is refused rather than published.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema_rs import Draft202012Validator

from rolebook.schema.registry import schema_for


def accepts(tree: Any, kind: str) -> bool:
    """Whether `jsonschema-rs` finds `tree`, the whole of a file, valid for its kind.

    A tree that was cut down to an audience is not asked about: no other tool sees it, or a schema for it.
    """
    return _validator(kind).is_valid(tree)


@cache
def _validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(schema_for(kind), offline=True)
