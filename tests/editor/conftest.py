"""The language server, installed beside these tests the first time that they run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import REPOSITORY
from editor.language_server import LanguageServer

HERE = Path(__file__).parent
SERVER = "node_modules/yaml-language-server"


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    """A running server that has the repository open, with the settings that the repository recommends."""
    settings = json.loads((REPOSITORY / ".vscode/settings.json").read_text("utf-8"))
    running = LanguageServer(_program() / "bin/yaml-language-server", REPOSITORY, settings)
    yield running
    running.stop()


def _program() -> Path:
    """The server's folder; the tests are skipped where node is missing, and fail in CI where npm can not install it."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("this test needs node and npm, and this machine has none")
    if not _is_there(HERE) and (trouble := _install()):
        if os.environ.get("CI"):
            pytest.fail(f"CI needs the YAML language server, and `npm ci` could not install it: {trouble}")
        pytest.skip(f"this test needs the YAML language server, and `npm ci` could not install it: {trouble}")
    return HERE / SERVER


def _is_there(folder: Path) -> bool:
    wanted = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]["yaml-language-server"]
    manifest = folder / SERVER / "package.json"
    return manifest.is_file() and json.loads(manifest.read_text("utf-8"))["version"] == wanted


def _install() -> str:
    """Install with npm, aside first, since several tests may start at once; what went wrong, or nothing."""
    with tempfile.TemporaryDirectory(dir=HERE, prefix="node_modules.") as aside:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, aside)
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        try:
            done = subprocess.run(command, cwd=aside, capture_output=True, text=True, timeout=300, check=False)
        except subprocess.TimeoutExpired:
            return "it took more than five minutes"
        if done.returncode:
            errors = [line.removeprefix("npm error ") for line in done.stderr.splitlines() if "error" in line]
            return "; ".join(errors[:3]) or f"npm ended with {done.returncode}"
        if not _is_there(HERE):
            shutil.rmtree(HERE / "node_modules", ignore_errors=True)
            Path(aside, "node_modules").rename(HERE / "node_modules")
    return ""
