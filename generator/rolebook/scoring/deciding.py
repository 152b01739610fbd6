"""What the rule says of a scored answer, mechanically: nobody weighs anything up here.

Source: the project's design, section 5, "One decision rule". After a gate go on those who reach it. After a step that
counts go on those who can still pass: with full marks in all that is still to come, the final total would reach the
cut. A minimum that is missed ends a process at once. When every stage that counts is known, the final total meets the
cut. Before any of that the rule's reviewers must have scored, and a third when one is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from rolebook.scoring.interviewing import Interview
from rolebook.scoring.results import Result
from rolebook.scoring.rule import Rule
from rolebook.scoring.total import Outcome, stages_total

State = Literal["waits-for-reviewer", "waits-for-third", "goes-on", "stops", "passes", "fails", "undecided"]
FULL = Fraction(100)


@dataclass(frozen=True, slots=True)
class Decision:
    """What the rule says.

    Attributes:
        state: waits for a reviewer or for a third one; goes on or stops after this stage; passes or fails at the end;
            undecided when the kit's stage is no gate and does not count.
        final: the final total, 0 to 100, once every stage that counts is known; in practice this kit's own total.
        best: the most that the final total can still become, while a stage is missing.
    """

    state: State
    final: Fraction | None = None
    best: Fraction | None = None

    @property
    def good(self) -> bool | None:
        """Whether it is good news for the candidate; None while nothing is decided."""
        return is_good(self.state)


def is_good(state: State) -> bool | None:
    """Whether a state is good news for the candidate; None while nothing is decided."""
    if state in ("goes-on", "passes"):
        return True
    return False if state in ("stops", "fails") else None


def decide(scored: Result, interviews: Sequence[Interview], rule: Rule) -> Decision:
    """The rule's word on one answer."""
    if scored.total is None or len(scored.opinions) < rule.raters:
        return Decision("waits-for-reviewer")
    if scored.asks and len(scored.opinions) == rule.raters:
        return Decision("waits-for-third")
    if rule.practice:
        passes = Outcome(scored.total, rule.cut, scored.below).passes
        return Decision("passes" if passes else "fails", final=scored.total)
    if rule.pass_at is not None and not Outcome(scored.total, rule.pass_at, scored.below).passes:
        return Decision("stops")
    if rule.stage is None or rule.stage not in rule.stages:
        return Decision("undecided" if rule.pass_at is None else "goes-on")
    return _counting(scored, rule.stage, scored.total, interviews, rule)


def _counting(scored: Result, stage: str, total: Fraction, interviews: Sequence[Interview], rule: Rule) -> Decision:
    known = {stage: total} | {one.stage: one.total for one in interviews if one.total is not None}
    best = stages_total({name: known.get(name, FULL) for name in rule.stages}, rule.stages)
    reaches = Outcome(best, rule.cut, scored.below).passes
    if known.keys() >= rule.stages.keys():
        return Decision("passes" if reaches else "fails", final=best)
    return Decision("goes-on" if reaches else "stops", best=best)
