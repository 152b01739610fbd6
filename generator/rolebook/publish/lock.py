"""One build at a time for one output folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rolebook.publish.errors import PublishError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def only_build(out: Path) -> Iterator[None]:
    """Hold the lock beside `out` (`.<name>.lock`) for as long as the context lasts.

    The system lets go of it when the process dies, however it dies, so a killed build blocks nobody. Where
    there is no `flock` (Windows) nothing is held.

    Raises:
        PublishError: another build of the same folder is running.
        OSError: the lock can not be made.
    """
    if fcntl is None:  # pragma: no cover - Windows
        yield
        return
    path = out.parent / f".{out.name}.lock"
    descriptor = _take(path, out)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)  # while held: whoever waits for the old file notices, and makes a new one
        os.close(descriptor)


def _take(path: Path, out: Path) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise PublishError(f"Another build of {out} is running; wait for it, or stop it.") from None
        if _is_still(descriptor, path):
            return descriptor
        os.close(descriptor)  # its holder removed it between our two steps


def _is_still(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False
