"""What comes from outside never acts, and what is closed never leaves: hostile answers, canaries, letters."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from assessing.on_disk import response, scored, sheet, write
from conftest import REPOSITORY
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.checking import Place, check
from rolebook.cli import main
from rolebook.scoring.rule import rule_of
from scoring.round import EXAMS

PAYLOADS = (REPOSITORY / "tests" / "payloads.txt").read_text("utf-8")
HOSTILE = (
    '"><script>alert(1)</script>{{ 7*7 }}{% raw %}<img src=x onerror=alert(2)>'
    "=cmd|' /C calc'!A0[x](javascript:alert(3))"
)
CLOSED = "closedcanary"


def hostile_round(folder: Path) -> None:
    """An answer, two sheets and two tables with something nasty wherever a text may stand."""
    exam = EXAMS["practice-notice"]
    finding = {"at": "A4", "quote": HOSTILE, "why": HOSTILE + PAYLOADS[:3000]}
    given = {"findings": [finding, {"at": "C1", "why": HOSTILE}], "written": {"tell-the-sender": HOSTILE}}
    bad = f"x{HOSTILE[:9]}.json"
    write(folder / "responses", {"K1.json": response(exam, "K1", given, help_used=HOSTILE), bad: "{"})
    for name, ruling in (
        ("rev-a", {"finding": 2, "ruling": "not-in-key", "note": HOSTILE}),
        ("rev-b", {"finding": 1, "ruling": "wrong-reason", "note": HOSTILE}),
    ):
        one = scored(exam, "K1", given, 4, {ruling["finding"]: ruling})
        one["scores"]["communication-clarity"]["evidence"] = HOSTILE
        write(folder / "sheets", {f"{name}.json": sheet(exam, name, [one])})
    cell = '"' + HOSTILE.replace('"', '""') + '"'
    tables = {
        "o.csv": f"packet,decision,who,why,on\nK1,passes,{cell},{cell},2026-11-27\n",
        "g.csv": f"packet,group\nK1,{cell}\n",
    }
    write(folder, tables)


def run(folder: Path, kit: str, root: Path, *more: str) -> int:
    given = ["--responses", str(folder / "responses"), "--sheets", str(folder / "sheets"), "--out", str(folder / "out")]
    return main(["score", kit, "--root", str(root), "--today", "2026-11-28", *given, *more])


def test_hostile_text_is_text_in_every_file(tmp_path: Path) -> None:
    hostile_round(tmp_path)
    tables = ["--overrides", str(tmp_path / "o.csv"), "--groups", str(tmp_path / "g.csv")]
    assert run(tmp_path, "practice-notice", REPOSITORY, *tables) == 0

    letter, report = (path.read_text("utf-8") for path in sorted((tmp_path / "out").rglob("*.html")))
    assert "{{ 7*7 }}{% raw %}" in report
    assert "&lt;script&gt;alert(1)" in report
    for page in (letter, report):
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert 'href="javascript' not in page
    row = (tmp_path / "out" / "scores.csv").read_text("utf-8").splitlines()[1]
    assert not re.search(r'(^|,)"?[=+@]', row)
    scores = json.loads((tmp_path / "out" / "scores.json").read_text("utf-8"))
    assert scores["candidates"][0]["override"]["who"] == HOSTILE


@pytest.mark.browser
def test_nothing_runs_and_nothing_is_asked_for_in_a_browser(tmp_path: Path, browser: Any) -> None:
    hostile_round(tmp_path)
    assert run(tmp_path, "practice-notice", REPOSITORY, "--overrides", str(tmp_path / "o.csv")) == 0
    page = browser.new_page(viewport={"width": 320, "height": 640})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    for path in sorted((tmp_path / "out").rglob("*.html")):
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert all(url.startswith("file:") for url in asked)
    assert len(asked) == 2
    page.close()


def canaried(root: Path) -> None:
    """Plant a token into every text of the key, the calibration answers, and the team fields of role and library."""
    for name in ("key", "calibration"):
        path = root / "kits" / "discharge-screen" / f"{name}.yaml"
        _rewrite(path, _planted(yaml.safe_load(path.read_text("utf-8"))))
    criteria = root / "roles" / "library" / "criteria.yaml"
    tree = yaml.safe_load(criteria.read_text("utf-8"))
    for one in tree["criteria"]:
        closed = {field: _planted(one[field]) for field in ("bands_because", "anchors") if field in one}
        one.update(closed)
    _rewrite(criteria, tree)
    role = root / "roles" / "clinical-output-evaluator.yaml"
    role.write_text(re.sub(r"^owner: .*$", f"owner: {CLOSED}", role.read_text("utf-8"), flags=re.MULTILINE), "utf-8")


def _rewrite(path: Path, tree: Any) -> None:
    modeline = path.read_text("utf-8").split("\n", 1)[0]
    path.write_text(f"{modeline}\n{yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)}", "utf-8")


def _planted(value: Any) -> Any:
    """Every sentence of `value` with the token in it; names, numbers and addresses stay."""
    if isinstance(value, dict):
        return {name: _planted(below) for name, below in value.items()}
    if isinstance(value, list):
        return [_planted(below) for below in value]
    sentence = isinstance(value, str) and len(value) > 60 and not value.startswith("https:")
    return f"{value.rstrip()} {CLOSED}\n" if sentence else value


def rubric(root: Path) -> str:
    """The rubric's pin in a changed catalogue: anchors are part of it."""
    catalog = check(Place(root, date(2026, 11, 28)), named=["kits/discharge-screen/kit.yaml"]).catalog
    assert isinstance(catalog, TeamCatalog)
    return rule_of(next(exam for exam in catalog.exams if exam.kit.id == "discharge-screen")).rubric


def test_no_letter_holds_anything_closed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    for name in ("roles", "kits", "generator/rolebook/schema"):
        shutil.copytree(REPOSITORY / name, root / name)
    canaried(root)
    exam = EXAMS["discharge-screen"]
    assert exam.key is not None
    given = {"items": [{"id": item.id, "verdict": item.verdict} for item in exam.key.items]}
    write(tmp_path / "responses", {"K1.json": response(exam, "K1", given)})
    for name in ("rev-a", "rev-b"):
        made = sheet(exam, name, [scored(exam, "K1", given, 4)], rubric=rubric(root))
        write(tmp_path / "sheets", {f"{name}.json": made})
    assert run(tmp_path, "discharge-screen", root) == 0

    letters = [path.read_text("utf-8") for path in sorted((tmp_path / "out" / "letters").iterdir())]
    assert len(letters) == 2
    for letter in letters:
        assert "You go on to the next step." in letter
        assert CLOSED not in letter
        for hidden in ("rev-a", "rev-b", "kappa", "Reasons in K1.", *(item.why[:40] for item in exam.key.items)):
            assert hidden not in letter


def test_no_byte_of_a_practice_report_depends_on_a_team_field(tmp_path: Path) -> None:
    example = REPOSITORY / "examples" / "practice-round"
    made = {}
    for name in ("as-it-is", "changed"):
        root = tmp_path / name
        for part in ("roles", "kits", "generator/rolebook/schema"):
            shutil.copytree(REPOSITORY / part, root / part)
        if name == "changed":
            canaried(root)
            kit = root / "kits" / "practice-notice" / "kit.yaml"
            kit.write_text(kit.read_text("utf-8").replace('"catalogue editors"', f'"{CLOSED}"'), "utf-8")
            criteria = root / "roles" / "library" / "criteria.yaml"
            criteria.write_text(criteria.read_text("utf-8").replace("0.8", "0.81"), "utf-8")
        given = [f"--{part}={example / part}" for part in ("responses", "sheets")]
        place = ["--root", str(root), "--out", str(tmp_path / "out" / name), "--today", "2026-11-28"]
        assert main(["score", "practice-notice", *given, *place]) == 0
        folder = tmp_path / "out" / name
        made[name] = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert len(made["changed"]) > 20
    assert made["changed"] == made["as-it-is"]
