"""Short items with their keyed verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.key import Key
from rolebook.catalog.kit import Item, Verdict
from rolebook.documents.prose import prose
from rolebook.documents.reviewer_guide.keyed import KeyedView, Texts, keyed_view
from rolebook.documents.shared import Link
from rolebook.documents.texts import TextView, item_view
from rolebook.language import N_, Words

VERDICTS: Mapping[Verdict, str] = Words({"right": N_("right"), "wrong": N_("wrong")})


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict as a chip."""

    name: str
    tone: str


@dataclass(frozen=True, slots=True)
class ItemKey:
    """One item: what the candidate saw, and what the key says; `verdict` is None when the key lacks it."""

    id: str
    lang: str
    context: Markup | None
    text: TextView
    verdict: VerdictView | None
    keyed: KeyedView | None
    repeats: tuple[Link, ...]


def verdict_view(verdict: Verdict) -> VerdictView:
    """A verdict with its tone."""
    return VerdictView(VERDICTS[verdict], "rb-good" if verdict == "right" else "rb-stop")


def item_key(item: Item, key: Key, texts: Texts) -> ItemKey:
    """The item `item` under `key`."""
    keyed = next((keyed for keyed in key.items if keyed.id == item.id), None)
    return ItemKey(
        id=item.id,
        lang=item.lang,
        context=None if item.context is None else prose(item.context),
        text=item_view(item),
        verdict=verdict_view(keyed.verdict) if keyed else None,
        keyed=keyed_view(keyed, texts) if keyed else None,
        repeats=tuple(_repeats(item.id, key)),
    )


def _repeats(item: str, key: Key) -> list[Link]:
    pairs = [pair for pair in key.repeats if item in pair]
    return [Link(other, f"#{other}") for pair in pairs for other in pair if other != item]
