"""What the site's search says (`js/search`). It comes with the index, since a page has no room for it until then."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from rolebook.documents.script_words import script_words
from rolebook.language import N_, Forms

WORDS: Final = script_words(
    MappingProxyType(
        {
            "pages": Forms("{count} page.", "{count} pages."),
            "pages-first": Forms("{count} page; the first {most}:", "{count} pages; the first {most}:"),
            "none": N_("Nothing was found. Try fewer or other words."),
            "part": N_("None has all of these words; these have some."),
            "instead": N_("Nothing has “{typed}”, so “{found}” was looked for."),
            "without": N_("Nothing has “{typed}”."),
        }
    )
)
