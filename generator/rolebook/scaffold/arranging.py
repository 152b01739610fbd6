"""Real outputs under ids that tell nothing: which came first, or from which line, is not to be seen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from rolebook.scaffold.blank import BLANK
from rolebook.scaffold.library import Library
from rolebook.scaffold.outputs import Output

LETTERS = "ABCDE"


def shuffled(kit: str, outputs: Sequence[Output]) -> list[Output]:
    """Return outputs in an order that depends on their texts and the kit's id alone, never on the order given."""
    return sorted(outputs, key=lambda output: _digest(kit, output.prompt, output.response))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def compared(outputs: Sequence[Output]) -> bool:
    """Whether outputs answer one prompt, so that a candidate compares them; otherwise each is judged by itself."""
    return len({output.prompt for output in outputs}) <= 1


def part(kit: str, outputs: Sequence[Output], minutes: object, lang: object, library: Library) -> dict[str, Any]:
    """Return the part of a kit in which candidates judge the outputs; without outputs, one with blanks for five."""
    return {
        "id": "outputs",
        "title": "The outputs",
        "kind": "review-outputs" if compared(outputs) else "single-judgements",
        "minutes": minutes,
        "scores": _scores(outputs, library) or BLANK,
        **(_one_prompt if compared(outputs) else _many_prompts)(kit, outputs, lang),
    }


def _scores(outputs: Sequence[Output], library: Library) -> list[str]:
    wanted = ["error-identification", "precision", "ranking"] if compared(outputs) else ["consistency"]
    return library.keep("criterion", wanted)


def _one_prompt(kit: str, outputs: Sequence[Output], lang: object) -> dict[str, Any]:
    texts: list[Any] = [output.text for output in shuffled(kit, outputs)] or [BLANK] * len(LETTERS)
    return {
        "prompt": outputs[0].prompt if outputs else BLANK,
        "sources": [],
        "outputs": [
            {"id": letter, "lang": lang, "format": _layout(text), "text": text}
            for letter, text in zip(LETTERS, texts, strict=False)
        ],
    }


def _many_prompts(kit: str, outputs: Sequence[Output], lang: object) -> dict[str, Any]:
    return {
        "items": [
            {
                "id": f"q{number}",
                "context": output.prompt,
                "output": output.text,
                "lang": lang,
                "format": _layout(output.text),
            }
            for number, output in enumerate(shuffled(kit, outputs), start=1)
        ]
    }


def _layout(text: object) -> str:
    """`code` for an answer that is all code; a table or a conversation is for the author to say."""
    lines = text.splitlines() if isinstance(text, str) else []
    fences = [line for line in lines if line.startswith(("```", "~~~"))]
    return "code" if len(fences) == 2 and fences == [lines[0], lines[-1]] else "lines"


def key_entries(outputs: Sequence[Output]) -> Iterator[tuple[str, Any]]:
    """What a key has to say about these outputs, all of it blank."""
    if compared(outputs):
        letters = LETTERS[: len(outputs) or len(LETTERS)]
        yield "outputs", [{"id": letter} for letter in letters]
        yield from (("errors", BLANK), ("ranking", BLANK))
    else:
        yield "items", [{"id": f"q{number}"} for number in range(1, len(outputs) + 1)]
