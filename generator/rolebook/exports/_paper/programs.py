"""The two programs behind print: pandoc, which is started as a program, and typst, a Python package."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path

from rolebook import assets
from rolebook.exports._paper.contract import PrintError

HOW = "install them with `pip install 'rolebook[print]'`"
_LEAST, _MOST = (3, 9), (4, 0)
_VERSION = re.compile(r"pandoc(?:\.exe)? (\d+)\.(\d+)")
_SECONDS = 120


def need_programs() -> None:
    """Raises PrintError when pandoc or typst is missing."""
    pandoc()
    need_typst()


def need_typst() -> None:
    """Raises PrintError when typst is missing."""
    if find_spec("typst") is None:
        raise PrintError(f"Files for print need the package typst, and it is not there; {HOW}.")


def pandoc() -> Path:
    """The program: the one that the package pypandoc_binary brings, else a fitting one on the path.

    Raises:
        PrintError: there is none.
    """
    found = _pandoc()
    if found is None:
        raise PrintError(f"Files for print need pandoc, and there is none of version 3.9 or a later 3; {HOW}.")
    return found


@cache
def _pandoc() -> Path | None:
    spec = find_spec("pypandoc")
    brought = [Path(folder) / "files" / "pandoc" for folder in (spec.submodule_search_locations or ())] if spec else []
    on_path = shutil.which("pandoc")
    candidates = [*brought, *(path.with_suffix(".exe") for path in brought), *([Path(on_path)] if on_path else [])]
    return next((path for path in candidates if path.is_file() and _fits(path)), None)


def _fits(program: Path) -> bool:
    try:
        told = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    version = _VERSION.match(told.stdout)
    return version is not None and _LEAST <= (int(version[1]), int(version[2])) < _MOST


def convert(html: str, to: str, arguments: Sequence[str] = ()) -> bytes:
    """`html`, which `paper.py` wrote, through pandoc and our filter.

    pandoc reads and writes nothing but its own pipes and what `arguments` name, and finds no settings of a user's.

    Raises:
        PrintError: there is no pandoc, or it gave up.
    """
    program = pandoc()
    with as_file(files(assets).joinpath("print", "paper.lua")) as script, tempfile.TemporaryDirectory() as empty:
        command = [
            *(str(program), "--sandbox", "--from=html-auto_identifiers", f"--to={to}", f"--lua-filter={script}"),
            *(f"--data-dir={empty}", "--wrap=none", "--output=-", *arguments),
        ]
        environment = {"SOURCE_DATE_EPOCH": "0", "LC_ALL": "C.UTF-8", "HOME": empty}
        try:
            done = subprocess.run(
                command,
                input=html.encode(),
                capture_output=True,
                env=environment,
                cwd=empty,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.SubprocessError) as problem:
            raise PrintError(f"pandoc did not run: {problem}.") from problem
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise PrintError(f"pandoc could not read it: {said[0] if said else 'it gave no reason'}")
    return done.stdout
