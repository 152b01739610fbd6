"""Assessment kits as the public and as a candidate may see them."""

from __future__ import annotations

from typing import Literal

from rolebook.catalog.base import Frozen, Prose
from rolebook.catalog.library import Criterion, Domain, ErrorType, TaskType
from rolebook.catalog.silencing import Silenced
from rolebook.catalog.upkeep import Upkeep
from rolebook.catalog.validity import Trial

Status = Literal["draft", "practice", "specimen", "live", "retired"]
OPEN_STATUSES: frozenset[Status] = frozenset(("practice", "specimen"))
"""Kits that are published to be looked at: what a candidate reads of them is for everybody."""

PartKind = Literal["worked-example", "review-outputs", "single-judgements", "written"]
Severity = Literal["minor", "major", "critical"]
Verdict = Literal["right", "wrong"]
TextFormat = Literal["lines", "code", "table", "dialogue"]


class PartCard(Frozen, frozen=True, kw_only=True):
    """What anybody may know of a part: its kind, its time and what it gives evidence for."""

    id: str
    title: str
    kind: PartKind
    minutes: int
    scores: tuple[Criterion, ...] = ()


class KitPay(Frozen, frozen=True, kw_only=True):
    """Paid hours of a kit at the role's task rate, and when the money comes."""

    hours_paid: float
    within_days: int
    whatever_the_result: Literal[True]


class OutputsFrom(Frozen, frozen=True, kw_only=True):
    """Where the outputs of the whole kit came from."""

    model: str
    version: str
    captured_on: str
    stand_in: bool


class KitCard(Frozen, frozen=True, kw_only=True):
    """A kit as the public may know it."""

    file: str
    id: str
    title: str
    version: str
    status: Status
    purpose: Literal["screen", "task"]
    domain: Domain
    task_type: TaskType
    outputs_from: OutputsFrom
    parts: tuple[PartCard, ...]
    pay: KitPay | None = None

    @property
    def minutes(self) -> int:
        """Working time in minutes: the sum of the parts."""
        return sum(part.minutes for part in self.parts)


class Text(Frozen, frozen=True, kw_only=True):
    """A source or an output; line n has the address `<id>n`."""

    id: str
    lang: str
    format: TextFormat
    lines: tuple[str, ...]
    title: str | None = None


class Finding(Frozen, frozen=True, kw_only=True):
    """One marked problem, in the words of the response format."""

    error_type: ErrorType
    severity: Severity
    why: Prose
    at: str | tuple[str, ...] | None = None
    missing_from: str | None = None
    quote: str | None = None


class Worked(Frozen, frozen=True, kw_only=True):
    """The marked answer of a worked example."""

    findings: tuple[Finding, ...]


class Item(Frozen, frozen=True, kw_only=True):
    """One short judgement; every item asks the same."""

    id: str
    lang: str
    format: TextFormat
    lines: tuple[str, ...]
    context: Prose | None = None


class Part(PartCard, frozen=True, kw_only=True):
    """A part of a packet with all that a candidate reads."""

    instructions: Prose | None = None
    prompt: Prose | None = None
    alternative: Prose | None = None
    max_words: int | None = None
    sources: tuple[Text, ...] = ()
    outputs: tuple[Text, ...] = ()
    items: tuple[Item, ...] = ()
    worked: Worked | None = None


class Data(Frozen, frozen=True, kw_only=True):
    """Where the texts come from."""

    status: Literal["synthetic", "de-identified", "public"]
    note: Prose


class TeamData(Data, frozen=True, kw_only=True):
    """The same, with who attests it."""

    attested_by: str


class Assistance(Frozen, frozen=True, kw_only=True):
    """What help is allowed, and how that is looked after."""

    ai: Literal["allowed", "not-allowed", "allowed-and-declared"]
    always_allowed: tuple[str, ...]
    how_we_check: Prose


class Accommodations(Frozen, frozen=True, kw_only=True):
    """Whom to ask for a change, and what happens then."""

    contact: str
    note: Prose


class Next(Frozen, frozen=True, kw_only=True):
    """What happens after the candidate sends the answer."""

    answer_within_days: int
    note: Prose


class Kit(KitCard, frozen=True, kw_only=True):
    """A kit as a candidate sees it."""

    data: Data
    assistance: Assistance
    accommodations: Accommodations
    next: Next
    introduction: Prose
    parts: tuple[Part, ...]

    def texts(self) -> dict[str, Text | Item]:
        """Every text by its id: sources, outputs and items."""
        texts: list[Text | Item] = []
        for part in self.parts:
            texts += (*part.sources, *part.outputs)
            texts += part.items
        return {text.id: text for text in texts}


class TeamKit(Kit, frozen=True, kw_only=True):
    """A kit as the team sees it."""

    data: TeamData
    trials: tuple[Trial, ...] = ()
    upkeep: Upkeep | None = None
    silenced: tuple[Silenced, ...] = ()
