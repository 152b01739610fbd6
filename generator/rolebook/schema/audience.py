"""Who may read what: four audiences, from the most open to the least."""

from __future__ import annotations

from enum import IntEnum


class Audience(IntEnum):
    """A reader. A wider number sees everything that a smaller one sees."""

    PUBLIC = 0
    CANDIDATE = 1
    TEAM = 2
    SECRET = 3
