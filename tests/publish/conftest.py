"""What the tests of publishing share."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.samples import TODAY, whole_site, write_hand_written
from rolebook.publish import Site, write_site


@pytest.fixture(scope="session")
def hand_written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_hand_written(tmp_path_factory.mktemp("hand-written"))


@pytest.fixture
def site(hand_written: Path) -> Site:
    return whole_site(hand_written)


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory, hand_written: Path) -> Path:
    """The whole output folder of the sample site, to be looked at and not changed."""
    out = tmp_path_factory.mktemp("output") / "build"
    assert write_site(whole_site(hand_written), out, TODAY) is None
    return out
