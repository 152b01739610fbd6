"""What a score sheet's script says (`js/sheet`)."""

from __future__ import annotations

from rolebook.documents.script_words import FILES, LISTS, SHAPES, STRICT_JSON, script_words

WORDS = script_words(LISTS, FILES, STRICT_JSON, SHAPES)
