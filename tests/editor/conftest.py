"""The language server, installed beside these tests the first time that they run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import REPOSITORY
from editor.language_server import LanguageServer
from node_packages import installed


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    """A running server that has the repository open, with the settings that the repository recommends."""
    settings = json.loads((REPOSITORY / ".vscode/settings.json").read_text("utf-8"))
    program = installed(Path(__file__).parent, "yaml-language-server")
    running = LanguageServer(program / "bin/yaml-language-server", REPOSITORY, settings)
    yield running
    running.stop()
