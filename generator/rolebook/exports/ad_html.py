"""A job ad as HTML without classes, styles or scripts in it: what other systems take as it is."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from rolebook.assets import csp_for
from rolebook.documents.advert import Part, Term
from rolebook.documents.prose import inline, prose
from rolebook.exports._ads import Ad, ads, told
from rolebook.exports._contract import Export, Site

_STYLE = "body{overflow-wrap:anywhere}"  # a long address may not widen a narrow screen
_PAGE = Markup(
    """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="rolebook-audience" content="public">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{ad}
</main>
</body>
</html>
"""
)


def content(ad: Ad, site: Site) -> bytes:
    """A whole page; the ad is what stands in its `<main>`."""
    advert = told(ad, site)
    pieces = [
        f"<h1>{escape(advert.title)}</h1>",
        f"<p><strong>{escape(advert.company)}</strong></p>",
        prose(advert.summary),
        _terms(advert.facts),
        *(piece for part in advert.parts for piece in _part(part)),
    ]
    ad_html = Markup("\n".join(filter(None, pieces)))
    page = _PAGE.format(
        policy=csp_for([_STYLE]), style=_STYLE, language=advert.language, title=advert.title, ad=ad_html
    )
    return page.encode()


def _part(part: Part) -> Iterable[str]:
    yield f"<h2>{escape(part.title)}</h2>"
    yield prose(part.prose)
    yield _terms(part.terms)
    yield _list(f"<li>{inline(item)}</li>" for item in part.items)
    yield prose(part.after)


def _terms(terms: Iterable[Term]) -> str:
    return _list(f"<li><strong>{escape(one.term)}:</strong> {inline(one.says)}</li>" for one in terms)


def _list(rows: Iterable[str]) -> str:
    lines = "\n".join(rows)
    return f"<ul>\n{lines}\n</ul>" if lines else ""


EXPORT = Export[Ad](
    name="ad_html",
    subjects=ads,
    subject_id=lambda ad: ad.id,
    path=lambda ad: ad.path("ad.html"),
    content=content,
)
