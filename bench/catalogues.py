"""Large catalogues made from the real one: every role again and again under another id, with kits of its own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
_KIT = re.compile(r"(\bkit:\s*)([a-z0-9-]+)")
_WHOLE_STAGE = re.compile(r"kit: ([a-z0-9-]+)")
_SCORES = "[error-identification, precision, ranking, consistency, communication-clarity]"


def make(folder: Path, count: int, *, kits: bool) -> Path:
    """A catalogue of `count` roles in `folder`; without `kits`, every stage says that its kit is sealed."""
    shutil.copytree(REPOSITORY / "roles" / "library", folder / "roles" / "library")
    shutil.copytree(REPOSITORY / "site", folder / "site")
    shutil.copytree(REPOSITORY / "kits" / "practice-notice", folder / "kits" / "practice-notice")
    for name in ("mkdocs.yml", "mkdocs.team.yml"):
        shutil.copy(REPOSITORY / name, folder / name)
    models = sorted((REPOSITORY / "roles").glob("*.yaml"))
    for number in range(count):
        _add(folder, models[number % len(models)], f"-{number:05d}", kits=kits)
    return folder


def _add(folder: Path, model: Path, suffix: str, *, kits: bool) -> None:
    text = model.read_text("utf-8")
    for kit in sorted(set(_WHOLE_STAGE.findall(text))) if kits else ():
        _add_kit(folder, kit, suffix)
    text = re.sub(r"^id: .*$", f"id: {model.stem}{suffix}", text, flags=re.MULTILINE)
    letters = "".join("abcdefghij"[int(digit)] for digit in suffix[1:])  # a title with digits would be a finding
    text = re.sub(r"^title: (.*)$", rf"title: \1 {letters}", text, flags=re.MULTILINE)
    sealed = f", sealed: {{minutes: 150, hours_paid: 2.75, within_days: 7, scores: {_SCORES}}}"
    text = _WHOLE_STAGE.sub(rf"kit: \1{suffix}" + ("" if kits else sealed), text)
    (folder / "roles" / f"{model.stem}{suffix}.yaml").write_text(text, "utf-8")


def _add_kit(folder: Path, kit: str, suffix: str) -> None:
    target = folder / "kits" / f"{kit}{suffix}"
    target.mkdir(parents=True)
    for file in sorted((REPOSITORY / "kits" / kit).glob("*.yaml")):
        name = "id" if file.name == "kit.yaml" else "kit"
        text = re.sub(rf"^{name}: .*$", f"{name}: {kit}{suffix}", file.read_text("utf-8"), flags=re.MULTILINE)
        (target / file.name).write_text(text, "utf-8")


def plain_pages(catalogue: Path, folder: Path, pages: int) -> Path:
    """`pages` plain Markdown pages with the roles' own words, for engines that know nothing of Rolebook."""
    folder.mkdir(parents=True)
    roles = sorted((catalogue / "roles").glob("*.yaml"))
    for number in range(pages):
        source = roles[number % len(roles)].read_text("utf-8")
        (folder / f"page-{number:05d}.md").write_text(_markdown(source, number), "utf-8")
    (folder / "index.md").write_text("# Home\n\nThe first page.\n", "utf-8")
    return folder


def _markdown(source: str, number: int) -> str:
    """A role's text as a person would write it in Markdown: a heading per field, its sentences below."""
    lines = [f"# Page {number}", ""]
    for line in source.splitlines():
        field = re.match(r"^([a-z_]+):\s*(.*)$", line)
        if field:
            lines += ["", f"## {field[1].replace('_', ' ').capitalize()}", "", field[2].replace("|", "")]
        elif match := re.match(r"^\s+- \{?(.*)$", line):
            lines += [f"- {match[1].rstrip('}')}"]
        elif line.strip() and not line.lstrip().startswith("#"):
            lines += [f"  {line.strip()}"]
    return "\n".join(lines) + "\n"
