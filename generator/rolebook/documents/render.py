"""Views to HTML: the one Jinja environment."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rolebook import assets, language
from rolebook.documents.compiling import SpokenEnvironment
from rolebook.documents.links import Paper
from rolebook.language import Language


@lru_cache(maxsize=2)
def _environment(_of: Language) -> Environment:
    """The environment of the language that is spoken. Somebody who compares two languages needs no more."""
    environment = SpokenEnvironment(
        loader=PackageLoader("rolebook", "documents"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(language.gettext, language.ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.globals["document_waiting"] = Markup(assets.script("waiting"))  # ours, not an author's
    return environment


def render(name: str, view: object, papers: Sequence[Paper] = ()) -> str:
    """The document `name` (a folder with `template.html.j2`) for `view`, which templates see as `v`.

    `papers` are its own files for print, to which it links. A stand-alone document also gets its style sheet, the
    script of its name if there is one, the one that lets it wait for that, and a policy that allows just these.
    """
    style, script = assets.css(assets.sheet_of(name)), assets.script(name)  # ours, not an author's
    return (
        _environment(language.spoken())
        .get_template(f"{name}/template.html.j2")
        .render(
            v=view,
            document_css=Markup(style),
            document_script=Markup(script),
            document_csp=_policy(style, script),
            document_papers=papers,
            document_rtl=language.spoken().direction == "rtl",
        )
    )


@lru_cache(maxsize=8)
def _policy(style: str, script: str) -> str:
    return assets.csp_for([style], [assets.script("waiting"), script] if script else [])
