"""The shape of the program: imports run down and never up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent


def test_imports_run_down_and_never_up() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    result = subprocess.run([linter, "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout


def test_a_folder_stays_readable() -> None:
    long = {
        str(path.relative_to(REPOSITORY)): count
        for path in (REPOSITORY / "generator").rglob("*.py")
        if (count := len(path.read_text("utf-8").splitlines())) > 300
    }

    assert not long
