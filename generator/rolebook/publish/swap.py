"""Putting a finished folder in the place of the old one.

On Linux this is one step, `renameat2` with RENAME_EXCHANGE: at no moment is there no output. Elsewhere, and
on file systems that do not know the exchange, the old folder is renamed aside and, if the second rename
fails, back again; a build killed between the two is mended by the next one (`mend`).
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from pathlib import Path

from rolebook.publish.marks import is_ours

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTTY, errno.EOPNOTSUPP)


def swap(new: Path, out: Path) -> None:
    """Put the folder `new` at `out`, and remove what was there; both are on one file system.

    Raises:
        OSError: `out` is still what it was.
    """
    if not out.exists():
        new.rename(out)
    elif _exchange(new, out):
        shutil.rmtree(new, ignore_errors=True)  # the old output; a remainder is cleaned up by the next build
    else:
        _rename_twice(new, out)


def aside(out: Path) -> Path:
    """Where the old output waits while the two renames happen."""
    return out.parent / f".{out.name}.aside"


def mend(out: Path) -> None:
    """Finish what a build killed between two renames left behind; call it with the lock held."""
    old = aside(out)
    if is_ours(old):
        if out.exists():
            shutil.rmtree(old)
        else:
            old.rename(out)


def _rename_twice(new: Path, out: Path) -> None:
    old = aside(out)
    out.rename(old)
    try:
        new.rename(out)
    except BaseException:
        old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two paths in one step; False where the system does not know how."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if renameat2 is None:
        return False
    paths = os.fsencode(first), os.fsencode(second)
    if renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(second))
