"""What the tests of publishing share."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.samples import whole_site, write_hand_written
from rolebook.publish import Site


@pytest.fixture(scope="session")
def hand_written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_hand_written(tmp_path_factory.mktemp("hand-written"))


@pytest.fixture
def site(hand_written: Path) -> Site:
    return whole_site(hand_written)
