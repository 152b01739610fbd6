"""What was learnt from use: trials, agreement, selection rates by group, and whether scores told how people work."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from rolebook.catalog.validity import Impact
from rolebook.documents.auditing import COEFFICIENTS
from rolebook.documents.dossier.parts import Case, Gap, Section, Table, Words, gap, linked, to
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day, duration
from rolebook.documents.prose import inline
from rolebook.documents.score_report.words import chance
from rolebook.documents.score_report.words import share as printed_share
from rolebook.documents.shared import Link
from rolebook.documents.upkeep import place
from rolebook.scoring.fairness import FEWEST, GroupRate, StageRates, rates_of
from rolebook.statistics import Share, ratio_of_rates

_FROM_30 = "From 30 people on, write the rank correlation with n and interval under `validity.follow_up`."


def trials(case: Case, here: Here) -> Section:
    """Who tried each kit without the key."""
    head = ("Kit and version", "When", "Who", "Median", "Result")
    rows = tuple(
        (
            f"{exam.kit.title} {trial.version}",
            day(trial.on),
            f"{trial.who}, D{trial.depth}, n = {trial.people}",
            duration(trial.minutes),
            inline(trial.result),
        )
        for exam in case.exams
        for trial in exam.kit.trials
    )
    gaps = [
        gap(
            f"No trial of {exam.kit.title} {exam.kit.version} is recorded.",
            f"Let people of depth {case.role.domain.depth}, and some below it, do the kit without the key. Write n, "
            "minutes and what came of it under `trials`.",
            place(exam.kit.file, ("version",), here),
        )
        for exam in case.exams
        if exam.kit.version not in {trial.version for trial in exam.kit.trials}
    ]
    return Section(
        "trials",
        "Trials of the kits",
        "Whether the material does what it should with people like candidates, before it decides anything.",
        tables=(Table("Trials", head, rows),) if rows else (),
        gaps=tuple(gaps),
        notes=_told_by_keys(case, here),
    )


def _told_by_keys(case: Case, here: Here) -> tuple[Words, ...]:
    noted = [exam.kit for exam in case.exams if exam.key and exam.key.note]
    pages = [linked(Link(kit.title, here.link_if_open(f"team_kit:{kit.id}") or "")) for kit in noted]
    return tuple("How the key was made and tried: " + page for page in pages)


def agreement(case: Case, here: Here) -> Section:
    """How far reviewers agreed, criterion by criterion."""
    known = case.role.validity.agreement
    head = ("Criterion", "Round closed", "Coefficient", "Value and interval", "n")
    rows = tuple(
        (
            one.criterion.name,
            f"{day(one.on)}, rubric {one.rubric}",
            COEFFICIENTS[one.coefficient],
            f"{one.value:.2f} (95 %: {one.low:.2f} to {one.high:.2f})",
            f"{counted(one.answers, 'answer')}, {counted(one.reviewers, 'reviewer')}",
        )
        for one in sorted(known, key=lambda one: one.on, reverse=True)
    )
    have = {one.criterion.id for one in known}
    without = [line.criterion for line in case.role.rubric.criteria if line.criterion.scored == "judged"]
    return Section(
        "agreement",
        "Agreement between reviewers",
        "Whether two people who score the same answer give the same score.",
        tables=(Table("Agreement, the newest round first", head, rows),) if rows else (),
        gaps=tuple(
            gap(
                f"No agreement on {criterion.name} is recorded.",
                "After a round, copy n, value and interval from the report of `rolebook score` to "
                "`validity.agreement`.",
                place(case.role.file, ("validity",), here),
            )
            for criterion in without
            if criterion.id not in have
        ),
        notes=("Criteria that the program computes need none: the same answer always gets the same score.",),
    )


def impact(case: Case, here: Here) -> Section:
    """Selection rates by group."""
    known = case.role.validity.impact
    gaps = []
    if not known:
        gaps.append(
            gap(
                "No selection rates by group are recorded.",
                f"Ask candidates, apart from their answers and as a free choice. Add the counts up until a group has "
                f"{FEWEST}, then write them under `validity.impact`.",
                place(case.role.file, ("validity",), here),
            )
        )
    return Section(
        "impact",
        "Adverse impact",
        "Whether a group goes on much less often than another (15A; four-fifths rule, 29 CFR 1607.4(D)). Groups below "
        f"{FEWEST} people are not shown.",
        tables=tuple(map(_impact, known)),
        gaps=tuple(gaps),
        notes=(
            "The ratio is to the highest rate; its interval (95 %) is that of Katz and others (1978). Fisher's test "
            "says how often chance alone would part two groups so far. A ratio below 0.80 is a reason to look, and one "
            "above it no proof of fairness.",
        )
        if known
        else (),
    )


def _impact(one: Impact) -> Table:
    rates = rates_of(one.stage, {count.group: Share(count.went_on, count.decided) for count in one.counts})
    stage = "in the end" if one.stage == "final" else f"at stage {one.stage}"
    caption = f"Who went on {stage}, by {one.by}, {day(one.since)} to {day(one.until)}"
    head = ("Group", "Went on", "Ratio to the highest rate", "Fisher's exact test (p)")
    return Table(caption, head, tuple(_rate(rate, rates) for rate in rates.rates))


def _rate(one: GroupRate, rates: StageRates) -> tuple[Words, ...]:
    if one.too_few:
        return (one.group, "too few to show", "too few", "too few")
    if one.group == rates.highest:
        return (one.group, printed_share(one.share), "the highest rate", "–")
    best = next(rate.share for rate in rates.rates if rate.group == rates.highest)
    ratio = ratio_of_rates(one.share, best)
    below = "; below four fifths" if one.below_four_fifths else ""
    spread = f" (95 %: {ratio.low:.2f} to {ratio.high:.2f})" if ratio else " (interval not defined)"
    value = "not defined" if one.ratio is None else f"{one.ratio:.2f}{spread}{below}"
    return (one.group, printed_share(one.share), value, "–" if one.p is None else chance(one.p))


def follow_up(case: Case, here: Here) -> Section:
    """Whether scores foretold the work."""
    known = case.role.validity.follow_up
    head = ("Criterion at hiring", "Metric at day 90", "Rank correlation", "n", "Worked out")
    rows = tuple(
        (
            one.criterion.name,
            one.metric.name,
            f"{one.value:.2f} (95 %: {one.low:.2f} to {one.high:.2f})",
            f"{one.people} people",
            day(one.on),
        )
        for one in known
    )
    return Section(
        "follow-up",
        "Do scores tell how people work?",
        "Criterion-related evidence (15B). Only people who were hired have outcomes, so any relation looks weaker than "
        "it is among all who applied.",
        tables=(Table("Scores at hiring and the work at day 90", head, rows),) if rows else (),
        gaps=tuple(_no_follow_up(case, here)),
    )


def _no_follow_up(case: Case, here: Here) -> Iterator[Gap]:
    if not case.role.validity.follow_up:
        log = to(here, f"scorecard:{case.role.id}", "the log in the scorecard")
        yield gap(
            "Nobody has set scores beside the work that followed.",
            Markup("Keep {}. {}").format(log, inline(_FROM_30)),
            place(case.role.file, ("validity",), here),
        )
