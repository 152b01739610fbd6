"""Work shared out among this process and others that begin with all that it holds.

That is what `fork` gives: nothing has to be sent to the others, and what they made comes back or lies on disk. Where
there is no `fork` that can be trusted (Windows, macOS, beside a server's threads), with one core, or with little to
do, this process does the work alone: what comes out is the same.
"""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import struct
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rolebook.errors import CommandError

Item = TypeVar("Item")
Made = TypeVar("Made")

WORTH_IT = 100
"""Items from which on more than one process is used."""

_BATCH = 8
_TICKET = struct.Struct("=I")
_AT_ONCE = 8000
"""Tickets that fit into a pipe of 64 KB with room to spare."""
_PR_SET_PDEATHSIG = 1


@dataclass(slots=True)
class _Share(Generic[Made]):
    """What one process made, by the number of the item, and where and why it went wrong, if it did."""

    made: dict[int, Made] = field(default_factory=dict)
    problem: tuple[int, Exception] | None = None


def share(items: Sequence[Item], work: Callable[[Item], Made], processes: int | None = None) -> list[Made]:
    """Do `work` for each of `items`, in any order; what it returns, in theirs.

    Args:
        items: what there is to do.
        work: leaves what is large on disk, or returns what can be pickled at little cost.
        processes: how many; as many as there are cores for us, if there is enough to do, when None.

    Raises:
        CommandError: a process was ended from outside.
        Exception: whatever `work` raised for the first of the items for which it did.
    """
    count = min(processes or cores(), len(items))
    if count < 2 or (processes is None and len(items) < WORTH_IT) or not _may_fork():
        return [work(item) for item in items]
    shares = _shares(items, work, count)
    first = min((one.problem for one in shares if one.problem), key=lambda problem: problem[0], default=None)
    if first:
        raise first[1]
    made = {number: result for one in shares for number, result in one.made.items()}
    return [made[number] for number in range(len(items))]


def _may_fork() -> bool:
    """Whether a copy of this process can be relied on: locks that other threads hold would stay locked in it."""
    return sys.platform == "linux" and threading.current_thread() is threading.main_thread()


def _shares(items: Sequence[Item], work: Callable[[Item], Made], count: int) -> list[_Share[Made]]:
    batch = max(_BATCH, -(-len(items) // _AT_ONCE))
    tickets = _tickets(-(-len(items) // batch))
    running: dict[int, int] = {}
    try:
        for _ in range(count - 1):
            process, answer = _fork(items, work, tickets, batch)
            running[process] = answer
        own = _worked_off(items, work, tickets, batch)
        return [own, *(_answer(process, running) for process in tuple(running))]
    finally:
        os.close(tickets)
        for process, answer in running.items():  # only those that an exception left running
            os.close(answer)
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def end_with(parent: int) -> bool:
    """Have Linux stop this process when `parent` ends; False when that has ended already."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        return os.getppid() == parent
    return True


def _tickets(count: int) -> int:
    """A pipe with the number of every batch in it: whoever reads one does that batch."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(map(_TICKET.pack, range(count))))
    os.close(writing)
    return reading


def _fork(items: Sequence[Item], work: Callable[[Item], Made], tickets: int, batch: int) -> tuple[int, int]:
    """The number of a new process, and the pipe through which its share will come."""
    reading, writing = os.pipe()
    parent = os.getpid()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    try:
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, signal.SIG_DFL)
        if end_with(parent):
            _send(writing, _worked_off(items, work, tickets, batch))
    finally:
        os._exit(0)  # nothing that the parent would tidy up is ours to tidy up


def _worked_off(items: Sequence[Item], work: Callable[[Item], Made], tickets: int, batch: int) -> _Share[Made]:
    """Do batches until none is left, or something goes wrong."""
    done: _Share[Made] = _Share()
    while ticket := os.read(tickets, _TICKET.size):
        start = _TICKET.unpack(ticket)[0] * batch
        for number in range(start, min(start + batch, len(items))):
            try:
                done.made[number] = work(items[number])
            except Exception as problem:
                done.problem = number, problem
                return done
    return done


def _send(pipe: int, done: _Share[Made]) -> None:
    if done.problem:
        done.made.clear()
        try:
            pickle.loads(pickle.dumps(done.problem))  # some exceptions can be written and not read
        except Exception:
            number, problem = done.problem
            done.problem = number, RuntimeError(f"{type(problem).__name__}: {problem}")
    with os.fdopen(pipe, "wb") as stream:
        pickle.dump(done, stream, pickle.HIGHEST_PROTOCOL)


def _answer(process: int, running: dict[int, int]) -> _Share[Made]:
    with os.fdopen(os.dup(running[process]), "rb") as stream:
        content = stream.read()
    os.close(running.pop(process))
    os.waitpid(process, 0)
    if not content:
        raise CommandError("The system ended a process that did part of the work; perhaps it was short of memory.")
    done: _Share[Made] = pickle.loads(content)
    return done
