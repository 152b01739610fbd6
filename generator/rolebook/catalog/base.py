"""The one shape that every typed object of the catalogue has.

A field that an audience may not see is absent from that audience's type, so code for an open
document cannot name it; `forbid_unknown_fields` turns a leftover closed field into an error
instead of a silent passenger.
"""

from __future__ import annotations

from typing import NewType

import msgspec

Prose = NewType("Prose", str)
"""Markdown as an author typed it. Only `documents.prose` may turn it into HTML."""

Anchors = dict[str, Prose]
"""The five behavioural anchors of a rating scale, keyed "1" (lowest) to "5" (highest)."""


class Frozen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every catalogue type: immutable and closed to unknown fields.

    Subclasses say `frozen=True, kw_only=True` themselves: msgspec does not hand the second down, and a type
    checker reads the first from the class alone.
    """
