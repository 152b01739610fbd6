"""The verdict on a file's shape: a validator of other people's, so that nothing passes here which other tools refuse.

It says no more than yes or no. Why not, and where, is said by a walk of our own (`rolebook.schema.check`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from jsonschema_rs import Draft202012Validator

from rolebook.schema.audience import Audience
from rolebook.schema.formats import FORMATS
from rolebook.schema.registry import schema_for


def accepts(tree: Any, kind: str, audience: Audience = Audience.SECRET) -> bool:
    """Whether `jsonschema-rs` finds `tree` valid for its kind, as far as `audience` may know it.

    Dates, email addresses and web addresses are what `formats` says: the standard leaves that open.
    """
    return _validator(kind, audience).is_valid(tree)


@cache
def _validator(kind: str, audience: Audience) -> Draft202012Validator:
    formats: dict[str, Callable[[str], bool]] = {name: partial(_fits, test) for name, (test, _, _) in FORMATS.items()}
    return Draft202012Validator(schema_for(kind, audience), formats=formats, validate_formats=True, offline=True)


def _fits(fault: Callable[[str], str | None], text: str) -> bool:
    return fault(text) is None
