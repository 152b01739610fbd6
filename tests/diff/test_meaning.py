"""What changed in meaning, in the words of the people who wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from histories import KEY, ROLE, TASK, History, said

ALONE = pytest.mark.usefixtures("without_documents")

EDITS = {
    "weight": (ROLE, "precision, weight: 20", "precision, weight: 30", "weight of precision 20 → 30"),
    "target": (
        ROLE,
        "day_90: 0.87",
        "day_90: 0.80",
        "target of error-identification-rate for day 90 lowered 0.87 → 0.80",
    ),
    "long target": (
        ROLE,
        "day_90: 0.87",
        "day_90: 0.875",
        "target of error-identification-rate for day 90 raised 0.870 → 0.875",
    ),
    "pay": (ROLE, "min: 20, max: 30", "min: 22, max: 33.5", "pay raised: min 20 → 22, max 30.0 → 33.5"),
    "wider pay": (ROLE, "min: 20, max: 30", "min: 18, max: 33", "pay changed: min 20 → 18, max 30 → 33"),
    "must": (ROLE, "level: nice", "level: must\n    shown_by: [precision]", None),
    "nice": (ROLE, "level: must", "level: nice", "requirement comparing became nice to have"),
    "minimum": (ROLE, "must_reach: 3", "must_reach: 4", "minimum of communication-clarity raised 3 → 4"),
    "cut": (ROLE, "at: 60", "at: 55", "score that passes lowered 60 → 55"),
    "prose": (
        ROLE,
        "Compare a list of seeds",
        "Compare many lists of seeds",
        "description of the work compare changed",
    ),
    "names": (ROLE, "[grain checker]", "[grain reader, seed reader]", None),
    "stage": (ROLE, "{task: 60, interview: 40}", "{task: 50, interview: 50}", None),
    "owner": (ROLE, "owner: the seed team", "owner: the pea team", "owner: the seed team → the pea team"),
    "own anchor": (ROLE, "Names the line, the entry", "Names the entry", "anchor 5 of communication-clarity changed"),
    "complexity": (ROLE, "steps: several", "steps: few", "facts about the complexity of compare changed"),
    "no tools": (ROLE, "  tools: [a web browser]\n", "", "conditions: tools removed, was a web browser"),
}
SEVERAL = {
    "must": [
        "requirement certificate became a must",
        "where requirement certificate is shown added: precision",
    ],
    "names": ["also called: added grain reader, seed reader; removed grain checker"],
    "stage": ["weight of stage task in the decision 60 → 50", "weight of stage interview in the decision 40 → 50"],
}


@ALONE
@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_a_role_is_a_sentence(name: str, tmp_path: Path) -> None:
    file, old, new, sentence = EDITS[name]
    history = History(tmp_path)

    history.edit(file, old, new)

    expected = SEVERAL.get(name, [sentence])
    assert said(history.compare()) == [f"role seed-sorter: {words}" for words in expected]


def test_layout_comments_and_time_change_nothing(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit(ROLE, "id: seed-sorter", "# another comment\nid:   'seed-sorter'")

    found = history.compare()
    assert found.subjects == found.documents == found.problems == ()


@ALONE
def test_a_reworded_metric_changes_the_library_and_no_role(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit("roles/library/metrics.yaml", "unit: fraction", "unit: percent")

    assert said(history.compare()) == ["metric agreement: unit: fraction → percent"]


@ALONE
def test_reworded_anchors_of_the_library_change_no_role_and_the_role_s_own_do(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit(
        "roles/library/criteria.yaml", 'anchors:\n      "1": |\n        ', 'anchors:\n      "1": |\n        Now '
    )

    assert said(history.compare()) == ["criterion communication-clarity: anchor 1 changed"]


@ALONE
def test_an_error_type_and_its_family_are_told_by_their_ids(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit("roles/library/error-types.yaml", "name: Wrong name", "name: Wrong word")

    assert said(history.compare()) == ["error type list.wrong-name: name: Wrong name → Wrong word"]


@ALONE
def test_members_come_go_and_move(tmp_path: Path) -> None:
    history = History(tmp_path)
    text = (history.root / ROLE).read_text("utf-8")
    writing = text[text.index("  - id: writing") : text.index("  - id: certificate")]

    history.edit(ROLE, writing, "")
    history.commit()
    history.edit(ROLE, "requirements:\n", "requirements:\n" + writing)

    assert said(history.compare("first", "HEAD")) == ["role seed-sorter: requirement writing removed"]
    assert said(history.compare("HEAD")) == ["role seed-sorter: requirement writing added"]
    assert said(history.compare("first")) == ["role seed-sorter: requirements: in another order"]


@ALONE
def test_a_kit_tells_its_minutes_and_which_texts_changed_and_quotes_none(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(TASK, "minutes: 90", "minutes: 95")
    history.edit(TASK, "title: Seed lists", "title: Lists of seeds")
    history.settle()

    found = said(history.compare())

    assert "kit seed-task: part five-outputs: minutes 90 → 95" in found
    assert "kit seed-task: title: Seed lists → Lists of seeds" in found
    assert not any("role" in sentence for sentence in found)


@ALONE
def test_a_changed_key_says_that_packets_need_rescoring(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit(KEY, "severity: critical", "severity: major")

    assert said(history.compare()) == ["kit seed-task: key of C changed: packets already scored need rescoring"]


@ALONE
def test_a_reworded_reason_in_a_key_leaves_the_scores(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit(KEY, "It was sown on Tuesday.", "Row two says Tuesday.")

    assert said(history.compare()) == ["kit seed-task: explanations or notes in the key changed: scores stand"]


@ALONE
def test_changed_qualifying_answers_ask_reviewers_to_qualify_again(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit("kits/seed-screen/calibration.yaml", "I told them, number 1.", "I told her, number 1.")

    assert said(history.compare()) == [
        "kit seed-screen: qualifying answers for reviewers changed: who qualified before should qualify again"
    ]


@ALONE
def test_the_practice_kit_s_key_costs_no_rescoring(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit("kits/seed-practice/open-key.yaml", "subtlety: 0", "subtlety: 1")

    assert said(history.compare())[0].endswith("changed: practice scores may differ")


@ALONE
def test_an_opening_is_told_by_its_id(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit("roles/openings.csv", "seed-1,seed-sorter,2", "seed-1,seed-sorter,3")
    history.edit("roles/openings.csv", ",20,30,USD", ",20,35,USD")

    assert said(history.compare()) == ["opening seed-1: positions 2 → 3", "opening seed-1: highest pay raised 30 → 35"]


@ALONE
def test_company_facts_and_questions_are_library(tmp_path: Path) -> None:
    history = History(tmp_path)

    history.edit("roles/library/company.yaml", "team@example.org", "seeds@example.org")
    history.edit("roles/library/questions.yaml", "minutes: 15", "minutes: 20")

    assert said(history.compare()) == [
        "interview question a-problem-you-caught: minutes 15 → 20",
        "company facts : team contact: team@example.org → seeds@example.org",
    ]
