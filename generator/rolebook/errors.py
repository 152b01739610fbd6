"""Why a command could not run at all: one sentence for the person who typed it."""

from __future__ import annotations


class CommandError(Exception):
    """The command can not run; `str()` of it is one plain sentence that says why and what to do."""
