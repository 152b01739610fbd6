"""What the catalogue's script says (`js/catalogue`): how many roles are found, and which are chosen to be compared."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from rolebook.documents.script_words import script_words
from rolebook.language import N_, Forms

FOUND: Final = Forms("{found} of {count} role", "{found} of {count} roles")
"""Stands in the page, too, before the script has run."""

WORDS: Final = script_words(
    MappingProxyType(
        {
            "found": FOUND,
            "found-near": N_("{words}, with words close to “{near}”"),
            "chosen-one": N_("To compare: {titles}. Choose another one."),
            "chosen": N_("To compare: {titles}."),
            "chosen-full": Forms(
                "{count} role is chosen, and more can not be compared. Take one away first.",
                "{count} roles are chosen, and more can not be compared. Take one away first.",
            ),
            "compare": Forms("Compare {count} role", "Compare {count} roles"),
        }
    )
)
