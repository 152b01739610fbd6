"""Work shared out among processes: the same results, the first problem, and nobody left behind."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from rolebook.publish import crew
from rolebook.publish.crew import WORTH_IT, share
from rolebook.publish.errors import BrokenTreeError, PublishError

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shares work out")


class OddError(Exception):
    """One that can not be sent from one process to another."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def children() -> str:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii")


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
def test_more_than_one_process_works() -> None:
    assert os.getpid() not in share(range(20), lambda _: os.getpid(), 2)


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
def test_an_exception_that_can_not_be_sent_is_told_in_words() -> None:
    def work(_: int) -> None:
        raise OddError("one", "two")

    with pytest.raises(BrokenTreeError, match="OddError: one two"):
        share(range(10), work, 2)


@needs_fork
def test_a_process_that_is_ended_from_outside_ends_the_work(others: str) -> None:
    def work(number: int) -> None:
        if number == 50:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(PublishError, match="short of memory"):
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
