"""The length of a text gives the key away.

What it catches: over all kits that decide, longer outputs are ranked better (or worse), or longer answers are right
(or wrong), than chance would have it, by a difference that one can see. The finding is in the first key.

Why: a rater who prefers long answers looks like one who reads, and that is the mistake which a preference rater
must not make.
Source: verbosity is one of the biases that raters of model outputs are known for; what counts as too much (two
standard deviations, a quarter longer) is this catalogue's own judgement.

## Fails

```yaml
kits/seed-task/kit.yaml:
  parts.2.items.1.output: Bed 2 holds barley, as the list of the beds says for this one.
  parts.2.items.3.output: Bed 4 holds fennel, as the list of the beds says for this one.
  parts.2.items.4.output: Bed 5 holds millet, as the list of the beds says for this one.
```

## Passes

```yaml
kits/seed-task/kit.yaml:
  parts.2.items.0.output: Bed 1 holds vetch, as the list of the beds says for this one.
  parts.2.items.1.output: Bed 2 holds barley, as the list of the beds says for this one.
  parts.2.items.2.output: Bed 3 holds vetch, as the list of the beds says for this one.
  parts.2.items.3.output: Bed 4 holds fennel, as the list of the beds says for this one.
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._telling import Pairs, Solved, lengths, ranks, solved, tells
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB595",
    "length-gives-key-away",
    Severity.WARNING,
    "Who prefers long answers then looks like one who reads.",
)
AUDIENCE = Audience.TEAM

_VISIBLE = 1.25
"""How much longer the longer half must be for anybody to notice [judgement]."""


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """At most one warning for outputs and one for short judgements, in the first key that has some."""
    kits = list(solved(catalog))
    for field, pairs_of in (("ranking", _outputs), ("items", _items)):
        found = [(kit, pairs) for kit in kits if (pairs := pairs_of(kit))]
        kinds = [pairs for _, pairs in found]
        if _visible(kinds) and tells(kinds):
            yield Problem(
                INFO,
                found[0][0].key.file,
                (field,),
                "How long a text is gives away what the key says of it, over the kits of this catalogue together.",
                "Lengthen some of the short ones and shorten some of the long ones, on both sides of the key.",
                on_key=True,
            )


def _outputs(found: Solved) -> Pairs:
    long, places = lengths(found.kit), ranks(found.key)
    return [(long[output], place) for output, place in places.items() if output in long]


def _items(found: Solved) -> Pairs:
    long = lengths(found.kit)
    return [(long[item.id], item.verdict == "right") for item in found.key.items if item.id in long]


def _visible(kits: Sequence[Pairs]) -> bool:
    """Whether the better half of the texts is visibly longer or shorter than the worse half, as a mean over kits."""
    ratios = []
    for pairs in kits:
        middle = fmean(keyed for _, keyed in pairs)
        high = [seen for seen, keyed in pairs if keyed > middle]
        low = [seen for seen, keyed in pairs if keyed < middle]
        if high and low and fmean(low):
            ratios.append(fmean(high) / fmean(low))
    return bool(ratios) and max(fmean(ratios), 1 / fmean(ratios)) >= _VISIBLE
