"""A page as Markdown: front matter, headings, and blocks of HTML between them.

Headings are Markdown, because engines build the table of contents from those alone;
everything else is HTML that no Markdown parser reads. Author text therefore meets Markdown in one place,
headings, and there every ASCII punctuation character is written as a numeric reference: Markdown sees letters
and spaces.

The engine makes a heading's id from its words, while templates and links use the id that they know
(`agreement-kappa` for "Agreement, Cohen's kappa"). Where the two differ, the section below the heading
carries the id of the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from string import punctuation

from markdown.extensions.toc import slugify, unique  # type: ignore[import-untyped]

from rolebook.publish.blocks import Section, sections
from rolebook.publish.errors import BrokenTreeError
from rolebook.publish.pages import Page

_REFERENCES = str.maketrans({character: f"&#{ord(character)};" for character in punctuation})
# What JSON leaves as it is and YAML would read as a line end, or refuse.
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_YAML_ESCAPES = {'"': '\\"', "\\": "\\\\"}


def page_source(page: Page) -> str:
    """The Markdown of `page`, ending in one newline.

    Raises:
        BrokenTreeError: the title is empty, two headings of the template share an id, or the fragment does
            not nest.
    """
    title = one_line(page.title)
    if not title:
        raise BrokenTreeError(f"{page.path} has no title")
    parts = list(sections(page.html))
    wanted = [part.id for part in parts if part.id]
    if len(set(wanted)) < len(wanted):
        raise BrokenTreeError(f"{page.path} uses the id of a heading twice")
    body = "\n\n".join(_body(title, parts, frozenset(wanted), _language(page.language)))
    return f"{_front_matter(page, title)}\n{body}\n"


def heading(text: str) -> str:
    """`text` (not escaped) for a Markdown heading: punctuation as references, so that no mark-up is seen."""
    return one_line(text).translate(_REFERENCES)


def one_line(text: str) -> str:
    """`text` with every run of white space and control characters as one space."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", text).split())


def _front_matter(page: Page, title: str) -> str:
    # Themes print these without escaping them (Material does), so they are escaped here.
    lines = ["---", f"title: {_quoted(title)}", f"description: {_quoted(one_line(page.description))}"]
    return "\n".join((*lines, "---", ""))


def _quoted(text: str) -> str:
    """`text`, HTML-escaped, as a YAML double-quoted scalar."""
    plain = "".join(_YAML_ESCAPES.get(character, character) for character in escape(text))
    return '"' + _NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", plain) + '"'


def _block(html: str, attributes: str = "") -> str:
    return f'<div class="rb-section"{attributes}>\n{html}\n</div>'


def _body(title: str, parts: list[Section], wanted: frozenset[str], lang: str) -> Iterator[str]:
    used: set[str] = set()
    if _slug(title) in wanted:  # the heading of a section keeps its id; the page's own needs none
        yield f"<h1{lang}>{escape(title)}</h1>"
    else:
        unique(_slug(title), used)
        yield f"# {_marked(title, lang)}"
    for part in parts:
        yield from _section(part, used, wanted, lang)


def _language(tag: str) -> str:
    """Attributes of words that are not in the site's language; those of ours are all written from left to right."""
    return f' lang="{tag}" dir="ltr"' if tag else ""


def _marked(text: str, lang: str) -> str:
    return f"<span{lang}>{heading(text)}</span>" if lang else heading(text)


def _section(part: Section, used: set[str], wanted: frozenset[str], lang: str) -> Iterator[str]:
    if part.id is None or part.text is None:
        yield _block(part.block, lang)
        return
    slug = _slug(unescape(part.text))
    if slug != part.id and slug in wanted:
        # Its words are the id of another heading, to which links with that id must lead: this one goes as
        # HTML.
        yield _block(f'<h2 id="{part.id}">{part.text}</h2>\n{part.block}', lang)
        return
    yield f"## {_marked(unescape(part.text), lang)}"
    carried = "" if unique(slug, used) == part.id else f' id="{part.id}"'
    if part.block or carried:
        yield _block(part.block, carried + lang)


def _slug(text: str) -> str:
    return str(slugify(one_line(text), "-"))
