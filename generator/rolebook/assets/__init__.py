"""Styles and scripts that ship with the package, and the content security policy of a stand-alone document (a leaf).

A style sheet is put together from parts, so that the site and the stand-alone documents share their tokens
and components and cannot drift apart:

    css("site")      tokens + components + what Material's pages need
    css("document")  tokens + components + what guides and reports need
    css("packet")    the same without what a packet never shows, since it is sent by mail
    css("sheet")     the same for score sheets, with their steps

A script is put together in the same way, for the stand-alone documents that are forms. Its parts share one scope:

    script("packet")  the parts that `SCRIPTS` names, in that order, inside one function
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType

_COMPONENTS = ("words", "figures", "charts", "lists", "texts", "forms", "narrow")
_FORM = tuple(part for part in ("tokens", *_COMPONENTS, "document", "fill") if part != "charts")

SHEETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "site": (
            *("tokens", *_COMPONENTS, "site", "frame", "search", "columns", "pictures", "finder", "roles", "compare"),
            *("team", "print"),
        ),
        "document": ("tokens", *_COMPONENTS, "document", "fill", "scoring", "paper", "watermark"),
        "packet": (*_FORM, "paper", "watermark"),
        "sheet": (*_FORM, "scoring", "paper"),
    }
)
"""Which parts make up which style sheet, in the order of the cascade."""

_PACKET = (
    *("shared/texts", "shared/dom", "shared/filled", "shared/words", "shared/listed", "shared/files"),
    *("shared/json", "packet/state", "packet/address", "packet/response", "packet/check", "packet/gaps", "packet/page"),
    *("packet/label", "packet/lines", "packet/finding_form", "packet/finding_card", "packet/findings"),
    *("packet/ranking", "packet/judgements", "packet/written", "packet/beside"),
    *("packet/draft", "packet/saving", "packet/upload", "packet/answers", "packet/main"),
)

_SHEET = (
    *("shared/texts", "shared/dom", "shared/filled", "shared/words", "shared/listed", "shared/files"),
    *("shared/json", "shared/shape", "sheet/matching", "sheet/qualifying", "sheet/sha256", "sheet/stages"),
    *("sheet/days", "sheet/answers", "sheet/work", "sheet/own", "sheet/elements", "sheet/showing"),
    *(
        "sheet/scales",
        "sheet/record",
        "sheet/who",
        "sheet/practise",
        "sheet/qualify",
        "sheet/load",
        "sheet/ruling",
        "sheet/score",
        "sheet/finish",
        "sheet/main",
    ),
)

_CATALOGUE = (
    *("shared/dom", "shared/filled", "shared/words", "shared/folded", "catalogue/address", "catalogue/search"),
    *("catalogue/matching", "catalogue/order", "catalogue/saying", "catalogue/rows", "catalogue/panel"),
    *("catalogue/choosing", "catalogue/main"),
)

_COMPARE = (
    *("shared/dom", "shared/filled", "shared/words", "shared/listed", "compare/address", "compare/lining"),
    *("compare/saying", "compare/loading", "compare/table", "compare/around", "compare/main"),
)

_SEARCH = (
    *("shared/dom", "shared/filled", "shared/words", "shared/folded", "search/entries", "search/spelling"),
    *("search/matching", "search/excerpt", "search/saying", "search/panel", "search/main"),
)

SCRIPTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "packet": _PACKET,
        "practice_packet": _PACKET,
        "score_sheet": _SHEET,
        "practice_sheet": _SHEET,
        "waiting": ("shared/waiting",),
        "site": ("shared/dom", "site/copy", "site/menu", "site/search"),
        "early": ("site/early",),
        "catalogue": _CATALOGUE,
        "compare": _COMPARE,
        "search": _SEARCH,
    }
)
"""Which parts (`js/<part>.js`) make up which script, by the name of the document.

`waiting` stands in the head of every document that has a script. `site` is for all pages, `early` for those with a
list that scripts change.
"""

PAGE_SCRIPTS: Mapping[str, str] = MappingProxyType(
    {name: f"assets/{name}.js" for name in ("early", "catalogue", "compare", "search")}
)
"""Scripts that stand in a site as files, for the pages that ask for them, and where."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")
_SCRIPT_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n|/\*\* @type [^*\n]*\*/ ?|^[ \t]+", re.DOTALL | re.MULTILINE)


@cache
def css(name: str) -> str:
    """The style sheet `name` (one of `SHEETS`), whole, without comments and without `</`.

    Raises:
        KeyError: there is no such style sheet.
    """
    parts = (files(__name__).joinpath("css", f"{part}.css").read_text("utf-8") for part in SHEETS[name])
    sheet = "\n".join(_SPACE.sub("\n", _COMMENT.sub("", part)).strip() for part in parts)
    if "</" in sheet:  # it would end the <style> element that it is put into
        raise AssertionError(f"the style sheet {name} holds '</'")
    return sheet


def sheet_of(document: str) -> str:
    """The style sheet of a stand-alone document, by its name."""
    return {_PACKET: "packet", _SHEET: "sheet"}.get(SCRIPTS.get(document, ()), "document")


@cache
def script(name: str) -> str:
    """The script of the document `name`, without `</` and `<!--`; empty for a document that has none.

    Comments that have lines to themselves, types and the space before lines are left out, since each packet carries the
    whole script. So no text in a script may go over several lines.
    """
    if name not in SCRIPTS:
        return ""
    texts = (files(__name__).joinpath("js", f"{part}.js").read_text("utf-8") for part in SCRIPTS[name])
    parts = (_SCRIPT_COMMENT.sub("", text).strip() for text in texts)
    text = "\n".join(('(() => {\n"use strict";', *parts, "})();"))
    if "</" in text or "<!--" in text:  # either would end, or confuse, the <script> element that it is put into
        raise AssertionError(f"the script {name} holds '</' or '<!--'")
    return text


def csp_for(styles: Iterable[str], scripts: Iterable[str] = ()) -> str:
    """The policy for `<meta http-equiv="Content-Security-Policy">` of a document that asks for nothing.

    Args:
        styles: the exact text of each `<style>` element.
        scripts: the exact text of each inline `<script>` element; none means that no script runs.

    Only these bytes may style or run; images come from `data:` alone; no form is sent; no base is set.
    Browsers ignore `frame-ancestors` and `sandbox` in a meta element, so they are left to a server's header.
    """
    directives = ["default-src 'none'"]
    for name, texts in (("script-src", tuple(scripts)), ("style-src", tuple(styles))):
        if texts:
            directives.append(" ".join((name, *(source_of(text) for text in texts))))
    return "; ".join((*directives, "img-src data:", "form-action 'none'", "base-uri 'none'"))


def source_of(text: str) -> str:
    """A script or a style sheet as a content security policy names it: `'sha256-…'`."""
    # A browser hashes the text after it has read CR LF and CR as LF, as HTML parsing does.
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{b64encode(sha256(normal.encode()).digest()).decode()}'"
