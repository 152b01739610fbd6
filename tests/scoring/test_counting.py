"""From rulings to counts, and from what was found to recall: by examples to check by hand."""

import pytest

from rolebook.scoring.counting import counted, text_of
from rolebook.scoring.recall import recall
from rolebook.statistics import Share
from scoring.papers import finding, key, ruling

FINDINGS = [
    finding({"at": "A1"}),
    finding({"at": "A2"}),
    finding({"missing_from": "B"}),
    finding({"at": "C1-C2"}),
    finding({}),
    finding({"at": "C3"}),
]
KEY = key(
    [
        {"id": "dose", "at": "A1", "severity": "critical", "subtlety": 2},
        {"id": "date", "at": "A2", "severity": "major", "subtlety": 1},
        {"id": "unit", "at": "A3", "severity": "minor", "subtlety": 0},
        {"id": "gone", "missing_from": "B", "severity": "major", "subtlety": 1},
    ]
)


def test_every_ruling_counts_as_the_schema_says() -> None:
    rulings = [
        ruling(1, "hit", "dose"),
        ruling(2, "wrong-reason", "date"),
        ruling(3, "not-in-key"),
        ruling(4, "false-alarm"),
        ruling(5, "neutral"),
        ruling(6, "repeat"),
    ]
    made = counted(FINDINGS, rulings)

    assert made.found == {"dose"}
    assert (made.not_in_key, made.false_alarms, made.wrong_reasons, made.neutral, made.repeats) == (1, 2, 1, 1, 1)
    assert made.precision == Share(2, 4)
    assert made.alarms_in == {"A": 1, "C": 1}


def test_an_error_counts_once_and_a_finding_may_find_two() -> None:
    split = counted(FINDINGS, [ruling(1, "hit", "dose"), ruling(2, "hit", "date"), ruling(3, "hit", "dose")])
    joined = counted(FINDINGS, [ruling(1, "hit", "dose", "date"), ruling(2, "repeat"), ruling(3, "neutral")])

    assert split.found == joined.found == {"dose", "date"}
    assert split.precision == joined.precision == Share(2, 2)
    assert split.repeats == 1


def test_nothing_ruled_leaves_precision_undefined() -> None:
    made = counted([], [])

    assert made.precision == Share(0, 0)
    assert made.precision.value is None


@pytest.mark.parametrize(
    ("facts", "text"),
    [({"at": "B2-B4"}, "B"), ({"at": ["A1", "B2"]}, "A"), ({"missing_from": "C"}, "C"), ({}, ""), ({"at": "b2"}, "")],
)
def test_a_finding_belongs_to_the_text_it_points_at(facts: dict[str, object], text: str) -> None:
    assert text_of(finding(facts)) == text


def test_recall_is_counted_by_severity_subtlety_and_output() -> None:
    made = recall({"dose", "gone", "unknown"}, KEY)

    assert made.every == Share(2, 4)
    assert made.by_severity == (("critical", Share(1, 1)), ("major", Share(1, 2)), ("minor", Share(0, 1)))
    assert made.by_subtlety == ((0, Share(0, 1)), (1, Share(1, 2)), (2, Share(1, 1)))
    assert made.by_output == (("A", Share(1, 3)), ("B", Share(1, 1)))


def test_weighted_recall_comes_with_how_little_it_rests_on() -> None:
    made = recall({"dose", "gone"}, KEY)

    assert made.weighted == pytest.approx(30 / 36)  # critical 25, major 5, major 5, minor 1
    assert made.effective == pytest.approx(36**2 / (25**2 + 5**2 + 5**2 + 1))
    assert made.spread is not None
    assert (made.spread.low, made.spread.high, made.spread.units) == (pytest.approx(25 / 31), 1.0, 2)


def test_a_key_without_errors_defines_nothing() -> None:
    made = recall(set(), key())

    assert made.every.value is None
    assert (made.by_severity, made.weighted, made.effective, made.spread) == ((), None, None, None)
