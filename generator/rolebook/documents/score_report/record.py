"""What was passed over, how values become scores, and everything needed to recompute a decision."""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.documents.numbers import trimmed
from rolebook.documents.score_report.blocks import Block, Section, table
from rolebook.documents.score_report.facts import Facts


def passed_over(facts: Facts) -> Section | None:
    """Files and answers that were not read, each with its reason."""
    if not facts.refused:
        return None
    rows = [[one.file, one.why] for one in facts.refused]
    says = ("Each cost itself alone; everybody else was scored.",)
    return Section("passed-over", "Passed over", (Block(says=says, table=table("Passed over", ["File", "Why"], rows)),))


def record(facts: Facts) -> Section:
    """Everything needed to recompute the decisions later."""
    made = facts.record
    rows = [
        ["kit", f"{made.kit[0]} {made.kit[1]}, hash {made.kit[2]}"],
        ["key", f"hash {made.key[0]}, settled on {made.key[1]}"],
        *([["key before", f"hash {made.key_before}"]] if made.key_before else []),
        ["rubric", made.rubric or "none: the stated practice rule"],
        ["program", f"Rolebook {made.program}"],
        ["day of the report", made.today],
    ]
    return Section(
        "record",
        "To recompute this later",
        (Block(says=_keep(), table=table("Versions and hashes", ["What", "Version"], rows)), *_files(facts)),
    )


def _keep() -> tuple[str, ...]:
    return ("Keep these files with the report: with the same bytes and the same version, it comes out the same.",)


def _files(facts: Facts) -> Iterator[Block]:
    for source in facts.record.sources:
        rows = [[one.name, one.sha256 or "not read"] for one in source.files]
        caption = f"{source.what} ({len(rows)})"
        yield Block(caption, table=table(caption, ["File", "SHA-256"], rows))


def bands(facts: Facts) -> Block:
    """How each criterion becomes a score, as the rule states it."""
    rows = []
    for line in facts.rule.lines:
        limits = [line.bands.get(str(score)) for score in (2, 3, 4, 5)]
        shown = ["–" if limit is None else f"{trimmed(limit)}" for limit in limits]
        how = f"computed as {line.computed_as}" if line.computed_as else "judged by people, with five descriptions"
        rows.append([line.name, how, *shown, str(line.weight), str(line.must_reach or "–")])
    head = ["Criterion", "How", "#2 from", "#3 from", "#4 from", "#5 from", "#Weight", "#Minimum"]
    return Block("From values to scores", table=table("Bands and weights", head, rows))
