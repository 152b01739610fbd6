"""`rolebook check --fix`: what is safe and obvious is mended, once and for all."""

from __future__ import annotations

import io
import stat
from datetime import date
from pathlib import Path

import pytest

from rolebook.catalog.modelines import modeline
from rolebook.checking import Place, check
from rolebook.cli import main
from rolebook.commands._repairs import said
from rolebook.diagnostics import apply_fixes
from rolebook.fixing import Fixed, fix
from rolebook.source import parse_yaml
from schema.cases import CASES

TODAY = date(2026, 11, 22)
SOURCE_CASES = sorted((Path(__file__).parent / "cases" / "source" / "yaml").glob("*.yaml"))
HOMES = {"role": "roles/{}.yaml"} | dict.fromkeys(("kit", "key", "calibration"), "kits/{}/KIND.yaml")
HEAD = "# yaml-language-server: $schema=../schema/role.schema.json\n"


def with_schemas(root: Path) -> Path:
    for folder in ("schema", "roles/library", "kits"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "schema" / "role.schema.json").write_text("{}", "utf-8")
    return root


def state(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def fixed_twice(root: Path) -> tuple[Fixed, dict[str, bytes]]:
    first = fix(Place(root, TODAY))
    once = state(root)
    second = fix(Place(root, TODAY))

    assert second.repairs == ()
    assert state(root) == once
    assert second.checked.report == first.checked.report
    assert first.failures == ()
    return first, once


def test_a_second_run_finds_nothing_to_do_in_unreadable_files(tmp_path: Path) -> None:
    root = with_schemas(tmp_path)
    for case in SOURCE_CASES:
        (root / "roles" / case.name).write_bytes(case.read_bytes())

    first, files = fixed_twice(root)

    assert len(first.repairs) > 50
    for case in SOURCE_CASES:
        wanted = case.with_suffix(".fixed")
        if wanted.exists():
            text = files[f"roles/{case.name}"].decode().removeprefix(HEAD)
            assert not any(finding.fix for finding in parse_yaml(text, case.name).findings), case.name


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_second_run_finds_nothing_to_do_in_misshapen_files(tmp_path: Path, ends: str) -> None:
    root = with_schemas(tmp_path)
    for number, case in enumerate(case for case in CASES if case.kind in ("role", "kit", "key", "calibration")):
        path = root / HOMES[case.kind].format(f"c{number:03}").replace("KIND", case.kind)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(case.text.replace("\n", ends).encode())

    first, files = fixed_twice(root)

    assert len(first.repairs) > 100
    if ends == "\r\n":
        for name, data in files.items():
            assert data.count(b"\n") == data.count(b"\r\n"), name


@pytest.mark.parametrize("kind", sorted({case.kind for case in CASES} - {"role", "kit", "key", "calibration"}))
def test_a_second_run_finds_nothing_to_do_in_the_library(tmp_path: Path, kind: str) -> None:
    for number, case in enumerate(case for case in CASES if case.kind == kind):
        root = with_schemas(tmp_path / str(number))
        (root / "roles" / "library" / f"{kind}.yaml").write_bytes(case.text.encode())
        fixed_twice(root)


def test_comments_and_layout_stay(known_good: Path) -> None:
    role = known_good / "roles" / "seed-sorter.yaml"
    text = role.read_text("utf-8")
    role.write_text(text.replace("title:  ", "title: ").replace("\ntitle:", "\n# a remark\n\ntitel:   "), "utf-8")
    broken = role.read_text("utf-8")
    role.chmod(0o640)

    done = fix(Place(known_good, TODAY))

    assert role.read_text("utf-8") == broken.replace("titel:", "title:")
    assert stat.S_IMODE(role.stat().st_mode) == 0o640
    assert [(repair.file, repair.title) for repair in done.repairs] == [("roles/seed-sorter.yaml", "Write `title`")]


def test_what_a_repair_brings_to_light_is_repaired_as_well(known_good: Path) -> None:
    role = known_good / "roles" / "seed-sorter.yaml"
    text = role.read_text("utf-8").replace("title: Seed sorter", "titel: Seeds: sorter")
    role.write_text(text, "utf-8")

    done = fix(Place(known_good, TODAY))

    assert 'title: "Seeds: sorter"' in role.read_text("utf-8")
    assert [repair.title for repair in done.repairs] == ["Put the text in double quotes", "Write `title`"]


def test_with_files_named_no_other_is_touched(known_good: Path) -> None:
    role, metrics = known_good / "roles" / "seed-sorter.yaml", known_good / "roles" / "library" / "metrics.yaml"
    for file, name in ((role, "title"), (metrics, "metrics")):
        file.write_text(file.read_text("utf-8").replace(f"{name}:", f"{name}s:", 1), "utf-8")
    before = metrics.read_bytes()

    done = fix(Place(known_good, TODAY), named=["roles/seed-sorter.yaml"])

    assert [repair.file for repair in done.repairs] == ["roles/seed-sorter.yaml"]
    assert metrics.read_bytes() == before


def test_kits_of_the_private_root_are_mended_there(known_good: Path, tmp_path: Path) -> None:
    private = tmp_path / "private"
    (private / "kits").mkdir(parents=True)
    (known_good / "kits" / "seed-task").rename(private / "kits" / "seed-task")
    kit = private / "kits" / "seed-task" / "kit.yaml"
    kit.write_text(kit.read_text("utf-8").replace("\ntitle:", "\ntitel:"), "utf-8")

    done = fix(Place(known_good, TODAY, private))

    assert "\ntitle:" in kit.read_text("utf-8")
    assert [(repair.file, repair.secret) for repair in done.repairs] == [("private/kits/seed-task/kit.yaml", True)]


def test_fingerprints_and_pins_are_left_to_people(known_good: Path) -> None:
    key = known_good / "kits" / "seed-task" / "key.yaml"
    openings = known_good / "roles" / "openings.csv"
    kit = known_good / "kits" / "seed-task" / "kit.yaml"
    kit.write_text(kit.read_text("utf-8").replace("title: Seed lists", "title: Seed list"), "utf-8")
    before = key.read_bytes(), openings.read_bytes()

    done = fix(Place(known_good, TODAY))

    assert done.repairs == ()
    assert (key.read_bytes(), openings.read_bytes()) == before


def test_a_file_that_cannot_be_written_is_named_and_the_others_are_mended(
    known_good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    role = known_good / "roles" / "seed-sorter.yaml"
    role.write_text(role.read_text("utf-8").replace("\ntitle:", "\ntitel:"), "utf-8")
    monkeypatch.setattr("rolebook.fixing.rewrite", lambda *_: "The file cannot be written: no space left on device.")

    assert main(["check", "--fix", "--root", str(known_good), "--today", "2026-11-22"]) == 1

    shown = capsys.readouterr()
    assert "Nothing to fix." in shown.out
    assert shown.err == (
        "rolebook: roles/seed-sorter.yaml was left as it is. The file cannot be written: no space left on device.\n"
    )


def test_the_command_says_what_it_changed(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    role = known_good / "roles" / "seed-sorter.yaml"
    text = role.read_text("utf-8").replace("\ntitle:", "\ntitel:")
    role.write_text(text, "utf-8")
    line = text[: text.index("titel:")].count("\n") + 1

    assert main(["check", "--fix", "--root", str(known_good), "--today", "2026-11-22"]) == 0
    assert capsys.readouterr().out.startswith(
        f"fixed roles/seed-sorter.yaml:{line}: Write `title`\nMade 1 repair in 1 file.\n\n"
    )


def test_with_a_format_for_programs_it_says_so_elsewhere(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--fix", "--format", "json", "--root", str(known_good), "--today", "2026-11-22"])

    shown = capsys.readouterr()
    assert shown.out.startswith("{")
    assert "Nothing to fix." in shown.err


def test_in_a_log_a_repair_of_a_secret_file_is_not_quoted(known_good: Path) -> None:
    key = known_good / "kits" / "seed-task" / "key.yaml"
    key.write_text(key.read_text("utf-8").replace("verdict: wrong", "verdict: wrng", 1), "utf-8")

    done = fix(Place(known_good, TODAY))

    assert "Write `wrong`" in said(done, others=False)
    assert "wrong" not in said(done, others=True)
    assert "Repaired" in said(done, others=True)


# The line that names the schema.


@pytest.mark.parametrize(
    ("kind", "relative", "home", "line"),
    [
        ("role", "roles/a.yaml", "schema", "../schema/role.schema.json"),
        ("key", "kits/x/key.yaml", "generator/rolebook/schema", "../../generator/rolebook/schema/key.schema.json"),
        ("company", "roles/library/company.yaml", "schema", "../../schema/company.schema.json"),
    ],
)
def test_the_line_leads_from_the_file_to_its_schema(kind: str, relative: str, home: str, line: str) -> None:
    assert modeline(kind, relative, home) == f"# yaml-language-server: $schema={line}\n"


@pytest.mark.parametrize(
    ("top", "fixed"),
    [
        ("", HEAD),
        ("# A role.\n", f"{HEAD}# A role.\n"),
        ("\ufeff", f"\ufeff{HEAD}"),
        (HEAD, None),
        ("# A role.\n" + HEAD, None),
        (HEAD.replace("../schema", "./../schema"), None),
        ("# yaml-language-server: $schema=https://example.org/role.schema.json\n", None),
        (HEAD.replace("role.schema", "kit.schema"), HEAD),
        ("#  yaml-language-server:  $schema=\n", "#  yaml-language-server:  $schema=../schema/role.schema.json\n"),
    ],
)
def test_a_file_names_its_schema_in_its_first_lines(known_good: Path, top: str, fixed: str | None) -> None:
    root = with_schemas(known_good)
    role = root / "roles" / "seed-sorter.yaml"
    body = role.read_text("utf-8")
    role.write_text(top + body, "utf-8")

    findings = [finding for finding in check(Place(root, TODAY)).report if finding.file == "roles/seed-sorter.yaml"]

    assert [finding.code for finding in findings] == ([] if fixed is None else ["RB305"])
    if fixed is not None:
        mended = apply_fixes(top + body, [finding.fix for finding in findings if finding.fix])
        assert mended == fixed + body


def test_where_no_schemas_are_none_is_asked_for(known_good: Path) -> None:
    assert len(check(Place(known_good, TODAY)).report) == 0


def test_saying_nothing_was_done() -> None:
    stream = io.StringIO()
    stream.write(said(Fixed(check(Place(Path(__file__).parent, TODAY)), (), ()), others=False))

    assert stream.getvalue() == "Nothing to fix.\n\n"
