"""What the rule about the dossier's numbers says, number by number."""

from __future__ import annotations

from typing import Any

import pytest

from changes import checked_with
from conftest import KNOWN_GOOD

ROLE = "roles/seed-sorter.yaml"
AGREED = {
    "on": "2026-11-01",
    "rubric": "1.0",
    "criterion": "communication-clarity",
    "coefficient": "gwet-ac1",
    "value": 0.7,
    "low": 0.5,
    "high": 0.8,
    "answers": 20,
    "reviewers": 2,
}
TOLD = {
    "on": "2026-11-01",
    "criterion": "communication-clarity",
    "metric": "agreement",
    "people": 30,
    "value": 0.3,
    "low": 0.1,
    "high": 0.5,
}
IMPACT = {
    "since": "2026-01-01",
    "until": "2026-10-01",
    "stage": "task",
    "by": "sex",
    "counts": [{"group": "women", "decided": 20, "went_on": 10}, {"group": "men", "decided": 20, "went_on": 10}],
}


def said(**known: Any) -> list[str]:
    return [finding.message for finding in checked_with(KNOWN_GOOD, {ROLE: {"validity": known}}).report]


def test_numbers_that_can_be_are_no_finding() -> None:
    assert said(agreement=[AGREED], follow_up=[TOLD], impact=[IMPACT]) == []


@pytest.mark.parametrize(
    ("known", "message"),
    [
        ({"agreement": [AGREED | {"value": 0.9}]}, "0.9 is not between 0.5 and 0.8."),
        ({"follow_up": [TOLD | {"low": 0.4}]}, "0.3 is not between 0.4 and 0.5."),
        ({"impact": [IMPACT | {"until": "2025-10-01"}]}, "The period ends on 2025-10-01, before it begins"),
        ({"impact": [IMPACT | {"stage": "tast"}]}, "The process has no stage `tast`."),
        ({"impact": [IMPACT | {"counts": [IMPACT["counts"][0]] * 2}]}, "The group `women` is counted twice."),
        (
            {"impact": [IMPACT | {"counts": [IMPACT["counts"][0] | {"went_on": 21}, IMPACT["counts"][1]]}]},
            "21 went on, of 20 who were decided on.",
        ),
    ],
)
def test_each_number_that_can_not_be_is_told(known: dict[str, Any], message: str) -> None:
    found = said(**known)

    assert found
    assert all(line.startswith(message) for line in found)
