"""All or nothing: a build happens in a folder of its own, which takes the place of the old output at the end.

The folder stands beside the output (`.<name>.staging-…`), on the same file system, so that the last step is a
rename. Whatever goes wrong before that step, an exception, Ctrl-C, SIGTERM, a full disk, leaves the old
output as it was and removes the folder; after `kill -9` or a power cut the next build removes it.
"""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import NoReturn

from rolebook.publish.errors import PublishError, cannot_write
from rolebook.publish.files import FOLDER_MODE, make_folder, regular_files, write_file
from rolebook.publish.lock import only_build
from rolebook.publish.marks import is_ours, mark_output
from rolebook.publish.swap import mend, swap


@contextmanager
def staging(out: Path, keep: Collection[str] = ()) -> Iterator[Path]:
    """A fresh folder to build in; when the context ends well, it becomes `out`.

    Args:
        out: the output folder: absent, empty, or carrying our marker.
        keep: parts of the old output, as `/`-separated paths, that this build does not make and the new one
            keeps.

    Raises:
        PublishError: `out` is not ours to replace, another build runs, or the disk is full or refuses.
    """
    out = Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow a link, and links are refused
    try:
        make_folder(out.parent)
        with only_build(out), _signals_raise():
            mend(out)
            _refuse_foreign(out)
            _remove_leftovers(out)
            yield from _build(out, keep)
    except OSError as problem:
        raise cannot_write(out, problem) from problem


def _build(out: Path, keep: Collection[str]) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=_prefix(out), dir=out.parent))
    try:
        folder.chmod(FOLDER_MODE)
        mark_output(folder)
        for part in sorted(keep):
            _carry_over(out / part, folder / part)
        yield folder
        swap(folder, out)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _prefix(out: Path) -> str:
    return f".{out.name}.staging-"


def _refuse_foreign(out: Path) -> None:
    if out.is_symlink():
        raise PublishError(f"{out} is a link; give the folder itself.")
    if not out.exists():
        return
    if not out.is_dir():
        raise PublishError(f"{out} is a file, not a folder.")
    if not is_ours(out) and any(out.iterdir()):
        raise PublishError(f"{out} was not made by Rolebook, so it is not replaced; name another folder or empty it.")


def _remove_leftovers(out: Path) -> None:
    for folder in out.parent.glob(f"{_prefix(out)}*"):
        if is_ours(folder) or (folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())):
            shutil.rmtree(folder)


def _carry_over(old: Path, new: Path) -> None:
    """Bring a part of the old output along; hard links will do, since nothing edits output in place."""
    if old.is_symlink() or not old.is_dir():
        return
    make_folder(new)
    for path, source in regular_files(old):
        target = new / path
        make_folder(target.parent)
        try:
            target.hardlink_to(source)
        except OSError:
            write_file(target, source.read_bytes())


@contextmanager
def _signals_raise() -> Iterator[None]:
    """SIGTERM and SIGHUP clean up as Ctrl-C does, by raising; only the main thread can ask for that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), _stop) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            with suppress(TypeError):  # a handler that was not set from Python can not be put back
                signal.signal(getattr(signal, name), handler)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
