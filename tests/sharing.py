"""What is made once for a whole run, however many processes run its tests: the first that needs it makes it."""

from __future__ import annotations

import fcntl
from collections.abc import Callable
from pathlib import Path

import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name` of this run, filled by `make`; the others wait meanwhile, and nobody may change it.

    Args:
        factory: pytest's own, whose folder has a parent that all processes of a run share.
        name: of the folder; one per thing that is made.
        make: fills the folder that it is given. When it raises, the next that needs the folder tries anew.
    """
    base = factory.getbasetemp()
    # With pytest-xdist each process has a folder below the run's own; without, there is but one process.
    shared = base.parent if base.name.startswith("popen-") else base
    folder, done = shared / f"once-{name}", shared / f"once-{name}.done"
    with (shared / f"once-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            folder.mkdir(exist_ok=True)
            make(folder)
            done.touch()
    return folder
