"""What a packet's script says (`js/packet`)."""

from __future__ import annotations

from rolebook.documents.script_words import FILES, LISTS, STRICT_JSON, script_words

WORDS = script_words(LISTS, FILES, STRICT_JSON)
