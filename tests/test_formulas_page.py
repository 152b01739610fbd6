"""The page that derives each formula: its arithmetic holds, and the program gives the same on the practice kit."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from itertools import combinations, product
from math import sqrt
from pathlib import Path
from random import Random

import pytest
import yaml

from rolebook.scoring.total import Outcome, band_score, combine, scale, stages_total, weighted_total
from rolebook.statistics import (
    alpha_range,
    chance_of_tau_at_least,
    cohen_kappa,
    effective_n,
    fisher_exact,
    flips,
    kappa_range,
    kendall_tau_b,
    krippendorff_alpha,
    ranks_of,
    raw_agreement,
    share_range,
    weighted_kappa,
    wilson,
)

REPOSITORY = Path(__file__).parent.parent
KIT = REPOSITORY / "kits" / "practice-notice"
PAGE = (REPOSITORY / "site" / "pages" / "guides" / "formulas.md").read_text("utf-8")
WEIGHTS = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}
SUM = re.compile(r"[0-9 .+\-*/()]|sqrt|\*\*2")


def table(header: str) -> list[list[str]]:
    """Rows of all tables of the page with this header."""
    rows, inside = [], False
    for line in PAGE.splitlines():
        inside = line == header or (inside and line.startswith("|"))
        if inside and line != header and not line.startswith("|---"):
            rows.append([cell.strip() for cell in line.strip("|").split(" | ")])
    return rows


def worth(reckoned: str) -> float:
    """What a sum written for people comes to."""
    for sign, python in {"−": "-", "×": "*", "√": "sqrt", "²": "**2"}.items():
        reckoned = reckoned.replace(sign, python)
    assert not SUM.sub("", reckoned), reckoned
    return float(eval(reckoned, {"__builtins__": {}, "sqrt": sqrt}))


def place(found: dict[str, str]) -> str:
    return found["at"] if "at" in found else f"missing from {found['missing_from']}"


KEY = yaml.safe_load((KIT / "open-key.yaml").read_text("utf-8"))
CALIBRATION = yaml.safe_load((KIT / "open-calibration.yaml").read_text("utf-8"))
CRITERIA = yaml.safe_load((REPOSITORY / "roles" / "library" / "criteria.yaml").read_text("utf-8"))["criteria"]
ANSWERS = {answer["id"]: answer for answer in CALIBRATION["qualify"]}
ERRORS = KEY["errors"]
HITS = [
    error
    for finding in ANSWERS["u3"]["response"]["findings"]
    for error in ERRORS
    if place(error) == place(finding) and finding.get("quote", "") in error.get("quote", "")
]
VERDICTS = table("| item | key | verdict |")
SCORES = table("| answer | reviewer 1 | reviewer 2 |")
PAIRS = [(int(first), int(second)) for _, first, second in SCORES]
BANDS = table("| criterion | figure | band reached | score |")
GOLD = ranks_of(KEY["ranking"])
STAGES = {"task": 60, "interview": 40}


def weight(errors: list[dict[str, str]], output: str = "") -> int:
    return sum(WEIGHTS[error["severity"]] for error in errors if place(error).split()[-1].startswith(output))


def of_severity(severity: str) -> float:
    return sum(hit["severity"] == severity for hit in HITS) / sum(error["severity"] == severity for error in ERRORS)


def task(*clarity: int) -> Fraction:
    scores = {name: int(score) for name, _, _, score in BANDS} | {"clarity": combine(clarity, "mean")}
    return weighted_total(scores, dict.fromkeys(scores, 20))


def total(*clarity: int) -> float:
    interview = weighted_total({"1": 4, "2": 3, "3": 4}, {"1": 1, "2": 1, "3": 1})
    return float(stages_total({"task": task(*clarity), "interview": interview}, STAGES))


def figures() -> dict[str, float | None]:
    """Every figure of the page, by the program."""
    by_output = [(weight(HITS, each["id"]), weight(ERRORS, each["id"])) for each in KEY["outputs"]]
    recall, three, four = wilson(len(HITS), len(ERRORS)), share_range(by_output), wilson(4, 4)
    assert recall
    assert three
    assert four
    third, sixth = (ranks_of(ANSWERS[each]["response"]["ranking"]) for each in ("u3", "u6"))
    tau, tied_tau = kendall_tau_b(third, GOLD), kendall_tau_b(sixth, GOLD)
    assert tau
    assert tied_tau
    judged = [(key, verdict) for _, key, verdict in VERDICTS]
    said = {item: verdict for item, _, verdict in VERDICTS}
    frequencies = [Counter(side) for side in zip(*judged, strict=True)]
    points = {f"points, {name.lower()}": float(scale(int(score))) for name, _, _, score in BANDS}
    return points | {
        "recall": len(HITS) / len(ERRORS),
        "recall, critical errors": of_severity("critical"),
        "recall, major errors": of_severity("major"),
        "recall, minor errors": of_severity("minor"),
        "Wilson for 4 of 11, low": recall.low,
        "Wilson for 4 of 11, high": recall.high,
        "weighted recall": weight(HITS) / weight(ERRORS),
        "effective n": effective_n(WEIGHTS[error["severity"]] for error in ERRORS),
        "range of weighted recall, low: D, D, E, E": three.low,
        "range of weighted recall, high: B, B, E, E": three.high,
        "width of such a range beside an honest one, four outputs": sqrt(3 / 4) * 1.959964 / 3.182446,
        "precision of u3": len(HITS) / len(ANSWERS["u3"]["response"]["findings"]),
        "Wilson for 4 of 4, low": four.low,
        "precision of u2": 0 / len(ANSWERS["u2"]["response"]["findings"]),
        "false alarms per clean output, u2": sum(
            place(finding)[0] == clean["id"]
            for clean in KEY["outputs"]
            if clean["clean"]
            for finding in ANSWERS["u2"]["response"]["findings"]
        ),
        "tau-b of u3": tau,
        "chance of at least that, no ties": chance_of_tau_at_least(GOLD, tau),
        "tau-b of u6": tied_tau,
        "chance of at least that, two tied": chance_of_tau_at_least(GOLD, tied_tau, sixth),
        "Po": raw_agreement(judged),
        "Pe": sum(frequencies[0][label] * frequencies[1][label] for label in frequencies[0]) / len(judged) ** 2,
        "kappa": cohen_kappa(judged),
        "flips": flips((said[one], said[other]) for one, other in KEY["repeats"]).value,
        "raw agreement": raw_agreement(PAIRS),
        "weighted kappa, quadratic": weighted_kappa(PAIRS, (1, 2, 3, 4, 5), "quadratic"),
        "Krippendorff's alpha, ordinal": krippendorff_alpha(PAIRS, "ordinal"),
        "equal scores": raw_agreement(PAIRS),
        "mean difference": sum(second - first for first, second in PAIRS) / len(PAIRS),
        "points, communication clarity": float(scale(combine([3, 4], "mean"))),
        "task": float(task(3, 4)),
        "interview": float(weighted_total({"1": 4, "2": 3, "3": 4}, {"1": 1, "2": 1, "3": 1})),
        "total": total(3, 4),
        "total with reviewer 1 alone": total(3),
        "total with reviewer 2 alone": total(4),
        "selection ratio": Fraction(6, 15) / Fraction(12, 20),
    }


ROWS = {name: (reckoned, result) for name, reckoned, result in table("| figure | sum | result |")}


@pytest.mark.parametrize("name", ROWS)
def test_the_arithmetic_of_the_page_holds(name: str) -> None:
    reckoned, result = ROWS[name]

    assert f"{worth(reckoned):.{len(result.partition('.')[2])}f}" == result


def test_the_program_gives_the_same_figures_and_no_others() -> None:
    computed = figures()

    assert computed.keys() == ROWS.keys()
    for name, (_, result) in ROWS.items():
        value = computed[name]
        assert value is not None
        assert f"{float(value):.{len(result.partition('.')[2])}f}" == result, name


def test_the_answer_is_the_practice_kits() -> None:
    weights = [[place(hit), hit["id"], hit["severity"], str(WEIGHTS[hit["severity"]])] for hit in HITS]
    outputs = [
        [each["id"]]
        + [
            str(figure)
            for errors in (ERRORS, HITS)
            for figure in (
                sum(place(error).split()[-1][0] == each["id"] for error in errors),
                weight(errors, each["id"]),
            )
        ]
        for each in KEY["outputs"]
    ]

    assert table("| found at | keyed error | severity | weight |") == weights
    assert table("| output | errors | their weight | found by u3 | weight found |") == outputs
    assert [each["id"] for each in KEY["outputs"] if each["clean"]] == ["C"]
    assert KEY["ranking"] == ["C", "E", "B", "A", "D"]


def test_the_tables_of_verdicts_and_scores_fit_the_files() -> None:
    assert [[item, key] for item, key, _ in VERDICTS] == [[item["id"], item["verdict"]] for item in KEY["items"]]
    assert KEY["repeats"] == [["q1", "q6"], ["q3", "q8"]]
    assert {answer: int(first) for answer, first, _ in SCORES} == {
        name: answer["scores"]["communication-clarity"] for name, answer in ANSWERS.items()
    }


def test_bands_are_those_of_the_library() -> None:
    bands = {criterion["name"]: criterion["bands"] for criterion in CRITERIA if criterion["scored"] == "computed"}
    computed = figures()
    named = {"recall": "Error identification", "precision of u3": "Precision", "tau-b of u3": "Ranking"}
    for name, criterion in (named | {"kappa": "Consistency"}).items():
        ((_, figure, reached, score),) = [row for row in BANDS if row[0] == criterion]
        assert figure == ROWS[name][1]
        assert str(band_score(computed[name], bands[criterion])) == score
        assert float(reached) == bands[criterion][score]


def test_the_draws_are_counted_right() -> None:
    clusters = [(5, 30), (10, 10), (5, 37), (0, 2)]
    drawn = Counter(
        round(sum(found for found, _ in draw) / sum(there for _, there in draw), 3)
        for draw in product(clusters, repeat=4)
    )
    lowest, highest = sorted(drawn)[:3], sorted(drawn, reverse=True)[:3]

    assert drawn.total() == 256
    assert "35\ndifferent results" in PAGE
    assert (
        len({Fraction(sum(f for f, _ in draw), sum(t for _, t in draw)) for draw in product(clusters, repeat=4)}) == 35
    )
    assert [(value, drawn[value]) for value in lowest] == [(0, 1), (0.116, 4), (0.128, 6)]
    assert [(value, drawn[value]) for value in highest] == [(1, 1), (0.938, 4), (0.833, 6)]


def test_the_sums_in_the_text_hold() -> None:
    firsts, seconds = zip(*PAIRS, strict=True)
    middles = {1: 1.5, 2: 3.5, 3: 5, 4: 8.5, 5: 12}
    scores = Counter(firsts + seconds)
    expected = sum(
        scores[low] * scores[high] * (middles[high] - middles[low]) ** 2
        for low, high in combinations(sorted(scores), 2)
    )
    p = fisher_exact([[12, 8], [6, 9]])

    assert sum((first - second) ** 2 for first, second in PAIRS) == 2
    assert sum((first - second) ** 2 for first, second in product(firsts, seconds)) == 118
    assert expected == 1494
    assert ", ".join(map(str, sorted(firsts + seconds))) in PAGE
    assert f"p = {p:.2f}" in PAGE


def test_six_answers_get_no_range() -> None:
    assert alpha_range(PAIRS, "ordinal", Random(1)) is None
    assert kappa_range(PAIRS, Random(1)) is None


def test_the_rules_say_what_the_page_says() -> None:
    rule = CALIBRATION["rule"]
    equal = sum(first == second for first, second in PAIRS) / len(PAIRS)

    assert (rule["exact"], rule["max_apart"], rule["bias"]) == (0.6, 1, 0.5)
    assert equal >= rule["exact"]
    assert max(abs(first - second) for first, second in PAIRS) == 1
    assert Outcome(Fraction(total(3, 4)), 60, ()).passes
    assert all(total(clarity) >= 60 for clarity in (3, 4))
