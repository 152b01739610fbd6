"""Pages and documents are valid HTML, as somebody else's program reads them: html-validate, with its own rules."""

from __future__ import annotations

import re
from pathlib import Path

from kinds import kinds_of, worth_visiting
from node_packages import told

HERE = Path(__file__).parent
ARTICLE = re.compile(r'<article class="md-content__inner[^>]*>(.*?)</article>', re.DOTALL)

OURS: dict[str, object] = {
    # Valid HTML, and matters of taste.
    "no-trailing-whitespace": "off",
    "no-inline-style": "off",  # Markdown writes the alignment of a column so
    "doctype-style": "off",
    # A table whose rows become blocks on narrow screens loses its meaning unless roles say it.
    "no-redundant-role": "off",
    "prefer-native-element": "off",
    # Ids of error types hold a full stop, and those of hand-written headings may begin with a number: both are valid.
    "valid-id": ["error", {"relaxed": True}],
    # Boxes of one question share a name.
    "form-dup-name": ["error", {"shared": ["radio", "checkbox", "button", "reset", "submit"]}],
    # Filters answer at once, as the theme's choice of colours does: there is nothing to send.
    "wcag/h32": "off",
    # A browser may tick boxes again after a reload, and this is the one way to say that it must not.
    "valid-autocomplete": "off",
}
"""What of html-validate's recommended rules is not asked, and why."""

THEME = OURS | {
    "attribute-allowed-values": "off",  # its labels have an empty tabindex
    "unique-landmark": "off",  # it prints the contents of a page twice, for two widths
}
"""For whole pages of the site. Our own part of each is asked by `OURS` as well."""


def faults(pages: dict[str, str], rules: object) -> dict[str, list[str]]:
    """What html-validate says of each page that has faults."""
    found: dict[str, list[str]] = told(HERE, "html-validate", {"rules": rules, "pages": pages})
    return found


def test_every_kind_of_page_and_document_is_valid(built: Path) -> None:
    texts = {
        path: (built / path).read_text("utf-8")
        for paths in kinds_of(built).values()
        for path in worth_visiting(built, paths)
    }
    own = {path: found[1] for path, text in texts.items() if (found := ARTICLE.search(text))}
    alone = {path: text for path, text in texts.items() if path not in own}
    assert own
    assert alone

    assert faults({path: texts[path] for path in own}, THEME) == {}
    assert faults(own | alone, OURS) == {}


def test_a_fault_is_seen() -> None:
    seen = faults({"page": "<p>One<ul><li>two</ul></p><img src=x.png>"}, OURS)

    assert {line.split(" ")[1].rstrip(":") for line in seen["page"]} >= {"close-order", "wcag/h37"}
