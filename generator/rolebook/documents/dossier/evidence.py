"""What was learnt from use: trials, agreement, selection rates by group, and whether scores told how people work."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from rolebook.catalog.validity import Impact
from rolebook.documents.auditing import COEFFICIENTS
from rolebook.documents.dossier.parts import Case, Gap, Section, Table, Words, gap, linked, to
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day, decimals, duration
from rolebook.documents.prose import inline
from rolebook.documents.score_report.words import chance
from rolebook.documents.score_report.words import share as printed_share
from rolebook.documents.shared import Link
from rolebook.documents.upkeep import place
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.scoring.fairness import FEWEST, GroupRate, StageRates, rates_of
from rolebook.statistics import Share, ratio_of_rates

_FROM_30 = N_("From 30 people on, write the rank correlation with n and interval under `validity.follow_up`.")


def trials(case: Case, here: Here) -> Section:
    """Who tried each kit without the key."""
    head = (_("Kit and version"), _("When"), _("Who"), _("Median"), _("Result"))
    rows = tuple(
        (
            f"{exam.kit.title} {trial.version}",
            day(trial.on),
            _("{who}, D{depth}, n = {people}").format(who=trial.who, depth=trial.depth, people=trial.people),
            duration(trial.minutes),
            inline(trial.result),
        )
        for exam in case.exams
        for trial in exam.kit.trials
    )
    gaps = [
        gap(
            _("No trial of {title} {version} is recorded.").format(title=exam.kit.title, version=exam.kit.version),
            _(
                "Let people of depth {depth}, and some below it, do the kit without the key. Write n, minutes and "
                "what came of it under `trials`."
            ).format(depth=case.role.domain.depth),
            place(exam.kit.file, ("version",), here),
        )
        for exam in case.exams
        if exam.kit.version not in {trial.version for trial in exam.kit.trials}
    ]
    return Section(
        "trials",
        _("Trials of the kits"),
        _("Whether the material does what it should with people like candidates, before it decides anything."),
        tables=(Table(_("Trials"), head, rows),) if rows else (),
        gaps=tuple(gaps),
        notes=_told_by_keys(case, here),
    )


def _told_by_keys(case: Case, here: Here) -> tuple[Words, ...]:
    noted = [exam.kit for exam in case.exams if exam.key and exam.key.note]
    pages = [linked(Link(kit.title, here.link_if_open(f"team_kit:{kit.id}") or "")) for kit in noted]
    return tuple(_("How the key was made and tried: ") + page for page in pages)


def agreement(case: Case, here: Here) -> Section:
    """How far reviewers agreed, criterion by criterion."""
    known = case.role.validity.agreement
    head = (_("Criterion"), _("Round closed"), _("Coefficient"), _("Value and interval"), "n")
    rows = tuple(
        (
            one.criterion.name,
            _("{day}, rubric {rubric}").format(day=day(one.on), rubric=one.rubric),
            COEFFICIENTS[one.coefficient],
            _("{value} (95 %: {low} to {high})").format(
                value=decimals(one.value), low=decimals(one.low), high=decimals(one.high)
            ),
            _(", ").join((counted(one.answers, "answer", "answers"), counted(one.reviewers, "reviewer", "reviewers"))),
        )
        for one in sorted(known, key=lambda one: one.on, reverse=True)
    )
    have = {one.criterion.id for one in known}
    without = [line.criterion for line in case.role.rubric.criteria if line.criterion.scored == "judged"]
    return Section(
        "agreement",
        _("Agreement between reviewers"),
        _("Whether two people who score the same answer give the same score."),
        tables=(Table(_("Agreement, the newest round first"), head, rows),) if rows else (),
        gaps=tuple(
            gap(
                _("No agreement on {name} is recorded.").format(name=criterion.name),
                _(
                    "After a round, copy n, value and interval from the report of `rolebook score` to "
                    "`validity.agreement`."
                ),
                place(case.role.file, ("validity",), here),
            )
            for criterion in without
            if criterion.id not in have
        ),
        notes=(_("Criteria that the program computes need none: the same answer always gets the same score."),),
    )


def impact(case: Case, here: Here) -> Section:
    """Selection rates by group."""
    known = case.role.validity.impact
    gaps = []
    if not known:
        gaps.append(
            gap(
                _("No selection rates by group are recorded."),
                _(
                    "Ask candidates, apart from their answers and as a free choice. Add the counts up until a group "
                    "has {fewest}, then write them under `validity.impact`."
                ).format(fewest=FEWEST),
                place(case.role.file, ("validity",), here),
            )
        )
    return Section(
        "impact",
        _("Adverse impact"),
        _(
            "Whether a group goes on much less often than another (15A; four-fifths rule, 29 CFR 1607.4(D)). Groups "
            "below {fewest} people are not shown."
        ).format(fewest=FEWEST),
        tables=tuple(map(_impact, known)),
        gaps=tuple(gaps),
        notes=(
            _(
                "The ratio is to the highest rate; its interval (95 %) is that of Katz and others (1978). Fisher's "
                "test says how often chance alone would part two groups so far. A ratio below 0.80 is a reason to "
                "look, and one above it no proof of fairness."
            ),
        )
        if known
        else (),
    )


def _impact(one: Impact) -> Table:
    rates = rates_of(one.stage, {count.group: Share(count.went_on, count.decided) for count in one.counts})
    stage = _("in the end") if one.stage == "final" else _("at stage {stage}").format(stage=one.stage)
    caption = _("Who went on {stage}, by {by}, {day} to {until}").format(
        stage=stage, by=one.by, day=day(one.since), until=day(one.until)
    )
    head = (_("Group"), _("Went on"), _("Ratio to the highest rate"), _("Fisher's exact test (p)"))
    return Table(caption, head, tuple(_rate(rate, rates) for rate in rates.rates))


def _rate(one: GroupRate, rates: StageRates) -> tuple[Words, ...]:
    if one.too_few:
        return (one.group, _("too few to show"), _("too few"), _("too few"))
    if one.group == rates.highest:
        return (one.group, printed_share(one.share), _("the highest rate"), "–")
    best = next(rate.share for rate in rates.rates if rate.group == rates.highest)
    ratio = ratio_of_rates(one.share, best)
    below = _("; below four fifths") if one.below_four_fifths else ""
    spread = (
        _(" (95 %: {low} to {high})").format(low=decimals(ratio.low), high=decimals(ratio.high))
        if ratio
        else _(" (interval not defined)")
    )
    value = _("not defined") if one.ratio is None else f"{decimals(one.ratio)}{spread}{below}"
    return (one.group, printed_share(one.share), value, "–" if one.p is None else chance(one.p))


def follow_up(case: Case, here: Here) -> Section:
    """Whether scores foretold the work."""
    known = case.role.validity.follow_up
    head = (_("Criterion at hiring"), _("Metric at day 90"), _("Rank correlation"), "n", _("Worked out"))
    rows = tuple(
        (
            one.criterion.name,
            one.metric.name,
            _("{value} (95 %: {low} to {high})").format(
                value=decimals(one.value), low=decimals(one.low), high=decimals(one.high)
            ),
            _("{people} people").format(people=one.people),
            day(one.on),
        )
        for one in known
    )
    return Section(
        "follow-up",
        _("Do scores tell how people work?"),
        _(
            "Criterion-related evidence (15B). Only people who were hired have outcomes, so any relation looks weaker "
            "than it is among all who applied."
        ),
        tables=(Table(_("Scores at hiring and the work at day 90"), head, rows),) if rows else (),
        gaps=tuple(_no_follow_up(case, here)),
    )


def _no_follow_up(case: Case, here: Here) -> Iterator[Gap]:
    if not case.role.validity.follow_up:
        log = to(here, f"scorecard:{case.role.id}", _("the log in the scorecard"))
        yield gap(
            _("Nobody has set scores beside the work that followed."),
            Markup(_("Keep {log}. {then}")).format(log=log, then=inline(_(_FROM_30))),
            place(case.role.file, ("validity",), here),
        )
