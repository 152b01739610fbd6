"""A link that opens a web editor with a new file in it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from rolebook.scaffold import web_editor_link


def test_the_editor_gets_the_name_and_the_text_as_they_are() -> None:
    text = "id: a\n# 100 % & more + Ω\n"
    link = web_editor_link("https://github.com/example/roles/", "next/one two", "roles/a.yaml", text)
    parts = urlsplit(link)

    assert parts.path == "/example/roles/new/next/one%20two"
    assert parse_qs(parts.query, strict_parsing=True) == {"filename": ["roles/a.yaml"], "value": [text]}


def test_only_whole_addresses_become_links() -> None:
    with pytest.raises(ValueError, match="https://"):
        web_editor_link("javascript:alert(1)", "main", "roles/a.yaml", "")
