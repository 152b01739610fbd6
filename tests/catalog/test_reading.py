"""What several processes read is what one reads."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from changes import TODAY
from rolebook import crew
from rolebook.checking import Checked, Place, check
from rolebook.schema.audience import Audience


def spoil(root: Path) -> None:
    """One fault for each way in which a file can be amiss: as a text, in its shape, in its meaning."""
    for file, old, new in (
        ("roles/library/criteria.yaml", "criteria:", "criteria: ["),
        ("roles/library/questions.yaml", "questions:", "question:"),
        ("kits/seed-task/kit.yaml", "ai: not-allowed", "ai: not-aloud"),
        ("kits/seed-task/key.yaml", "kit_hash: ", "kit_hash: 0"),
        ("roles/openings.csv", ",contractor,", ",contract,"),
    ):
        text = (root / file).read_text("utf-8")
        assert old in text
        (root / file).write_text(text.replace(old, new, 1), "utf-8")
    (root / "roles" / "second.yml").write_text("id: second\n", "utf-8")
    (root / "roles" / "third.yaml").symlink_to("second.yml")


def read_by(processes: int, place: Place, audience: Audience) -> Checked:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crew, "WORTH_IT", 1)
        patch.setattr(crew, "cores", lambda: processes)
        return check(place, audience)


@pytest.fixture(params=[spoil, lambda _: None], ids=["spoilt", "good"])
def place(request: pytest.FixtureRequest, known_good: Path) -> Iterator[Place]:
    request.param(known_good)
    return Place(known_good, TODAY)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shares work out")
@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.SECRET])
def test_two_processes_read_what_one_reads(place: Place, audience: Audience) -> None:
    one, two = (read_by(processes, place, audience) for processes in (1, 2))

    assert list(one.report) == list(two.report)
    assert one.catalog == two.catalog
    assert list(one.reading.files) == list(two.reading.files)
    assert [one.lines(file) for file in one.reading.files] == [two.lines(file) for file in two.reading.files]
