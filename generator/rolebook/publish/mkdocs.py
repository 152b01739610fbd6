"""Running the page engine: same environment every time, its complaints as one plain error value."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from rolebook.publish.errors import PublishError, cannot_write

_FIXED = {
    "NO_MKDOCS_2_WARNING": "1",
    "TZ": "UTC",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "PYTHONWARNINGS": "ignore",
    "LC_ALL": "C.UTF-8",
}
_PASSED_ON = (
    "PATH",
    "HOME",
    "PYTHONPATH",
    "SYSTEMROOT",
    "TMPDIR",
    "TEMP",
    "VIRTUAL_ENV",
    "ROLEBOOK_SITE_URL",
)
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Job:
    """One site to make: an MkDocs configuration, a page tree, and where the site goes (absolute paths)."""

    config: Path
    docs_dir: Path
    site_dir: Path


def run_mkdocs(config: Path, docs_dir: Path, site_dir: Path, today: date) -> PublishError | None:
    """Make one site; None when MkDocs had nothing to complain about.

    Raises:
        OSError: the engine can not be started.
    """
    return run_engines((Job(config, docs_dir, site_dir),), today)


def run_engines(jobs: Sequence[Job], today: date) -> PublishError | None:
    """Make several sites at once; the first failure, in the order of `jobs`, or None.

    Raises:
        OSError: an engine can not be started.
    """
    running: list[subprocess.Popen[str]] = []
    try:
        running += [_start(job, today) for job in jobs]
        results = [_outcome(job, engine) for job, engine in zip(jobs, running, strict=True)]
    finally:
        for engine in running:  # only those that an exception left running
            if engine.poll() is None:
                engine.kill()
                engine.communicate()
    return next((problem for problem in results if problem), None)


def environment(today: date) -> dict[str, str]:
    """The whole environment of an engine: what it must know of this machine, and no more."""
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return passed_on | _FIXED | {"SOURCE_DATE_EPOCH": str(int(midnight.timestamp()))}


def _start(job: Job, today: date) -> subprocess.Popen[str]:
    paths = [str(path.resolve()) for path in (job.config, job.docs_dir, job.site_dir)]
    command = [sys.executable, "-P", "-m", "rolebook.publish.engine", *paths, str(os.getpid())]
    return subprocess.Popen(
        command,
        env=environment(today),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        umask=-1 if os.name == "nt" else 0o022,
    )


def _outcome(job: Job, engine: subprocess.Popen[str]) -> PublishError | None:
    output, noise = engine.communicate()
    name = job.config.name
    if engine.returncode == 0:
        return None
    try:
        result = json.loads(output.splitlines()[-1])
    except (ValueError, IndexError):
        tail = tuple(noise.strip().splitlines()[-5:])
        return PublishError(f"The page engine stopped while it made the site of {name}.", tail)
    if result["errno"]:
        return cannot_write(f"the site of {name}", OSError(result["errno"], os.strerror(result["errno"])))
    lines = [_plain(line, job) for line in result["problems"]]
    more = [f"and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    count = "1 problem" if len(lines) == 1 else f"{len(lines)} problems"
    return PublishError(f"The page engine found {count} in the pages of {name}.", (*lines[:_SHOWN], *more))


def _plain(line: str, job: Job) -> str:
    """A line of MkDocs without terminal sequences, line ends and the path of the staging folder."""
    line = re.sub(r"\x1b\[[0-9;]*m", "", line).replace(f"{job.docs_dir.resolve()}{os.sep}", "")
    return " ".join(line.split())
