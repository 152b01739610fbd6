"""A job ad as HTML without classes, styles or scripts in it: what other systems take as it is."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from rolebook.assets import csp_for
from rolebook.documents.advert import Part, Term
from rolebook.documents.prose import inline, prose
from rolebook.exports._ads import Ad, ads
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


def content(ad: Ad, _site: Site) -> bytes:
    """A whole page; the ad is what stands in its `<main>`."""
    told = ad.advert
    pieces = [
        Markup("<h1>{}</h1>").format(told.title),
        Markup("<p><strong>{}</strong></p>").format(told.company),
        prose(told.summary),
        _terms(told.facts),
        *(piece for part in told.parts for piece in _part(part)),
    ]
    ad_html = Markup("\n").join(filter(None, pieces))
    page = _PAGE.format(policy=csp_for([_STYLE]), style=_STYLE, language=told.language, title=told.title, ad=ad_html)
    return page.encode()


def _part(part: Part) -> Iterable[Markup]:
    items = Markup("\n").join(Markup("<li>{}</li>").format(inline(item)) for item in part.items)
    yield Markup("<h2>{}</h2>").format(part.title)
    yield prose(part.prose)
    yield _terms(part.terms)
    yield Markup("<ul>\n{}\n</ul>").format(items) if items else Markup()
    yield prose(part.after)


def _terms(terms: Iterable[Term]) -> Markup:
    lines = [Markup(f"<li><strong>{escape(one.term)}:</strong> {inline(one.says)}</li>") for one in terms]
    return Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(lines)) if lines else Markup()


EXPORT = Export[Ad](
    name="ad_html",
    subjects=ads,
    subject_id=lambda ad: ad.id,
    path=lambda ad: ad.path("ad.html"),
    content=content,
)
