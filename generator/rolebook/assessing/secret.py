"""The secret of a round: 128 bits that make codes and orders, and make the same ones again.

Whoever has it can work out whose code is whose, so it stays with the register.
"""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path

from rolebook.errors import CommandError
from rolebook.source import read_text

BYTES = 16
_WRITTEN = re.compile(rf"[0-9a-fA-F]{{{2 * BYTES}}}")
_OWNER_ONLY = 0o600


def read_secret(path: Path) -> bytes | None:
    """The secret in the file `path`; None when there is no such file.

    Raises:
        CommandError: something else stands there.
    """
    if not os.path.lexists(path):
        return None
    text, findings = read_text(path.parent, path.name)
    if text is None:
        raise CommandError(f"The secret {path} can not be read. {findings[0].message}")
    if not _WRITTEN.fullmatch(text.strip()):
        raise CommandError(
            f"{path} holds no secret: that is {2 * BYTES} characters, 0 to 9 and a to f. Name another file, or one "
            "that does not exist yet, and a secret is made."
        )
    return bytes.fromhex(text.strip())


def new_secret() -> bytes:
    """128 bits that nobody can guess, from the system's own source."""
    return secrets.token_bytes(BYTES)


def write_secret(path: Path, secret: bytes) -> None:
    """Write a new secret so that its owner alone can read it.

    Raises:
        CommandError: something stands there already, or the folder refuses.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"{secret.hex()}\n")
    except OSError as problem:
        reason = (problem.strerror or "unknown reason").lower()
        raise CommandError(f"The secret {path} can not be written: {reason}.") from problem
