"""A link that opens a web editor with a new file in it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from rolebook.scaffold import LINK_LIMIT, pattern_fault, web_editor_link

GITHUB = "https://github.com/example/roles/new/main?filename={path}&value={text}"


@pytest.mark.parametrize("text", ["id: a\n# 100 % & more + Ω\n", "{path} and {text}", ""])
def test_the_editor_gets_the_name_and_the_text_as_they_are(text: str) -> None:
    link = web_editor_link(GITHUB, "roles/a.yaml", text)
    assert link is not None
    parts = urlsplit(link)

    assert parts.path == "/example/roles/new/main"
    query = parse_qs(parts.query, strict_parsing=True, keep_blank_values=True)
    assert query == {"filename": ["roles/a.yaml"], "value": [text]}


def test_the_order_of_the_two_is_the_host_s_own() -> None:
    link = web_editor_link("https://code.example.org/-/new?content={text}&file_name={path}", "roles/a.yaml", "a b")

    assert link == "https://code.example.org/-/new?content=a%20b&file_name=roles%2Fa.yaml"


def test_a_link_that_no_server_would_take_is_none() -> None:
    room = LINK_LIMIT - len("https://x.org/") - len("?")

    assert len(web_editor_link("https://x.org/{path}?{text}", "a", "b" * (room - 1)) or "") == LINK_LIMIT
    assert web_editor_link("https://x.org/{path}?{text}", "a", "b" * room) is None


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("javascript:alert(1)//{path}{text}", "https://"),
        ("http://x.org/{path}?{text}", "https://"),
        ("https://x.org/new?value={text}", "{path} is missing"),
        ("https://x.org/new", "{path} and {text} are missing"),
        ('https://x.org/"onclick="{path}{text}', "no address has"),
        ("https://x.org/new main/{path}{text}", "no address has"),
        ("https://x.org/ö/{path}{text}", "no address has"),
    ],
)
def test_only_a_whole_pattern_becomes_a_link(pattern: str, fault: str) -> None:
    assert fault in (pattern_fault(pattern) or "")
    with pytest.raises(ValueError, match="not a pattern"):
        web_editor_link(pattern, "roles/a.yaml", "")
