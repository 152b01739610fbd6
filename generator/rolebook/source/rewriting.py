"""A text file exchanged for a changed one in one step: never through a link, never half."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final

from rolebook.source.files import Folder, RefusedFileError, folder_of, read_bytes
from rolebook.source.limits import SIZE_LIMIT
from rolebook.source.lines import unify_line_ends

_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def rewrite(root: Path, relative: str, known: str, change: Callable[[str], str]) -> str | None:
    """Put `change(text)` in the place of a file's text, if that is something else.

    The new file is written beside the old one, gets its mode, and takes its name in one step.

    Args:
        root: A folder that the caller trusts.
        relative: The file below it, with forward slashes. None of its parts may be a link.
        known: The text as it was read, with line feeds as line ends; a file that says something else by now is left
            alone.
        change: From text to text, with line ends and byte order mark as they stand in the file.

    Returns:
        None when it was done or there was nothing to do, else one sentence that says why not; then nothing is changed.
    """
    try:
        with ExitStack() as stack:
            folder = folder_of(root, relative, stack)
            data, mode = read_bytes(folder, relative)
            if len(data) > SIZE_LIMIT:
                return "The file is too large."
            text = data.decode("utf-8")
            if unify_line_ends(text.removeprefix("\ufeff")) != known:
                return "The file was changed in the meantime; check it again."
            new = change(text).encode("utf-8")
            if new != data:
                _exchange(folder, relative, new, stat.S_IMODE(mode))
    except RefusedFileError as refused:
        return refused.finding.message
    except UnicodeError:
        return "The file is not saved as UTF-8."
    except OSError as error:
        return f"The file cannot be written: {(error.strerror or 'unknown reason').lower()}."
    return None


def _exchange(folder: Folder, relative: str, new: bytes, mode: int) -> None:
    name = relative.rpartition("/")[2]
    beside = f".{name}.{secrets.token_hex(4)}"
    handle = folder.open(beside, _NEW)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(new)
            stream.flush()
            if hasattr(os, "fchmod"):
                os.fchmod(stream.fileno(), mode)
            os.fsync(stream.fileno())
        folder.rename(beside, name)
    except BaseException:
        with suppress(OSError):
            folder.remove(beside)
        raise
