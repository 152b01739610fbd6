"""Bad input, as people meet it: one plain finding at its line, exit 1 or 2, no traceback, the old site untouched."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rolebook.cli import main

ROLE = "roles/seed-sorter.yaml"
KIT = "kits/seed-task/kit.yaml"
LIBRARY_WORDS = ("is not of type", "required property", "does not match", "False schema", "Traceback", "yaml.")

Break = Callable[[Path], None]


def replace(file: str, old: str, new: str) -> Break:
    def break_it(root: Path) -> None:
        text = (root / file).read_text("utf-8")
        assert text.count(old) >= 1
        (root / file).write_text(text.replace(old, new, 1), "utf-8")

    return break_it


def write(file: str, data: bytes) -> Break:
    def break_it(root: Path) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(data)

    return break_it


def instead(file: str, make: Callable[[Path], object]) -> Break:
    def break_it(root: Path) -> None:
        (root / file).unlink()
        make(root / file)

    return break_it


ALIASES = b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*%s, *%s]\n" % (n, n, p, p) for n, p in enumerate([b"a"] * 30))

CASES: dict[str, tuple[Break, str, int]] = {
    # what is wrong: how it comes about, the file of the finding, its line (0: the file as a whole)
    "a duplicate key": (replace(ROLE, "owner: the seed team\n", "owner: a\nowner: b\n"), ROLE, 8),
    "a typo in a key": (replace(ROLE, "headcount: 2", "headcuont: 2"), ROLE, 12),
    "a tab": (replace(ROLE, "  agreed_by: the seed lead", "\tagreed_by: the seed lead"), ROLE, 15),
    "a date that is none": (replace(ROLE, "reviewed: 2026-11-02", "reviewed: 2026-13-02"), ROLE, 8),
    "an unknown metric": (replace(ROLE, "{metric: agreement,", "{metric: agreemint,"), ROLE, 18),
    "weights that add up to 99": (
        replace(ROLE, "weight: 20, measures: [agreement]", "weight: 19, measures: [agreement]"),
        ROLE,
        74,
    ),
    "an alias bomb": (write(ROLE, ALIASES), ROLE, 1),
    "100,000 brackets": (write(ROLE, b"a: " + b"[" * 100_000), ROLE, 1),
    "invalid UTF-8": (write(ROLE, b"id: seed-sorter\ntitle: S\xe9\n"), ROLE, 2),
    "2 MB": (write(ROLE, b"id: seed-sorter\n" + b"# padding\n" * 200_000), ROLE, 0),
    "a folder where a file should be": (instead(ROLE, lambda path: path.mkdir()), ROLE, 0),
    "a link to a key": (instead(ROLE, lambda path: path.symlink_to("../kits/seed-task/key.yaml")), ROLE, 0),
    "a pipe": (instead(ROLE, os.mkfifo), ROLE, 0),
    "an id that climbs": (replace(ROLE, "id: seed-sorter", "id: ../x"), ROLE, 2),
    "an id that is a device": (write("roles/con.yaml", b"id: con\n"), "roles/con.yaml", 0),
    "an empty file": (write(ROLE, b""), ROLE, 1),
    "a colon in a sentence": (replace(ROLE, "title: Seed sorter", "title: Seed sorter: grains"), ROLE, 3),
    "a comment that cuts a sentence": (replace(ROLE, "summary: |\n  Finds", "summary: Finds #"), ROLE, 10),
}


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_one_plain_finding_at_its_line(
    name: str, known_good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_it, file, line = CASES[name]
    break_it(known_good)

    code = main(["check", "--root", str(known_good), "--today", "2026-11-22"])

    out, err = capsys.readouterr()
    heads = [text for text in out.splitlines() if text.startswith(("roles/", "kits/"))]
    assert code == 1, out + err
    assert len(heads) == 1, out
    assert heads[0].startswith(f"{file}:{line}:" if line else f"{file}: "), heads
    assert not [word for word in LIBRARY_WORDS if word in out + err]


@pytest.mark.parametrize("name", CASES)
def test_a_build_of_it_changes_nothing(name: str, known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = known_good / "build"
    out.mkdir()
    (out / ".rolebook-output.json").write_text('{"made_by": "rolebook"}', "utf-8")
    (out / "public").mkdir()
    (out / "public" / "index.html").write_text("the last good site", "utf-8")
    CASES[name][0](known_good)

    code = main(["build", "--root", str(known_good), "--today", "2026-11-22"])

    assert code == 1
    assert (out / "public" / "index.html").read_text("utf-8") == "the last good site"
    assert sorted(path.name for path in out.iterdir()) == [".rolebook-output.json", "public"]
    assert "Traceback" not in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--root", "/nowhere"], "There is no catalogue in /nowhere"),
        (["check", "--root", "{root}", "--today", "2026-02-30"], "--today 2026-02-30 is not a day"),
        (["check", "--root", "{root}", "roles/nobody.yaml"], "There is no file roles/nobody.yaml in this catalogue."),
        (["check", "--root", "{root}", "/etc/hostname"], "There is no file /etc/hostname in this catalogue."),
        (["build", "--root", "{root}", "--private", "{root}/nowhere"], "to read live kits from"),
        (["build", "--root", "{root}", "--out", "{root}/roles"], "lies in"),
        (["build", "--root", "{root}", "--out", "{root}/notes"], "was not made by Rolebook"),
        (["init", "{root}"], "is not an empty folder"),
    ],
)
def test_what_can_not_run_says_why_in_one_line(
    arguments: list[str], said: str, known_good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (known_good / "notes").mkdir()
    (known_good / "notes" / "mine.txt").write_text("mine", "utf-8")

    code = main([argument.format(root=known_good) for argument in arguments])

    err = capsys.readouterr().err
    assert code == 2
    assert said in err
    assert err.count("\n") == 1


def test_a_day_from_the_environment_that_is_none(
    known_good: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    assert main(["check", "--root", str(known_good)]) == 2
    assert "SOURCE_DATE_EPOCH=yesterday is not a day" in capsys.readouterr().err


def test_a_secret_file_s_fault_is_found_as_well(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace("kits/seed-task/key.yaml", "severity: critical", "severity: awful")(known_good)

    assert main(["check", "--root", str(known_good), "--today", "2026-11-22"]) == 1
    assert "kits/seed-task/key.yaml:30:" in capsys.readouterr().out


def test_every_file_s_faults_are_found_at_once(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(ROLE, "headcount: 2", "headcount: two")(known_good)
    replace(KIT, "purpose: task", "purpose: tusk")(known_good)
    write("roles/library/metrics.yaml", b"metrics: [")(known_good)

    assert main(["check", "--root", str(known_good), "--today", "2026-11-22"]) == 1
    out = capsys.readouterr().out
    assert "3 errors" in out
    assert all(file in out for file in (ROLE, KIT, "roles/library/metrics.yaml"))


def test_one_role_is_checked_with_its_kits_alone(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("roles/another.yaml", b"nothing: of use\n")(known_good)

    assert main(["check", "--root", str(known_good), "--today", "2026-11-22", str(known_good / ROLE)]) == 0
    assert main(["check", "--root", str(known_good), "--today", "2026-11-22", "kits/seed-task"]) == 0
    assert main(["check", "--root", str(known_good), "--today", "2026-11-22"]) == 1
    capsys.readouterr()
