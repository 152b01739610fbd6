"""An output or an item that the key does not judge.

What it catches: an answer key that leaves out an output, an item or a place in the ranking, names one that the
kit does not have, judges one twice, or calls an output clean in which it has an error.

Why: what the key leaves out, two reviewers will judge in two ways.

## Fails

```yaml
kits/seed-task/key.yaml:
  ranking: [B, A, C, D]
```

## Passes

```yaml
kits/seed-task/key.yaml:
  ranking: [B, A, C, D, E]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.key import Key, KeyedError
from rolebook.catalog.kit import Kit
from rolebook.catalog.problem import Problem
from rolebook.catalog.walk import Path
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._marked import text_fault
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB432",
    "key-incomplete",
    Severity.ERROR,
    "What the key leaves out, two reviewers will judge in two ways.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per output, item or rank that is missing, unknown or there twice."""
    for exam in catalog.exams:
        if exam.key is not None:
            # A kit whose own ids are wrong would make its key look wrong.
            yield from (replace(problem, waits_for=(exam.kit.file,)) for problem in _key(exam.kit, exam.key))


def _key(kit: Kit, key: Key) -> Iterator[Problem]:
    reviewed = [part for part in kit.parts if part.kind == "review-outputs"]
    outputs = [output.id for part in reviewed for output in part.outputs]
    items = [item.id for part in kit.parts for item in part.items]
    ranked = [name for place in key.ranking for name in ((place,) if isinstance(place, str) else place)]
    yield from _compare(key, "outputs", "output", outputs, [note.id for note in key.outputs])
    yield from _compare(key, "items", "item", items, [item.id for item in key.items])
    yield from _compare(key, "ranking", "output", outputs, ranked)
    yield from _clean_with_errors(key)
    for position, error in enumerate(key.errors):
        if error.missing_from is not None and error.missing_from not in outputs:
            yield _unknown(key, ("errors", position, "missing_from"), "output", error.missing_from)
    for position, pair in enumerate(key.repeats):
        for place, name in enumerate(pair):
            if name not in items:
                yield _unknown(key, ("repeats", position, place), "item", name)


def _clean_with_errors(key: Key) -> Iterator[Problem]:
    """Outputs that are called clean and hold what the key itself calls an error."""
    wrong = {id: error.id for error in key.errors for id in _outputs_of(error)}
    for position, note in enumerate(key.outputs):
        if note.clean and note.id in wrong:
            path = ("outputs", position, "clean")
            message = f"`{note.id}` is called clean, and the error `{wrong[note.id]}` stands in it."
            yield Problem(INFO, key.file, path, message, "Write `clean: false`, or take the error out.")


def _outputs_of(error: KeyedError) -> set[str]:
    if error.missing_from is not None:
        return {error.missing_from}
    places = (error.at,) if isinstance(error.at, str) else error.at or ()
    return {place[0] for place in places}


def _compare(key: Key, field: str, noun: str, wanted: list[str], given: list[str]) -> Iterator[Problem]:
    missing = [name for name in wanted if name not in given]
    # A name that is misspelt is one mistake, and not a second one for the name that it should be.
    if missing and len({*given}.intersection(wanted)) == len(given):
        yield Problem(
            INFO,
            key.file,
            (field,),
            f"The key's `{field}` leaves out {', '.join(missing)}.",
            f"Add every {noun} of the kit, each once.",
            on_key=True,
        )
    for position, name in enumerate(given):
        if name not in wanted:
            yield _unknown(key, (field, position), noun, name)
        elif name in given[:position]:
            yield Problem(INFO, key.file, (field, position), f"`{name}` is there twice.", "Keep one of the two.")


def _unknown(key: Key, path: Path, noun: str, name: str) -> Problem:
    return Problem(
        INFO,
        key.file,
        path,
        f"The kit has no {noun} `{name}`.",
        f"Name an {noun} that the kit has.",
        fault=text_fault(key.file, name),
    )
