"""What may be missing from the key, and what a change of it does to decisions."""

from __future__ import annotations

from rolebook.documents.score_report.blocks import Block, Section, table
from rolebook.documents.score_report.differing import place
from rolebook.documents.score_report.facts import Facts
from rolebook.documents.score_report.words import RULINGS, decided
from rolebook.scoring.proposing import Proposed
from rolebook.scoring.round import Change

_SHOWN = 5  # findings that a proposed change quotes


def key_changes(facts: Facts) -> Section | None:
    """Valid findings that the key lacks, and what a changed key does."""
    blocks = [_proposal(one) for one in facts.scored.proposals]
    if blocks:
        blocks.append(_changes("If all of them were accepted", facts.scored.if_accepted))
    if facts.scored.rescored is not None:
        blocks.append(_changes("The key has changed: what that did", facts.scored.rescored.changes))
        blocks.append(_again(facts))
    return Section("key-changes", "Changes of the key", tuple(blocks)) if blocks else None


def _proposal(change: Proposed) -> Block:
    where = f"Missing from {change.missing_from}" if change.missing_from else ", ".join(change.at) or "Nowhere"
    codes = len({one.code for one in change.seen})
    rows = [
        [
            f"{one.code}, finding {one.finding}",
            place(one.given),
            one.given.quote or "–",
            one.given.severity or "–",
            one.given.why or "–",
            ", ".join(one.reviewers),
            ", ".join(one.others),
        ]
        for one in change.seen[:_SHOWN]
    ]
    head = ["Who", "Where", "Quote", "Severity", "Reason", "Ruled valid by", "Ruled otherwise by"]
    more = len(change.seen) - len(rows)
    after = [f"{more} more findings are alike."] if more else []
    if change.also_marked:
        after.append(
            f"{change.also_marked} further findings mark the same place and type, and nobody ruled them valid."
        )
    return Block(
        f"{where}: {change.error_type or 'no type given'} ({codes} candidate{'' if codes == 1 else 's'})",
        table=table(f"Findings that propose {change.id}", head, rows),
        after=tuple(after),
    )


def _changes(title: str, changes: tuple[Change, ...]) -> Block:
    if not changes:
        return Block(title, says=("No decision would be another one.",))
    rows = [
        [one.code, decided(one.before), _points(one.total_before), decided(one.after), _points(one.total_after)]
        for one in changes
    ]
    head = ["Packet", "Before", "#Total before", "After", "#Total after"]
    return Block(title, table=table(f"{title}: decisions", head, rows))


def _points(total: float | None) -> str:
    return "–" if total is None else f"{total:.2f}".removesuffix(".00")


def _again(facts: Facts) -> Block:
    again = facts.scored.rescored.again if facts.scored.rescored else ()
    if not again:
        return Block("To be ruled again", says=("No ruling has become doubtful.",))
    rows = [[one.code, str(one.finding), one.reviewer, RULINGS[one.ruling], one.error] for one in again]
    head = ["Packet", "#Finding", "Reviewer", "Ruled", "Because of"]
    return Block("To be ruled again", table=table("Rulings to look at again", head, rows))
