"""What is said of a round as a whole: agreement, the key, places, groups."""

from fractions import Fraction

import pytest

from rolebook.catalog.hashes import key_hash
from rolebook.scoring.agreeing import agreements, on_rulings
from rolebook.scoring.carrying import carried
from rolebook.scoring.fairness import stage_rates
from rolebook.scoring.placing import StandardError, placed, standard_error
from rolebook.scoring.proposing import accepted, proposed
from rolebook.scoring.results import Answer, result
from rolebook.statistics import Share
from scoring.papers import answer, key, review, rule, ruling

KEY = key([{"id": "one", "at": "A1", "type": "x.a"}])


def judged(code: str, *scores: int) -> Answer:
    return answer(code, *(review(f"r{at}", clear=score) for at, score in enumerate(scores)))


def test_agreement_is_over_answers_that_two_have_scored() -> None:
    answers = [judged(f"K{at:02}", 1 + at % 5, 1 + at % 5) for at in range(12)] + [judged("K99", 3)]
    made = agreements([result(one, KEY, rule()) for one in answers], rule())[0]

    assert (made.of, made.n, made.raw, made.too_few) == ("clear", 12, Share(12, 12), False)
    assert made.alpha == pytest.approx(1)
    assert [(pair.one, pair.other, pair.n, pair.kappa) for pair in made.pairs] == [("r0", "r1", 12, pytest.approx(1))]


def test_below_ten_answers_there_is_no_coefficient() -> None:
    answers = [judged(f"K{at}", 1 + at % 5, 1 + at % 5) for at in range(9)]
    made = agreements([result(one, KEY, rule()) for one in answers], rule())[0]

    assert (made.n, made.too_few, made.alpha, made.spread, made.pairs[0].kappa) == (9, True, None, None, None)
    assert made.raw == Share(9, 9)


def test_agreement_on_rulings_is_over_findings() -> None:
    answers = [
        answer(
            f"K{at:02}",
            review("r1", [ruling(1, "hit", "one")], clear=3),
            review("r2", [ruling(1, "hit" if at else "wrong-reason", "one")], clear=3),
            findings=[{"at": "A1"}],
        )
        for at in range(11)
    ]
    made = on_rulings(answers)

    assert (made.n, made.raw) == (11, Share(10, 11))
    assert made.alpha is not None
    assert made.alpha < made.raw.found / made.raw.of  # one label is common, so chance has a large part


VALID = [
    answer("K2", review("r1", [ruling(1, "not-in-key")], clear=3), findings=[{"at": "A2-A3", "error_type": "x.b"}]),
    answer(
        "K1",
        review("r1", [ruling(1, "not-in-key"), ruling(2, "not-in-key")], clear=3),
        review("r2", [ruling(1, "false-alarm"), ruling(2, "neutral")], clear=3),
        findings=[{"at": "A2-A3", "error_type": "x.b", "why": "x"}, {"missing_from": "B"}],
    ),
    answer("K3", review("r1", [ruling(1, "false-alarm")], clear=3), findings=[{"at": "A2-A3", "error_type": "x.b"}]),
]


def test_valid_findings_are_grouped_by_place_and_type() -> None:
    first, second = proposed(VALID)

    assert (first.at, first.error_type, first.missing_from, first.also_marked) == (("A2-A3",), "x.b", "", 1)
    assert [(one.code, one.finding, one.reviewers, one.others) for one in first.seen] == [
        ("K1", 1, ("r1",), ("r2",)),
        ("K2", 1, ("r1",), ()),
    ]
    assert (second.missing_from, second.at, second.error_type) == ("B", (), "")


def test_accepted_changes_are_hits_for_every_reviewer_and_longer_keys_for_everybody() -> None:
    answers, longer = accepted(VALID, KEY, proposed(VALID))
    done = {one.code: result(one, longer, rule()) for one in answers}

    assert [error.id for error in longer.errors] == ["one", "proposed-1", "proposed-2"]
    assert [one.recall.every for one in done["K1"].opinions] == [Share(2, 3), Share(2, 3)]
    assert done["K2"].opinions[0].recall.every == Share(1, 3)
    assert done["K3"].opinions[0].recall.every == Share(0, 3)


NEW = key([{"id": "one", "at": "A1", "type": "x.a"}, {"id": "two", "at": "A2", "type": "x.b"}])
OTHER = key([{"id": "two", "at": "A2", "type": "x.b"}])


def test_a_new_error_turns_a_valid_finding_into_a_hit_and_a_false_alarm_into_a_question() -> None:
    findings = [{"at": "A1"}, {"at": "A2"}]
    made = answer(
        "K1",
        review("r1", [ruling(1, "hit", "one"), ruling(2, "not-in-key")], key_hash(KEY), clear=3),
        review("r2", [ruling(1, "hit", "one"), ruling(2, "false-alarm")], key_hash(KEY), clear=3),
        review("r3", [ruling(1, "hit", "one"), ruling(2, "false-alarm")], key_hash(NEW), clear=3),
        findings=findings,
    )
    moved, again = carried(made, KEY, key_hash(KEY), NEW, "neutral")

    assert [[(one.ruling, one.errors) for one in review.rulings] for review in moved.reviews] == [
        [("hit", ("one",)), ("hit", ("two",))],
        [("hit", ("one",)), ("false-alarm", ())],
        [("hit", ("one",)), ("false-alarm", ())],
    ]
    assert [(one.reviewer, one.finding, one.error) for one in again] == [("r2", 2, "two")]


def test_an_error_that_leaves_the_key_makes_its_hit_neutral_and_a_question() -> None:
    made = answer("K1", review("r1", [ruling(1, "hit", "one", "two")], key_hash(NEW), clear=3), findings=[{"at": "A1"}])
    moved, again = carried(made, NEW, key_hash(NEW), OTHER, "neutral")

    assert [(one.ruling, one.errors) for one in moved.reviews[0].rulings] == [("hit", ("two",))]
    assert [one.error for one in again] == ["one"]

    moved, again = carried(made, NEW, key_hash(NEW), key([{"id": "x", "at": "B1"}]), "neutral")
    assert [(one.ruling, one.errors) for one in moved.reviews[0].rulings] == [("neutral", ())]
    assert [one.error for one in again] == ["one"]


NO_ERROR = StandardError(None, 0)


def finals(**totals: int) -> dict[str, Fraction]:
    return {code: Fraction(total) for code, total in totals.items()}


def test_with_places_for_all_everybody_has_one() -> None:
    made = placed(finals(a=70, b=80), 2, NO_ERROR, rule())

    assert made.enough
    assert [code for code, _ in made.order] == ["b", "a"]
    assert (made.surely, made.tied, made.near) == (("b", "a"), (), ())


def test_a_tie_at_the_last_place_is_named_and_nobody_is_drawn() -> None:
    made = placed(finals(a=80, b=70, c=70, d=60), 2, NO_ERROR, rule())

    assert (made.surely, made.tied, made.near) == (("a",), ("b", "c"), ())


def test_totals_within_a_standard_error_of_the_last_place_are_named() -> None:
    made = placed(finals(a=80, b=72, c=70, d=60), 2, StandardError(3.0, 12), rule(stages={"task": 60, "talk": 40}))

    assert made.error.points == pytest.approx(1.8)
    assert made.near == ()
    assert placed(finals(a=80, b=72, c=70, d=60), 2, StandardError(3.0, 12), rule()).near == ("c",)
    assert placed(finals(a=80), 0, NO_ERROR, rule()).surely == ()


def test_the_standard_error_comes_from_reviewers_differences() -> None:
    apart = [result(judged(f"K{at:02}", 2, 4), KEY, rule(raters=2)) for at in range(10)]

    # Totals are 12.5 and 37.5: a variance of 312.5 within each, and two reviewers.
    assert standard_error(apart, rule()).points == pytest.approx((312.5 / 2) ** 0.5)
    assert standard_error(apart[:9], rule()) == StandardError(None, 9)


def groups(**sizes: int) -> dict[str, str]:
    return {f"{name}{at}": name for name, size in sizes.items() for at in range(size)}


def test_rates_are_compared_with_the_highest_group() -> None:
    people = groups(x=20, y=20, z=9)
    decided = {code: int(code[1:]) < {"x": 16, "y": 8, "z": 9}[code[0]] for code in people} | {"nobody": True}
    made = stage_rates("task", decided, people)

    assert (made.highest, made.unknown) == ("x", 1)
    x, y, z = made.rates
    assert (x.share, x.ratio, x.p) == (Share(16, 20), 1.0, None)
    assert (y.share, y.ratio, y.below_four_fifths) == (Share(8, 20), pytest.approx(0.5), True)
    assert y.p == pytest.approx(0.0225, abs=1e-3)
    assert (z.share, z.too_few, z.ratio, z.p) == (Share(9, 9), True, None, None)


def test_when_nobody_goes_on_or_all_groups_are_small_no_ratio_is_given() -> None:
    people = groups(x=12, y=12)
    made = stage_rates("task", dict.fromkeys(people, False), people)
    small = stage_rates("task", dict.fromkeys(groups(x=3), True), groups(x=3))

    assert all(one.ratio is None for one in made.rates)
    assert (small.highest, small.rates[0].ratio) == ("", None)
