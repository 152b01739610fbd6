"""JSON as every file here is written."""

from __future__ import annotations

from typing import Any

import msgspec


def json_bytes(value: Any) -> bytes:
    """UTF-8, indented, ending in a line feed; keys and fields in the order of the code.

    Dataclasses are objects. Numbers of a catalogue are finite, since `source` lets no other one in.
    """
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
