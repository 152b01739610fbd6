"""JSON as every file here is written."""

from __future__ import annotations

import json
from typing import Any


def json_bytes(value: Any) -> bytes:
    """UTF-8, indented, ending in a line feed; keys in the order of the code. NaN is refused."""
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
