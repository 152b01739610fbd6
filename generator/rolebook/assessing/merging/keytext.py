"""A merged key as a file: YAML in the style of the catalogue's own, with a marked blank for whatever is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolebook.assessing.merging.agreement import Agreement
from rolebook.assessing.merging.entries import blank, clean, line, people, plain, reasons, settled
from rolebook.assessing.merging.errors import error_lines
from rolebook.assessing.merging.experts import Expert, reviewed
from rolebook.assessing.merging.pairing import Pairing, lines_of
from rolebook.assessing.merging.wording import told
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.kit import Kit
from rolebook.catalog.response import GivenFinding, GivenItem
from rolebook.scaffold.blank import MARK
from rolebook.scaffold.yaml_text import block, inline
from rolebook.schema.words import count

Ranking = Sequence[str | tuple[str, ...]]

_IN = 4


def key_text(
    kit: Kit, experts: tuple[Expert, Expert], pairing: Pairing, agreed: Agreement, settled_on: str, schema: str
) -> str:
    """The file.

    Args:
        kit: the kit that both answered.
        experts: both, in the order in which they are named.
        pairing: which of their findings are the same.
        agreed: how far they agreed.
        settled_on: the ISO 8601 day, written only when there is nothing to settle.
        schema: the schema's file as seen from the key, for editors.
    """
    questions = len(pairing.alone)
    body = [
        *_outputs(kit, experts),
        *(error_lines(kit, experts, pairing) if reviewed(kit) else ()),
        *_ranking(kit, experts),
        *_items(kit, experts),
    ]
    head = [
        f"# yaml-language-server: $schema={schema}",
        f"# kits/{kit.id}   merged from two blind answers; search for {MARK} to find each blank",
        plain("kit", kit.id, 0),
        plain("kit_version", kit.version, 0),
        f'kit_hash: "{kit_hash(kit)}"',
        *people(experts),
        plain("settled_on", settled_on, 0)
        if _nothing_open(kit, experts, pairing)
        else blank("settled_on", "the day on which both agree on every line", 0),
        *block("note", clean("\n\n".join(_note(experts, agreed, questions))), 0),
    ]
    return "\n".join((*head, *body, ""))


def _nothing_open(kit: Kit, experts: tuple[Expert, Expert], pairing: Pairing) -> bool:
    """Whether both people said the same of everything, however much is still to be written down."""
    answers = [
        (_order(expert.given.ranking), [(item.id, item.verdict) for item in _answers(kit, expert)])
        for expert in experts
    ]
    labels = [
        (it.first.error_type, it.first.severity) == (it.second.error_type, it.second.severity) for it in pairing.both
    ]
    return not pairing.alone and all(labels) and answers[0] == answers[1]


def _note(experts: tuple[Expert, Expert], agreed: Agreement, questions: int) -> Iterator[str]:
    first, second = experts
    yield (
        f"Two people answered the packet without seeing each other's answers: {first.name} (depth "
        f"{first.prepared.depth}), called the first person here, and {second.name} (depth {second.prepared.depth})."
    )
    if first.given == second.given:
        yield "Both files hold the same answer to the letter, so this says nothing about how far two people agree."
    yield "How far they agreed before they spoke with each other:"
    yield "\n".join(f"- {sentence}" for sentence in told(agreed))
    yield "The intervals take what is counted to be independent, which lines and findings of one output are not."
    if questions:
        yield f"{count(questions, 'finding')} stood with one of the two alone and had to be settled between them."
    for expert in experts:
        if expert.help_used.strip():
            yield f"Help that {expert.name} used: {line(expert.help_used)}"


def _outputs(kit: Kit, experts: tuple[Expert, Expert]) -> Iterator[str]:
    """What is known of each output as a whole. How it reads, nobody was asked."""
    outputs = [output.id for part in reviewed(kit) for output in part.outputs]
    if outputs:
        yield "outputs:"
    marked = [{name for finding in expert.given.findings for name in _touched(finding)} for expert in experts]
    for name in outputs:
        yield f"  - id: {name}"
        if (name in marked[0]) == (name in marked[1]):
            yield plain("clean", name not in marked[0], _IN)
        else:
            yield blank("clean", "one person says that there is an error in it, and the other says there is none", _IN)
        yield blank("surface", "fluent, plain or clumsy, whatever it is worth", _IN)


def _touched(finding: GivenFinding) -> set[str]:
    missing = {finding.missing_from} if finding.missing_from else set()
    return {letter for letter, _ in lines_of(finding)} | missing


def _ranking(kit: Kit, experts: tuple[Expert, Expert]) -> Iterator[str]:
    outputs = {output.id for part in reviewed(kit) for output in part.outputs}
    if not outputs:
        return
    orders = [_order(expert.given.ranking) for expert in experts]
    if orders[0] == orders[1] and {name for place in orders[0] for name in place} == outputs:
        yield plain("ranking", orders[0], 0)
    else:
        said = (f"{expert.name} says {inline(order)}" for expert, order in zip(experts, orders, strict=True))
        yield blank("ranking", "; ".join(said), 0)
    yield from reasons("ranking_because", (), 0)


def _order(ranking: Ranking) -> list[str | list[str]]:
    """A ranking with ties in one spelling, so that two that mean the same are the same."""
    groups = [sorted(place) for place in ranking]
    return [group[0] if len(group) == 1 else group for group in groups]


def _items(kit: Kit, experts: tuple[Expert, Expert]) -> Iterator[str]:
    answers = [_answers(kit, expert) for expert in experts]
    if not answers[0]:
        return
    yield "items:"
    for pair in zip(*answers, strict=True):
        yield f"  - id: {pair[0].id}"
        yield from _item([(expert.name, item) for expert, item in zip(experts, pair, strict=True)])
    yield "# Which pairs are the same in other clothes, the author alone knows. Take the `#` away and write them:"
    yield "#repeats: [[q1, q2]]"


def _answers(kit: Kit, expert: Expert) -> list[GivenItem]:
    """A person's answer to every short judgement of the kit, in its order; an empty one where nothing was said."""
    given = {item.id: item for item in expert.given.items}
    return [given.get(item.id, GivenItem(id=item.id)) for part in kit.parts for item in part.items]


def _item(said: list[tuple[str, GivenItem]]) -> Iterator[str]:
    verdicts = {item.verdict for _, item in said}
    if verdicts == {"wrong"}:
        yield plain("verdict", "wrong", _IN)
        yield settled("type", [(who, item.error_type) for who, item in said], _IN)
        yield settled("severity", [(who, item.severity) for who, item in said], _IN)
        yield blank("subtlety", "0 obvious, 1 careful reading, 2 takes a specialist", _IN)
        yield blank("natural", "true when a model made this error by itself, false when somebody planted it", _IN)
    else:
        yield settled("verdict", [(who, item.verdict) for who, item in said], _IN)
        for who, item in said:
            details = [value for value in (item.error_type, item.severity) if value]
            if details:
                yield f"{' ' * _IN}# {who} on type and severity: {', '.join(details)}"
    yield from reasons("why", [(who, item.why) for who, item in said], _IN)
