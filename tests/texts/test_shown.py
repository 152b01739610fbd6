"""What arrived is shown as it was typed."""

from __future__ import annotations

import html5lib
import pytest

from rolebook.documents.prose import prose
from texts.typed import MORE_TEXTS, TEXTS

MARKDOWN = {"- y": "an entry of a list", "> more": "words of somebody else's", "`code`": "a piece of code"}
"""What Markdown means something by, as the guide for authors says."""


@pytest.mark.parametrize("text", [text for text in (*TEXTS, *MORE_TEXTS) if text not in MARKDOWN])
def test_prose_shows_a_text_as_it_was_typed(text: str) -> None:
    shown = html5lib.parseFragment(prose(f"{text}\n"), namespaceHTMLElements=False)

    assert "".join(shown.itertext()) == text
    assert [element.tag for element in shown.iter()] == ["DOCUMENT_FRAGMENT", "p"]
