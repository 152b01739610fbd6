"""The round for programs. `score.schema.json` in this package describes it.

Totals come twice: as a number, and exactly, as a fraction. What is not defined is null. Group data is not in it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import msgspec

from rolebook.documents.score_report import Facts
from rolebook.scoring.agreeing import Agreement
from rolebook.scoring.deciding import Decision
from rolebook.scoring.placing import Placed
from rolebook.scoring.proposing import Proposed
from rolebook.scoring.results import Opinion
from rolebook.scoring.round import Candidate, Change
from rolebook.statistics import Range, Share

FORMAT, VERSION = "rolebook-scores", 1


def as_json(facts: Facts) -> str:
    """The whole round, keys in a fixed order."""
    scored = facts.scored
    tree = {
        "format": FORMAT,
        "version": VERSION,
        "synthetic": facts.synthetic,
        "record": _record(facts),
        "rule": _rule(facts),
        "candidates": [_candidate(one) for one in scored.candidates],
        "agreement": [_agreement(one) for one in (*scored.agreement, scored.rulings)],
        "standard_error": {"points": scored.error.points, "n": scored.error.n},
        "places": None if scored.placed is None else _places(scored.placed),
        "proposed_key_changes": [_proposed(one) for one in scored.proposals],
        "decisions_if_accepted": [_change(one) for one in scored.if_accepted],
        "rescored": None
        if scored.rescored is None
        else {
            "decisions": [_change(one) for one in scored.rescored.changes],
            "look_again": [
                {"packet": a.code, "finding": a.finding, "reviewer": a.reviewer, "ruling": a.ruling, "error": a.error}
                for a in scored.rescored.again
            ],
        },
        "reviewers": [_reviewer(facts, at) for at in range(len(facts.reviewers))],
        "passed_over": [{"file": one.file, "why": one.why} for one in facts.refused],
    }
    return msgspec.json.format(msgspec.json.encode(tree), indent=1).decode() + "\n"


def _record(facts: Facts) -> dict[str, Any]:
    made = facts.record
    return {
        "today": made.today,
        "program": made.program,
        "kit": {"id": made.kit[0], "version": made.kit[1], "hash": made.kit[2]},
        "key": {"hash": made.key[0], "settled_on": made.key[1]},
        "key_before": made.key_before or None,
        "rubric": made.rubric or None,
        "files": [
            {"what": source.what, "name": file.name, "sha256": file.sha256 or None}
            for source in made.sources
            for file in source.files
        ],
    }


def _rule(facts: Facts) -> dict[str, Any]:
    rule = facts.rule
    return {
        "practice": rule.practice,
        "criteria": [
            {
                "id": line.id,
                "weight": line.weight,
                "computed_as": line.computed_as,
                "bands": dict(sorted(line.bands.items())),
                "must_reach": line.must_reach,
            }
            for line in rule.lines
        ],
        "raters": rule.raters,
        "combine": rule.combine,
        "third_when": list(rule.third_when),
        "stage": rule.stage,
        "pass_at": rule.pass_at,
        "stages": dict(rule.stages),
        "cut": {"at": rule.cut, "method": rule.cut_method},
        "when_more_pass": rule.when_more_pass,
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    done = one.result
    return {
        "packet": one.code,
        "decision": _decision(one.decision),
        "override": None
        if one.override is None
        else {
            "decision": one.override.decision,
            "who": one.override.who,
            "why": one.override.why,
            "on": one.override.on,
        },
        "total": _exact(done.total),
        "scores": {name: _exact(score) for name, score in done.scores.items()},
        "below_minimum": list(done.below),
        "third_asked": [{"why": ask.why, "criterion": ask.criterion} for ask in done.asks],
        "ranking": {
            "tau_b": done.ranked.tau,
            "undefined": done.ranked.undefined,
            "n": done.ranked.n,
            "ranked": done.ranked.ranked,
            "ties": done.ranked.ties,
            "key_ties": done.ranked.key_ties,
            "chance": done.ranked.chance,
        },
        "consistency": {
            "kappa": done.consistent.kappa,
            "right": _share(done.consistent.right),
            "blank": done.consistent.blank,
            "flips": _share(done.consistent.flips),
        },
        "reviewers": [_opinion(opinion) for opinion in done.opinions],
        "interviews": [
            {"stage": i.stage, "scores": {q: dict(by) for q, by in i.given.items()}, "total": _exact(i.total)}
            for i in one.interviews
        ],
    }


def _opinion(one: Opinion) -> dict[str, Any]:
    counts, found = one.counts, one.recall
    return {
        "reviewer": one.reviewer,
        "found": sorted(counts.found),
        "recall": _share(found.every),
        "by_severity": {name: _share(share) for name, share in found.by_severity},
        "by_subtlety": {str(name): _share(share) for name, share in found.by_subtlety},
        "by_output": {name: _share(share) for name, share in found.by_output},
        "weighted": {"value": found.weighted, "effective_n": found.effective, "range": _range(found.spread)},
        "precision": _share(counts.precision),
        "not_in_key": counts.not_in_key,
        "false_alarms": counts.false_alarms,
        "wrong_reasons": counts.wrong_reasons,
        "repeats": counts.repeats,
        "neutral": counts.neutral,
        "false_alarms_in": dict(counts.alarms_in),
        "values": dict(one.values),
        "scores": dict(one.scores),
        "total": _exact(one.total),
    }


def _agreement(one: Agreement) -> dict[str, Any]:
    return {
        "of": one.of,
        "n": one.n,
        "too_few": one.too_few,
        "raw": _share(one.raw),
        "alpha": one.alpha,
        "range": _range(one.spread),
        "pairs": [{"reviewers": [p.one, p.other], "n": p.n, "weighted_kappa": p.kappa} for p in one.pairs],
    }


def _places(one: Placed) -> dict[str, Any]:
    return {
        "places": one.places,
        "order": [{"packet": code, "total": _exact(total)} for code, total in one.order],
        "surely": list(one.surely),
        "tied": list(one.tied),
        "near": list(one.near),
        "standard_error": one.error.points,
    }


def _proposed(one: Proposed) -> dict[str, Any]:
    return {
        "id": one.id,
        "at": list(one.at),
        "missing_from": one.missing_from or None,
        "error_type": one.error_type or None,
        "seen": [
            {"packet": s.code, "finding": s.finding, "valid_by": list(s.reviewers), "otherwise_by": list(s.others)}
            for s in one.seen
        ],
        "also_marked": one.also_marked,
    }


def _change(one: Change) -> dict[str, Any]:
    return {
        "packet": one.code,
        "before": _decision(one.before),
        "after": _decision(one.after),
        "total_before": one.total_before,
        "total_after": one.total_after,
    }


def _reviewer(facts: Facts, at: int) -> dict[str, Any]:
    one = facts.reviewers[at]
    done, let = one.qualified, one.override
    return {
        "reviewer": one.name,
        "answers": one.answers,
        "sheets": list(one.sheets),
        "qualified": None
        if done is None
        else {
            "ok": done.ok,
            "n": done.n,
            "missing": done.missing,
            "exact": None if done.exact is None else float(done.exact),
            "apart": done.apart,
            "bias": None if done.bias is None else float(done.bias),
        },
        "override": None if let is None else {"who": let.who, "why": let.why, "on": let.on},
    }


def _decision(one: Decision) -> dict[str, Any]:
    return {"state": one.state, "final": _exact(one.final), "best": _exact(one.best)}


def _exact(value: Fraction | None) -> dict[str, Any] | None:
    return None if value is None else {"value": float(value), "exact": str(value)}


def _share(one: Share) -> dict[str, Any]:
    interval = one.interval
    return {
        "found": one.found,
        "of": one.of,
        "value": one.value,
        "low": None if interval is None else interval.low,
        "high": None if interval is None else interval.high,
    }


def _range(one: Range | None) -> dict[str, Any] | None:
    return None if one is None else {"low": one.low, "high": one.high, "units": one.units, "draws": one.draws}
