"""Templates that are compiled for a language print what Jinja prints that asks for each sentence on each page."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from language.spoken import WIDE
from rolebook import language
from rolebook.documents.compiling import SpokenEnvironment
from rolebook.language import ENGLISH, Language, speaking

GIVEN = {"name": "<b> & 'c'", "html": Markup("<i>é</i>"), "n": 3, "yes": True, "no": None}
SHARED = '{% macro twice(a, b=_("and")) -%}{{ a }} {{ b }} {{ a }}{%- endmacro %}'
TEMPLATES = [
    "<p>{% trans %}Plain words{% endtrans %}</p>",
    "{% trans name=name, html=html %}Of {{ name }} and {{ html }}, 100 %, {{ name }}{% endtrans %}",
    "{% trans html=twice(name) %}Twice: {{ html }}{% endtrans %}",
    '{{ _("must") if yes else _("may") }} {{ no or _("None at all") }}',
    '{{ twice(html, _(", then ")) }} {{ twice(_("Version %(n)s", n=n)) }} {{ _("Of %(n)s", n=n) }}',
    "{% set said %}{% trans %}A & B{% endtrans %}{% endset %}{{ said }} {{ twice(said) }} {{ [_('x')]|join }}",
    "{% trans n=n %}{{ n }} day{% pluralize %}{{ n }} days{% endtrans %}",
    "{% for one in [name, html, n] %}{{ one }}{{ _('; ') if not loop.last }}{% endfor %}{{ name ~ html }}",
    "{% macro inner() %}{{ name }}{{ caller() }}{% endmacro %}{% call inner() %}{{ html }}{{ name }}{% endcall %}",
]


def printed(kind: type[Environment], template: str) -> str:
    imported = '{% from "shared" import twice %}'
    loader = DictLoader({"shared": SHARED, "page": imported + template})
    environment: Any = kind(loader=loader, autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.i18n"])
    environment.install_gettext_callables(language.gettext, language.ngettext, newstyle=True)
    page = environment.get_template("page")
    assert page.render(GIVEN) == page.render(GIVEN)
    return str(page.render(GIVEN))


@pytest.mark.parametrize("spoken", [ENGLISH, WIDE], ids=lambda one: one.tag)
@pytest.mark.parametrize("template", TEMPLATES)
def test_the_same_is_printed(template: str, spoken: Language) -> None:
    with speaking(spoken):
        assert printed(SpokenEnvironment, template) == printed(Environment, template)
