"""The example of the guide "Write a role", put together from its pieces, in a catalogue of its own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from conftest import REPOSITORY

GUIDE = REPOSITORY / "site/pages/guides/write-a-role.md"
ROLE = "roles/support-answer-checker.yaml"
MODELINE = "# yaml-language-server: $schema=../generator/rolebook/schema/role.schema.json\n"
_PIECE = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def role_text() -> str:
    """The role file that the guide's pieces make, in their order."""
    told = GUIDE.read_text("utf-8")
    pieces = _PIECE.findall(told[told.index("### Name and purpose") : told.index("## 3. Propose it")])
    return MODELINE + "".join(pieces)


def catalogue(folder: Path, role: str) -> Path:
    """This repository's catalogue with one more role, in a new folder."""
    for name in ("roles", "kits", "site", "generator/rolebook/schema"):
        shutil.copytree(REPOSITORY / name, folder / name)
    for name in ("mkdocs.yml", "mkdocs.team.yml"):
        shutil.copy(REPOSITORY / name, folder / name)
    (folder / ROLE).write_text(role, encoding="utf-8", newline="\n")
    return folder
