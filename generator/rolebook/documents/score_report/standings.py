"""Who has a place, what was decided otherwise than the rule, and who goes on by group."""

from __future__ import annotations

from rolebook.documents.score_report.blocks import Block, Section, Shown, table
from rolebook.documents.score_report.facts import Facts
from rolebook.documents.score_report.words import STATES, UNDEFINED, chance, decided, number, points, share
from rolebook.documents.shared import Link
from rolebook.scoring.fairness import GroupRate


def places(facts: Facts, hrefs: dict[str, str]) -> Section | None:
    """Who has a place, when more pass than there are."""
    made = facts.scored.placed
    if made is None:
        return None
    rows: list[list[Shown]] = [
        [Link(code, hrefs[code]), points(total), _standing(code, made.surely, made.tied, made.near)]
        for code, total in made.order
    ]
    error = made.error
    within = (
        f"One standard error of the final total is {number(error.points)} points (n = {error.n})."
        if error.points is not None
        else f"There is no standard error: {error.n} answers with two reviewers are too few."
    )
    return Section(
        "places",
        "Places",
        (
            Block(
                says=(
                    f"{made.places} places, and {len(made.order)} pass.",
                    f"When more pass than there are places, the rule says: {facts.rule.when_more_pass}",
                    f"{within} Nothing is drawn by lot here.",
                ),
                table=table("Those who pass, highest final total first", ["Packet", "#Final total", "Place"], rows),
            ),
        ),
    )


def _standing(code: str, surely: tuple[str, ...], tied: tuple[str, ...], near: tuple[str, ...]) -> str:
    close = ", within one standard error of the last place" if code in near else ""
    if code in tied:
        return "tied for the last places"
    return f"{'has one' if code in surely else 'has none'}{close}"


def overrides(facts: Facts) -> Section | None:
    """Every decision that people took otherwise than the rule."""
    made = [(one, one.override) for one in facts.scored.candidates if one.override is not None]
    if not made:
        return None
    rows = [
        [one.code, decided(one.decision), STATES[other.decision].text, other.who, other.on, other.why]
        for one, other in made
    ]
    head = ["Packet", "By the rule", "Decided", "By", "On", "Why"]
    counts = f"{len(made)} of {len(facts.scored.candidates)} decisions were taken otherwise than the rule."
    return Section("overrides", "Decided otherwise", (Block(says=(counts,), table=table("Overrides", head, rows)),))


def fairness(facts: Facts) -> Section | None:
    """Selection rates by group; the group of no candidate is told."""
    if not facts.scored.rates:
        return None
    blocks = []
    for stage in facts.scored.rates:
        rows = [_rate(one) for one in stage.rates]
        head = ["Group", "Went on", "Ratio to the highest rate", "Fisher's exact test (p)"]
        told = f"Compared with {stage.highest}." if stage.highest else "No group is large enough to compare with."
        unknown = f" Of {stage.unknown} who were decided on, no group is known." if stage.unknown else ""
        title = {"final": "At the end", "overall": "Over all stages"}.get(stage.stage, f"Stage {stage.stage}")
        blocks.append(Block(title, says=(f"{told}{unknown}",), table=table(f"Selection rates: {title}", head, rows)))
    return Section("fairness", "Selection rates by group", tuple(blocks))


def _rate(one: GroupRate) -> list[str]:
    if one.too_few:
        return [one.group, share(one.share), "too few", "too few"]
    below = ": below four fifths" if one.below_four_fifths else ""
    ratio = UNDEFINED if one.ratio is None else f"{one.ratio:.2f}{below}"
    return [one.group, share(one.share), ratio, "–" if one.p is None else chance(one.p)]
