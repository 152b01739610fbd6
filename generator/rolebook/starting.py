"""Starting a catalogue of one's own: the starter files that ship with the package, in a new folder."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rolebook.errors import CommandError

STARTER = ("site", "mkdocs.yml", "mkdocs.team.yml", "roles/library", "kits/practice-notice", ".vscode")
"""What every catalogue begins with: pages, theme, the shared library, the practice kit, an editor's settings."""

_NOTES = {
    ".gitignore": "/build/\n/.build.*\n/private/\n",
    "README.md": (
        "# A Rolebook catalogue\n\n"
        "- `roles/`: one YAML file per role; `library/`: what roles share; `openings.csv`: open positions.\n"
        "- `kits/`: one folder per assessment kit. Live kits belong in another folder, outside this repository:\n"
        "  `rolebook build --private DIR`.\n"
        "- `schema/`: what an editor with YAML support completes and explains fields from.\n"
        "- `rolebook check` says what is wrong; `rolebook build` makes `build/`.\n\n"
        "Begin with `roles/library/company.yaml`: put your own organisation's facts in the place of the example's.\n"
    ),
}


def start(folder: Path) -> int:
    """Make a catalogue in `folder` and return the number of its files.

    Everything is written beside `folder` first and moved there in one step.

    Raises:
        CommandError: the folder is not empty, or can not be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(f"{folder} is not an empty folder; name a new one.")
    try:
        folder.absolute().parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.absolute().name}.", dir=folder.absolute().parent))
        try:
            made = _fill(staging)
            staging.chmod(0o755)
            staging.replace(folder)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
    except OSError as problem:
        raise CommandError(
            f"{folder} can not be written: {(problem.strerror or 'unknown reason').lower()}."
        ) from problem
    return made


def _fill(folder: Path) -> int:
    source = _starter()
    for relative in STARTER:
        target = folder / relative
        target.parent.mkdir(parents=True, exist_ok=True)
        if (source / relative).is_dir():
            shutil.copytree(source / relative, target)
        else:
            shutil.copyfile(source / relative, target)
    for name, text in _NOTES.items():
        (folder / name).write_text(text, encoding="utf-8")
    _bring_schemas(folder)
    return sum(1 for _ in _files(folder))


def _bring_schemas(folder: Path) -> None:
    """Put the schemas where editors find them: each file's first line names its schema by a relative path."""
    target = folder / "schema"
    target.mkdir()
    for schema in sorted((Path(__file__).parent / "schema").glob("*.schema.json")):
        shutil.copyfile(schema, target / schema.name)
    for path in _files(folder):
        if path.suffix == ".yaml" or path.name == "settings.json":
            text = path.read_text(encoding="utf-8")
            times = 1 if path.suffix == ".yaml" else -1
            path.write_text(text.replace("/generator/rolebook/schema/", "/schema/", times), encoding="utf-8")


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _starter() -> Path:
    """The files in an installed package, or in the repository that this runs from."""
    package = Path(__file__).parent
    installed = package / "starter"
    return installed if installed.is_dir() else package.parent.parent
