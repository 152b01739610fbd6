"""Which documents change for whom."""

from __future__ import annotations

from pathlib import Path

from documents.public import FOUND, catalog, role
from histories import KEY, ROLE, History, problems
from rolebook.changes import Comparison
from rolebook.changes.documents import OF_THE_PROGRAM
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.schema.audience import Audience


def test_what_the_program_says_of_itself_depends_on_no_catalogue() -> None:
    """So a comparison leaves it out, and it is over a hundred pages."""
    one, other = (
        {page.path: page.html for page in Edition(made, Audience.PUBLIC, DOCUMENTS, only=OF_THE_PROGRAM).rendered()}
        for made in (catalog(), catalog(role(id="another", title="Another"), metrics=(FOUND,), criteria=()))
    )

    assert len(one) > 100
    assert one == other


def paths(comparison: Comparison, audience: Audience) -> list[str]:
    return [document.path for document in comparison.documents if document.audience is audience]


def test_a_public_fact_changes_the_job_page_and_is_told_once(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit(ROLE, "min: 20, max: 30", "min: 20, max: 31")

    found = history.compare()
    assert "roles/seed-sorter.html" in paths(found, Audience.PUBLIC)
    assert "roles/seed-sorter.html" not in paths(found, Audience.TEAM)
    assert not any("packet" in document.path for document in found.documents)


def test_a_key_changes_the_team_s_documents_alone(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit(KEY, "severity: critical", "severity: major")

    found = history.compare()
    assert {document.audience for document in found.documents} == {Audience.TEAM}
    assert "kits/seed-task/reviewer-guide.html" in paths(found, Audience.TEAM)


def test_a_kit_s_note_to_candidates_changes_its_packet(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit("kits/seed-screen/kit.yaml", "You hear from us either way.", "You hear from us soon.")

    assert paths(history.compare(), Audience.CANDIDATE) == ["kits/seed-screen/packet.html"]


def test_a_draft_changes_nothing_for_the_public(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "status: active", "status: draft")
    history.commit()

    history.edit(ROLE, "title: Seed sorter", "title: Grain sorter")

    found = history.compare("HEAD")
    assert paths(found, Audience.PUBLIC) == []
    assert "roles/seed-sorter.html" in paths(found, Audience.TEAM)


def test_a_document_that_is_new_or_gone_says_so(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "status: active", "status: draft")

    states = {(document.path, document.audience): document.state for document in history.compare().documents}

    assert states["roles/seed-sorter.html", Audience.PUBLIC] == "removed"


def test_errors_keep_documents_from_being_compared_and_meaning_not(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit(ROLE, "share: 60", "share: 50")

    found = history.compare()
    assert problems(found) == ["documents are not compared: 1 error at the working tree"]
    assert len(found.subjects) == 1
    assert found.documents == ()
