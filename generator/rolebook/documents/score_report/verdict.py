"""What the rule says of one candidate, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.documents.score_report.words import STATES, points
from rolebook.scoring.results import Ask, mark
from rolebook.scoring.round import Candidate
from rolebook.scoring.rule import Rule


def verdict(candidate: Candidate, rule: Rule) -> Iterator[str]:
    """The decision, what it rests on, why a third reviewer is asked, and what people decided instead."""
    done, decision = candidate.result, candidate.decision
    if done.total is None:
        yield f"No reviewer has scored this answer; the rule asks for {rule.raters}."
        return
    waits = decision.state in ("waits-for-reviewer", "waits-for-third")
    yield f"Total of this kit: {points(done.total)} of 100{', for now' if waits else ''}; {_against(rule)}"
    names = {line.id: line.name for line in rule.lines}
    if done.below:
        yield f"Below its minimum: {', '.join(names[name] for name in done.below)}."
    if decision.state == "waits-for-reviewer":
        yield f"{len(done.opinions)} of {rule.raters} reviewers have scored it, so nothing is decided."
    yield from (_asked(ask, names, decided=not waits) for ask in done.asks)
    if decision.final is not None and not rule.practice:
        yield f"Final total: {points(decision.final)} of 100; the cut is {rule.cut}."
    elif decision.best is not None:
        yield f"With full marks in all that is to come, the final total would be {points(decision.best)}."
    if not waits:
        yield f"By the rule: {STATES[decision.state].text}."
    if override := candidate.override:
        told = STATES[override.decision].text
        yield f"Decided otherwise: {told}, by {override.who} on {override.on}. Reason: {override.why}"


def _against(rule: Rule) -> str:
    if rule.pass_at is not None:
        return f"this stage is a gate at {rule.pass_at}."
    if rule.practice:
        return f"the practice rule passes at {rule.cut}."
    if weight := rule.stages.get(rule.stage or ""):
        return f"it counts {weight} of {sum(rule.stages.values())} in the final total."
    return f"it is compared with {mark(rule)}."


def _asked(ask: Ask, names: dict[str, str], decided: bool) -> str:
    if ask.why == "either-side-of-cut":
        why = "by one reviewer alone it passes, and by another it does not"
    else:
        why = f"two reviewers are two points or more apart on {names[ask.criterion or '']}"
    return f"A third reviewer {'was' if decided else 'is'} asked, because {why}."
