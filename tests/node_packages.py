"""Node packages that only tests need, installed beside them the first time that they run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, NoReturn

import pytest


def installed(folder: Path, package: str) -> Path:
    """The folder of `package`, as the `package.json` in `folder` pins it.

    The test is skipped where node is missing or nothing can be installed, and fails there in CI.
    """
    if shutil.which("node") is None or shutil.which("npm") is None:
        missed(f"{package}, for which node and npm must be installed, and they are not")
    if not _is_there(folder, package) and (trouble := _install(folder, package)):
        missed(f"{package}, and `npm ci` could not install it: {trouble}")
    return folder / "node_modules" / package


def told(folder: Path, package: str, asked: object) -> Any:
    """What `validate.mjs` in `folder` writes, as JSON, when it is asked with `package` installed beside it."""
    installed(folder, package)
    done = subprocess.run(
        ["node", "validate.mjs"],
        cwd=folder,
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def missed(what: str) -> NoReturn:
    """Skip the test, which needs `what`; fail in CI."""
    if os.environ.get("CI"):
        pytest.fail(f"in CI nothing is skipped, and this test needs {what}")
    pytest.skip(f"this test needs {what}")


def _is_there(folder: Path, package: str) -> bool:
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"][package]
    manifest = folder / "node_modules" / package / "package.json"
    return manifest.is_file() and json.loads(manifest.read_text("utf-8"))["version"] == wanted


def _install(folder: Path, package: str) -> str:
    """Install with npm, aside first, since several tests may start at once; what went wrong, or nothing."""
    with tempfile.TemporaryDirectory(dir=folder, prefix="node_modules.") as aside:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(folder / name, aside)
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        try:
            done = subprocess.run(command, cwd=aside, capture_output=True, text=True, timeout=300, check=False)
        except subprocess.TimeoutExpired:
            return "it took more than five minutes"
        if done.returncode:
            errors = [line.removeprefix("npm error ") for line in done.stderr.splitlines() if "error" in line]
            return "; ".join(errors[:3]) or f"npm ended with {done.returncode}"
        if not _is_there(folder, package):
            shutil.rmtree(folder / "node_modules", ignore_errors=True)
            Path(aside, "node_modules").rename(folder / "node_modules")
    return ""
