"""Who scored, how they qualified, and how far they agree."""

from __future__ import annotations

from rolebook.documents.score_report.blocks import Block, Section, table
from rolebook.documents.score_report.facts import Facts
from rolebook.documents.score_report.overview import spread_of_totals
from rolebook.documents.score_report.words import number, share, spread
from rolebook.scoring.agreeing import FEWEST, Agreement
from rolebook.scoring.record import Reviewer


def reviewers(facts: Facts) -> Section:
    """Who scored, how they qualified, and how far they agree."""
    rows = [[one.name, str(one.answers), *_qualified(one), _let(one), ", ".join(one.sheets)] for one in facts.reviewers]
    head = ["Reviewer", "#Answers", "Qualified", "#Mean difference", "Let score all the same by", "Sheets"]
    names = {line.id: line.name for line in facts.rule.lines}
    agreed = [*facts.scored.agreement, facts.scored.rulings]
    pairs = [
        [names[one.of], f"{pair.one} and {pair.other}", str(pair.n), _kappa(pair.n, pair.kappa)]
        for one in facts.scored.agreement
        for pair in one.pairs
    ]
    return Section(
        "reviewers",
        "Reviewers and their agreement",
        (
            Block("Reviewers", table=table("Reviewers", head, rows)),
            Block(
                "Agreement",
                says=(
                    f"Over answers that two or more reviewers scored; for rulings, over findings. Below {FEWEST} there "
                    "is no coefficient. Raw agreement stands first: where one score is common, alpha can be low with "
                    "reviewers who rarely differ.",
                ),
                table=table(
                    "Agreement between reviewers",
                    ["On", "#n", "Same score", "Krippendorff's alpha", "Its range"],
                    [_agreement(one, names) for one in agreed],
                ),
                after=(spread_of_totals(facts),),
            ),
            Block(
                "Each two reviewers",
                table=table("Weighted kappa (quadratic)", ["On", "Reviewers", "#n", "Weighted kappa"], pairs),
            ),
        ),
    )


def _qualified(reviewer: Reviewer) -> tuple[str, str]:
    done = reviewer.qualified
    if done is None:
        return "no calibration answers", "–"
    if done.exact is None or done.bias is None:
        return f"no scores of {done.missing}", "–"
    missing = f", {done.missing} missing" if done.missing else ""
    told = (
        f"{'yes' if done.ok else 'no'}: {round(done.exact * done.n)} of {done.n} exact, up to {done.apart} off{missing}"
    )
    return told, f"{float(done.bias):+.2f}"


def _let(reviewer: Reviewer) -> str:
    let = reviewer.override
    return "" if let is None else f"{let.who}, {let.on}: {let.why}"


def _agreement(one: Agreement, names: dict[str, str]) -> list[str]:
    alpha = f"too few (n = {one.n})" if one.too_few else number(one.alpha)
    ranged = "–" if one.too_few else spread(one.spread, "findings" if one.of == "rulings" else "answers")
    return [names.get(one.of, "rulings on findings"), str(one.n), share(one.raw), alpha, ranged]


def _kappa(n: int, kappa: float | None) -> str:
    return f"too few (n = {n})" if n < FEWEST else number(kappa)
