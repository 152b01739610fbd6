"""The last word: what our own reading of a schema lets through must pass `jsonschema` as well.

Our reading gives one plain finding per fault and keeps texts as typed; `jsonschema` is what editors and other
tools agree with. Should they ever differ on a file, the file is refused rather than published.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from rolebook.schema.audience import Audience
from rolebook.schema.registry import schema_for


def accepts(tree: Any, kind: str, audience: Audience) -> bool:
    """Whether `jsonschema` finds `tree` valid for its kind, as far as `audience` may know it."""
    return bool(_validator(kind, audience).is_valid(tree))


@cache
def _validator(kind: str, audience: Audience) -> Draft202012Validator:
    return Draft202012Validator(schema_for(kind, audience))
