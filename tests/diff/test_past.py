"""The log of a role: what changed in meaning, commit by commit, and what is said where that is not known."""

from __future__ import annotations

from pathlib import Path

import pytest

from histories import KEY, ROLE, TASK, TODAY, History
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.changes import history, logs, past
from rolebook.checking import Place, check
from rolebook.documents import known

METRICS = "roles/library/metrics.yaml"
HERE = "The history is not here: "


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> History:
    """A part of a bigger repository, with a commit each for role, library, key, opening, company, and another file."""
    made = History(tmp_path_factory.mktemp("past"), below="hiring")
    made.edit(ROLE, "must_reach: 3", "must_reach: 4")
    made.edit(ROLE, "# ", "# another comment, ")
    made.commit()
    made.edit(METRICS, "How often two sorters say the same.", "How often two sorters agree.")
    made.commit()
    made.edit(KEY, "severity: major", "severity: minor")
    made.commit()
    made.edit("roles/openings.csv", "2027-", "2028-")
    made.commit()
    (made.top / "notes.txt").write_text("nothing of a catalogue")
    made.commit()
    made.edit("roles/library/company.yaml", "about: |\n  ", "about: |\n  Well: ")
    made.commit()
    return made


def past_of(root: Path) -> known.History:
    past._compared.cache_clear()
    catalog = check(Place(root, TODAY)).catalog
    assert isinstance(catalog, TeamCatalog)
    return history(root, catalog)


@pytest.fixture(scope="module")
def found(made: History) -> known.History:
    return past_of(made.root)


def told(revision: known.Revision) -> list[str]:
    return [
        f"{thing.what}: {change.words} ({change.readers})" for thing in revision.touched for change in thing.changes
    ] + [thing.what for thing in revision.touched if not thing.changes]


def test_each_commit_says_what_it_changed_and_who_sees_it(found: known.History) -> None:
    (log,) = found.logs.values()
    opening, key, library, role, first = map(told, log.revisions)

    assert found.missing == found.since == ""
    assert any("opening seed-1: valid through" in line and "(public)" in line for line in opening)
    assert key
    assert all(line.startswith("kit seed-task: key") and line.endswith("(team)") for line in key)
    assert library == ["metric agreement: definition changed (public)"]
    assert len(role) == 1
    assert "raised 3 → 4 (public)" in role[0]
    assert "role seed-sorter added" in first


def test_days_and_commits_are_git_s_and_people_are_not_named(made: History, found: known.History) -> None:
    (log,) = found.logs.values()
    names = made.git("log", "--format=%H %cs").split("\n")

    assert {f"{revision.commit} {revision.day}" for revision in log.revisions} <= {
        f"{name[:12]} {name.split()[1]}" for name in names
    }
    assert "example.org" not in repr(log)


def test_the_same_history_gives_the_same_log(made: History, found: known.History) -> None:
    assert past_of(made.root) == found


def test_what_is_not_compared_is_named_all_the_same(made: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "READS", 0)
    (log,) = past_of(made.root).logs.values()

    assert [revision.note for revision in log.revisions] == ["older, and not compared here"] * 2 + [""]
    assert told(log.revisions[-1]) == ["role seed-sorter added"]


def test_a_commit_of_very_many_files_is_not_compared(made: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "AT_ONCE", 0)
    (log,) = past_of(made.root).logs.values()

    assert log.revisions[0].note == "changed at once with 0 other files, and not compared here"


def test_only_the_last_revisions_are_shown_and_the_others_counted(
    made: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "SHOWN", 2)
    monkeypatch.setattr(past, "COMMITS", 6)
    found = past_of(made.root)
    (log,) = found.logs.values()

    assert (len(log.revisions), log.more) == (2, 3)
    assert found.since == log.revisions[-1].day


def test_a_state_with_errors_is_not_compared(tmp_path: Path) -> None:
    made = History(tmp_path)
    made.edit(ROLE, "status: active", "status: actively")
    made.commit()
    made.edit(ROLE, "status: actively", "status: active")
    made.commit()
    (log,) = past_of(made.root).logs.values()

    assert [revision.note.partition(":")[0] for revision in log.revisions[:2]] == ["not compared"] * 2


def test_without_a_repository_and_in_a_shallow_copy_one_sentence_says_so(
    made: History, known_good: Path, tmp_path: Path
) -> None:
    made.git("clone", "--quiet", "--depth=1", f"file://{made.top}", str(tmp_path / "shallow"))

    assert past_of(known_good).missing == f"{HERE}these files are in no git repository that can be read whole."
    assert past_of(tmp_path / "shallow/hiring").missing == (
        f"{HERE}this copy of the repository holds its last commits alone."
    )


def test_nothing_that_a_repository_s_settings_name_is_run(tmp_path: Path) -> None:
    made = History(tmp_path)
    made.edit(TASK, "title: ", "title: A ")
    (made.root / ".gitattributes").write_text("* diff=mine filter=mine\n")
    made.commit()
    program = tmp_path / "run.sh"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/was-run\ncat\n")
    program.chmod(0o755)
    for setting in ("diff.external", "diff.mine.textconv", "filter.mine.smudge", "gpg.program", "core.pager"):
        made.git("config", setting, str(program))
    made.git("config", "log.showSignature", "true")
    (log,) = past_of(made.root).logs.values()

    assert any("title" in line for line in told(log.revisions[0]))
    assert not (tmp_path / "was-run").exists()
