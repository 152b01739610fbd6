"""Work shared out among processes: the same results, the first problem, and nobody left behind."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rolebook import crew
from rolebook.crew import WORTH_IT, share
from rolebook.errors import CommandError
from rolebook.publish import PublishError

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shares work out")


class OddError(Exception):
    """One that can not be sent from one process to another."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def children() -> str:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii")


def children_ended(others: str) -> bool:
    """Whether every child that came besides `others` has ended: each is a zombie until it is asked for."""
    new = set(children().split()) - set(others.split())
    return all(Path(f"/proc/{child}/stat").read_text("ascii").rsplit(")", 1)[1].split()[0] == "Z" for child in new)


def wait_for(done: Callable[[], bool]) -> None:
    """Wait until something is so, at most ten seconds."""
    end = time.monotonic() + 10
    while not done() and time.monotonic() < end:
        time.sleep(0.005)


@pytest.fixture
def others() -> str:
    """Processes of this one that tests before have left running, such as a browser's."""
    return children()


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_every_item_is_done_once_and_results_keep_their_order(tmp_path: Path, processes: int) -> None:
    def work(number: int) -> int:
        (tmp_path / str(number)).touch(exist_ok=False)
        return number * number

    assert share(range(100), work, processes) == [number * number for number in range(100)]
    assert len(list(tmp_path.iterdir())) == 100


@needs_fork
def test_this_process_and_others_work(tmp_path: Path) -> None:
    def work(_: int) -> int:
        (tmp_path / str(os.getpid())).touch()
        wait_for(lambda: len(list(tmp_path.iterdir())) == 3)
        return os.getpid()

    assert len(set(share(range(100), work, 3)) | {os.getpid()}) == 3


@needs_fork
def test_beside_other_threads_work_is_not_shared_out() -> None:
    done: list[int] = []
    thread = threading.Thread(target=lambda: done.extend(share(range(20), lambda _: os.getpid(), 2)))

    thread.start()
    thread.join()

    assert set(done) == {os.getpid()}


def test_little_work_is_not_shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "cores", lambda: 2)

    assert set(share(range(WORTH_IT - 1), lambda _: os.getpid())) == {os.getpid()}


@needs_fork
def test_the_problem_of_the_first_item_is_the_one_that_is_told(others: str) -> None:
    def work(number: int) -> None:
        if number in {9, 30, 77}:
            raise PublishError(f"number {number}", ("a detail",))

    with pytest.raises(PublishError, match="number 9") as told:
        share(range(100), work, 3)

    assert told.value.details == ("a detail",)
    assert children() == others


@needs_fork
def test_an_exception_that_can_not_be_sent_is_told_in_words(tmp_path: Path) -> None:
    ours, raised = os.getpid(), tmp_path / "raised"

    def work(_: int) -> None:
        if os.getpid() == ours:
            wait_for(raised.exists)
        else:
            raised.touch()
            raise OddError("one", "two")

    with pytest.raises(RuntimeError, match="OddError: one two"):
        share(range(10), work, 2)


@needs_fork
def test_a_process_that_is_ended_from_outside_ends_the_work(others: str) -> None:
    ours = os.getpid()

    def work(_: int) -> None:
        if os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        wait_for(lambda: children_ended(others))

    with pytest.raises(CommandError, match="short of memory"):
        share(range(100), work, 2)

    assert children() == others


@needs_fork
def test_whoever_stops_the_work_leaves_no_process_behind(monkeypatch: pytest.MonkeyPatch, others: str) -> None:
    def stop(*_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(crew, "_answer", stop)

    with pytest.raises(KeyboardInterrupt):
        share(range(100), lambda _: None, 2)

    assert children() == others
