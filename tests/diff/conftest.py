"""What several tests of comparisons need."""

from __future__ import annotations

import pytest


@pytest.fixture
def without_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents, which take most of the time, are not compared: for tests of what is said of the catalogue."""
    monkeypatch.setattr("rolebook.changes.comparison.document_changes", lambda *_: ())
