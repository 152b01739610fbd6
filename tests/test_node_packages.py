"""What tests need from npm: pinned in every folder that has some, and never missed in silence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import REPOSITORY
from node_packages import installed

FOLDERS = sorted(
    path.parent for path in (REPOSITORY / "tests").rglob("package.json") if "node_modules" not in str(path)
)


@pytest.fixture
def without_npm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")


@pytest.mark.usefixtures("without_npm")
def test_without_npm_a_test_is_skipped_and_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="needs typescript, for which node and npm must be installed"):
        installed(tmp_path, "typescript")


@pytest.mark.usefixtures("without_npm")
def test_in_ci_it_fails_instead(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="in CI nothing is skipped, and this test needs typescript"):
        installed(tmp_path, "typescript")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_pins_its_packages_to_the_byte(folder: Path) -> None:
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]

    assert wanted == {name: locked[f"node_modules/{name}"]["version"] for name in wanted}
    assert all(package["integrity"].startswith("sha512-") for path, package in locked.items() if path)


def test_ci_installs_for_every_folder() -> None:
    script = (REPOSITORY / ".ci/run").read_text("utf-8")

    assert "git ls-files -z 'tests/*package.json'" in script
    assert "npm ci --prefix" in script
