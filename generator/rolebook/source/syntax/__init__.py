"""The parser's complaints in plain words.

libyaml says what it expected; a hiring manager needs to know what is wrong with the line. So each complaint
goes to a function that looks at the text around it. The complaints are those of libyaml 0.2.5's scanner.c
and parser.c; one that is not known here still gives a finding, at the right line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from rolebook.diagnostics import Finding
from rolebook.source.syntax import structure, values
from rolebook.source.syntax.trouble import Trouble

_Explainer: TypeAlias = Callable[[Trouble], Finding]

_BY_PROBLEM: Final[dict[str, _Explainer]] = {
    "mapping values are not allowed in this context": structure.colon,
    "could not find expected ':'": structure.no_colon,
    "did not find expected key": structure.misplaced,
    "did not find expected '-' indicator": structure.misplaced,
    "did not find expected <document start>": structure.after_the_end,
    "block sequence entries are not allowed in this context": structure.list_beside_key,
    "mapping keys are not allowed in this context": values.first_character,
    "found character that cannot start any token": values.first_character,
    "found incompatible YAML document": values.directive,
    "found duplicate %YAML directive": values.directive,
    "found duplicate %TAG directive": values.directive,
    "found undefined tag handle": values.tag,
    "did not find expected ',' or ']'": values.bracket,
    "did not find expected ',' or '}'": values.bracket,
    "did not find expected node content": values.no_value,
    "found unexpected ':'": values.tight_colon,
}
_BY_CONTEXT: Final[dict[str, _Explainer]] = {
    "while scanning a block scalar": values.block,
    "while scanning a quoted scalar": values.unclosed_quote,
    "while parsing a quoted scalar": values.escape,
    "while scanning an alias": values.alias,
    "while scanning an anchor": values.anchor,
    "while scanning a tag": values.tag,
    "while parsing a tag": values.tag,
    "while scanning a directive": values.directive,
    "while scanning a %YAML directive": values.directive,
    "while scanning a %TAG directive": values.directive,
}


def explain(trouble: Trouble) -> Finding:
    """Return the finding for what stopped the parser."""
    tab = trouble.tab()
    if tab:
        return tab
    explainer = _BY_CONTEXT.get(trouble.context) or _BY_PROBLEM.get(trouble.problem)
    return (explainer or values.unknown)(trouble)
