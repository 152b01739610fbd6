"""Findings about a file of model outputs, from which a kit is made: RB701 to RB709."""

from __future__ import annotations

from typing import Final

from rolebook.diagnostics import CodeInfo, Severity

BAD_LINE: Final = CodeInfo(
    "RB701", "output-line", Severity.ERROR, "An output without its prompt, model or date cannot be accounted for."
)
MIXED_MODELS: Final = CodeInfo(
    "RB702",
    "mixed-models",
    Severity.ERROR,
    "A kit tells once where its outputs came from; with two models in it, style would hint at the answers.",
)
REPEATED_OUTPUT: Final = CodeInfo(
    "RB703", "repeated-output", Severity.ERROR, "Two outputs that say the same cannot be put in order."
)
OUTPUT_COUNT: Final = CodeInfo(
    "RB704", "output-count", Severity.ERROR, "Outputs carry the letters A to E, and fewer than two cannot be compared."
)
CODES: Final = (BAD_LINE, MIXED_MODELS, REPEATED_OUTPUT, OUTPUT_COUNT)
