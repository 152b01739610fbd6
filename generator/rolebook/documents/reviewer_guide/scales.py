"""The scales: bands of what is computed, anchors of what is judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.documents.numbers import decimals
from rolebook.documents.prose import prose
from rolebook.documents.reviewer_guide.subject import Scored
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class Step:
    """One score of a scale and what earns it."""

    score: int
    earns: Markup | str


@dataclass(frozen=True, slots=True)
class ScaleView:
    """A criterion with its scale; `steps` is empty where the scale is not known here."""

    id: str
    name: str
    summary: Markup
    formula: str | None
    look_for: Markup | None
    steps: tuple[Step, ...]
    because: Markup | None


def scale_view(scored: Scored) -> ScaleView:
    """The scale of one criterion."""
    criterion = scored.criterion
    return ScaleView(
        id=criterion.id,
        name=criterion.name,
        summary=prose(criterion.summary),
        formula=criterion.formula,
        look_for=None if criterion.look_for is None else prose(criterion.look_for),
        steps=_bands(scored.bands) if criterion.scored == "computed" else _anchors(scored),
        because=None if scored.bands_because is None else prose(scored.bands_because),
    )


def _bands(bands: Mapping[str, float]) -> tuple[Step, ...]:
    if not bands:
        return ()
    limits = sorted(((int(score), least) for score, least in bands.items()), reverse=True)
    lowest = limits[-1][1]
    steps = (Step(score, _("{least} or more").format(least=decimals(least))) for score, least in limits)
    return (*steps, Step(1, _("below {least}, or undefined").format(least=decimals(lowest))))


def _anchors(scored: Scored) -> tuple[Step, ...]:
    return tuple(Step(int(score), prose(text)) for score, text in sorted(scored.anchors.items(), reverse=True))
