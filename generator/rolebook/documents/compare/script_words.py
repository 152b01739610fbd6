"""What the script that compares roles says (`js/compare`): its table, what can be added, and what was asked in vain."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from rolebook.documents.script_words import LISTS, Sentences, script_words
from rolebook.language import N_, Forms

_TABLE: Sentences = MappingProxyType(
    {
        "region": N_("Comparison"),
        "caption": N_("Side by side: {titles}"),
        "fact": N_("Fact"),
        "differs": N_("differs"),
        "in-all": N_("(in all)"),
        "nothing": N_("none"),
        "similar": N_("Similar roles"),
        "like": N_("Most like it"),
    }
)

_AROUND: Sentences = MappingProxyType(
    {
        "compared": N_("Compared roles"),
        "take": N_("Take away"),
        "draft": N_("draft"),
        "retired": N_("retired"),
        "only": N_("Show differences only"),
        "near": N_("Similar roles to add"),
        "add": N_("Add {title}"),
        "beside": N_("Beside {title}: {why}"),
        "all-roles": N_("list of all roles"),
        "others": N_("Choose others in the {list}."),
        "choose": N_("Choose roles in the {list}."),
    }
)

_STATUS: Sentences = MappingProxyType(
    {
        "no-role": N_("No role is chosen. Choose 2 to {most}."),
        "one-role": N_("One role is chosen. Add another one to compare it with."),
        "roles": Forms("{count} role", "{count} roles"),
        "facts": Forms("{count} fact", "{count} facts"),
        "same": N_("{roles}, {facts}; nothing differs."),
        "all": Forms("{roles}, {facts}; {count} differs.", "{roles}, {facts}; {count} differ."),
        "differing": Forms(
            "{roles}, {facts}; only the {count} that differs is shown.",
            "{roles}, {facts}; only the {count} that differ are shown.",
        ),
    }
)
"""A sentence has one number that decides: the others come into it as words that stand alone."""

_FAULTS: Sentences = MappingProxyType(
    {
        "no-name": N_("“{name}” is not the name of a role."),
        "twice": N_("“{name}” is named twice, and shown once."),
        "too-many": Forms(
            "At most {count} role stands side by side, so “{name}” is left out.",
            "At most {count} roles stand side by side, so “{name}” is left out.",
        ),
        "unknown": N_("There is no role “{name}” in this catalogue."),
    }
)
"""Why a role that the address names is not shown."""

WORDS: Final = script_words(LISTS, _TABLE, _AROUND, _STATUS, _FAULTS)
