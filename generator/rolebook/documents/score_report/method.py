"""How everything was reckoned: the appendix, in the same words for every round but for the rule's own numbers."""

from __future__ import annotations

from rolebook.documents.score_report.blocks import Block, Section
from rolebook.documents.score_report.facts import Facts
from rolebook.documents.score_report.record import bands
from rolebook.documents.words import CUT_METHODS, THIRD_WHEN, listed
from rolebook.scoring.agreeing import FEWEST
from rolebook.scoring.fairness import FEWEST as FEWEST_IN_GROUP


def method(facts: Facts) -> Section:
    """The appendix."""
    return Section(
        "method", "How it was reckoned", (_rule(facts), bands(facts), _measures(), _reviewers(), _groups(facts))
    )


def _rule(facts: Facts) -> Block:
    rule = facts.rule
    third = listed([THIRD_WHEN[when] for when in rule.third_when], "or")
    stages = ", ".join(f"{stage} {weight}" for stage, weight in rule.stages.items())
    practice = (
        "No role uses this kit, so the stated practice rule applies: equal weights, round bands, two reviewers. "
        "No decision about a person follows from it."
    )
    return Block(
        "The rule",
        items=tuple(
            filter(
                None,
                (
                    practice if rule.practice else "",
                    "Points are (score − 1) / 4 × 100: a 1 is 0, a 3 is 50, a 5 is 100.",
                    f"{rule.raters} reviewers score alone; their scores are combined by the {rule.combine}. Each "
                    "reviewer's rulings alone give each computed criterion a value and, by its bands, a score.",
                    f"A third reviewer is asked when {third}; passing includes the minimums, and a stage is compared "
                    "with its gate or else with the cut."
                    if third
                    else "No third reviewer is asked.",
                    f"Stages that count: {stages}." if stages else "",
                    f"The cut is {rule.cut} of 100, {CUT_METHODS[rule.cut_method]}.",
                    "After a gate go on those who reach it. After a stage that counts go on those who can still pass. "
                    "A minimum that is missed ends a process."
                    if not rule.practice
                    else "",
                    f"When more pass than there are places: {rule.when_more_pass}.".replace("..", "."),
                    f"Who decides: {rule.decided_by}. Sums are exact; printed totals are cut off after two decimals.",
                ),
            )
        ),
    )


def _measures() -> Block:
    return Block(
        "What is computed",
        items=(
            "Recall: keyed errors found / keyed errors. An error counts once. Intervals are Wilson's, 95 %.",
            "Weighted recall: critical 25, major 5, minor 1. Its effective n is (Σw)² / Σw²; its range comes from "
            "drawing outputs again, with all that was found in them.",
            "Precision: right / (right + false alarms). Right are the errors found and valid findings that the key "
            "lacks. A right line with a wrong reason is a false alarm; repeats and neutral findings count as neither.",
            "Ranking: Kendall's tau-b, with ties on both sides. Not defined unless every output is ranked. The chance "
            "level is exact: the probability that the same pattern of ties, dealt at random, gives as much or more.",
            "Consistency: Cohen's kappa between verdicts and the key's over all short items; a blank agrees with "
            "nothing. Somebody who always says the same has a kappa of 0.",
            "What is not defined stays so, and scores 1, so that a blank answer gains nothing.",
        ),
    )


def _reviewers() -> Block:
    return Block(
        "How far reviewers agree",
        items=(
            "Krippendorff's alpha is ordinal for scores and nominal for rulings; weighted kappa is quadratic. Ranges "
            "come from drawing answers (or findings) again, with a fixed seed.",
            f"Below {FEWEST} answers with two reviewers no coefficient is given. That limit is judgement.",
            "Findings of one answer hang together, so the range for rulings is too narrow.",
        ),
    )


def _groups(facts: Facts) -> Block:
    if not facts.scored.rates:
        return Block("Groups", says=("No group data was given.",))
    return Block(
        "Groups",
        items=(
            f"A group of fewer than {FEWEST_IN_GROUP} people is too small to tell. That limit is judgement.",
            "The ratio is a group's rate to the highest group's (four-fifths rule, 29 CFR 1607.4(D)); Fisher's exact "
            "test is two-sided. Check with counsel what follows.",
            "Which candidate is in which group stands in no output.",
        ),
    )
