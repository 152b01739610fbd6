"""The page of a role's changes: day, commit, what changed and for whom; and one sentence where nothing is known."""

from __future__ import annotations

from documents.html import Html, text
from documents.team import made, page
from rolebook.documents.known import History, Known, Revision, RoleLog, Told, Touched

WEIGHT = Touched("role reader", (Told("weight of clarity 20 → 25", "public"), Told("anchor <3> changed", "team")))
LOG = RoleLog((Revision("2026-11-20", "0123456789ab", (WEIGHT,)), Revision("2026-10-02", "ba98", (), "older")))


def changes(history: History) -> Html:
    return page("role_changes", known=Known(history=history))


def test_each_revision_has_its_day_its_commit_and_who_sees_what_changed() -> None:
    html = changes(History(logs={"reader": LOG}))
    first, second = html.all("ol", class_="rb-log")[0]

    assert text(first) == (
        "20 November 2026 0123456789ab role reader weight of clarity 20 → 25 public anchor <3> changed team"
    )
    assert text(second) == "2 October 2026 ba98 older"
    assert "2 revisions." in html.text


def test_what_is_left_out_is_said() -> None:
    said = changes(History(logs={"reader": RoleLog(LOG.revisions, more=7)}, since="2020-01-01")).text

    assert "9 revisions." in said
    assert "7 older revisions not shown. Commits before 1 January 2020 were not looked at." in said


def test_without_a_history_one_sentence_says_so() -> None:
    assert "The history was not looked at." in page("role_changes").text
    assert "The history is not here: so." in changes(History("The history is not here: so.")).text
    assert "No commit has touched this role yet." in changes(History()).text


def test_it_stands_beside_the_role() -> None:
    assert made("role_changes").path == "roles/reader/changes.html"
