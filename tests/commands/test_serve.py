"""`rolebook serve` at the command line: what it says, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from interrupting import interruptible
from rolebook.cli import main


def test_a_port_in_use_is_one_clear_sentence(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--root", str(known_good), "--port", str(port)]) == 2

    assert capsys.readouterr().err.startswith(f"rolebook: Port {port} is in use; give another one")


def test_a_number_that_is_no_port_is_refused(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--root", str(known_good), "--port", "70000"]) == 2
    assert "70000 is no port" in capsys.readouterr().err


def test_a_folder_without_a_catalogue_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--root", str(tmp_path)]) == 2
    assert "There is no catalogue" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send")
def test_it_says_where_it_is_and_whom_it_is_for_and_ends_with_ctrl_c(known_good: Path) -> None:
    command = [sys.executable, "-m", "rolebook.cli", "serve", "--root", str(known_good), "--team", "--port", "0"]
    serving = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=interruptible
    )
    assert serving.stdout is not None
    address = serving.stdout.readline().split()[2]
    assert "secrets" in serving.stdout.readline()
    with urlopen(f"{address}team/index.html") as page:
        assert b"Team only." in page.read()

    serving.send_signal(signal.SIGINT)
    output, errors = serving.communicate(timeout=30)

    assert (serving.returncode, errors) == (0, "")
    assert "nothing was written" in output
    assert not (known_good / "build").exists()
