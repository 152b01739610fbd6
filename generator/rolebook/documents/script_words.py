"""What scripts say: whole sentences with names, which the page hands to its script.

A script asks for a sentence by its name: `inWords("draft-saved")`, `inWords("open", { count })`; see
`js/shared/words.js`. A sentence may have places (`{name}`). One that depends on a number is `Forms`, and the number
that decides stands in the place `count`, a whole number. Sentences are whole: another language has another order of
words and other endings, so nothing is put into a place but names, numbers, and words that would stand there alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from markupsafe import Markup

from rolebook.documents.shapes import json_block
from rolebook.language import N_, Forms, Language, gettext, ngettext, spoken

Sentences = Mapping[str, str | Forms]

LISTS: Sentences = MappingProxyType({"list": N_("{first} and {last}"), "list-between": N_(", ")})
"""For `shared/listed`."""

FILES: Sentences = MappingProxyType(
    {
        "file-too-large": N_("The file is larger than 1 MB, and was not read."),
        "file-unreadable": N_("The file could not be read; choose it again."),
        "file-no-text": N_("The file is no text in UTF-8, so no form of Rolebook made it."),
    }
)
"""For `shared/files`."""

STRICT_JSON: Sentences = MappingProxyType(
    {
        "json-cut": N_("The file is cut off or is no JSON: it can not be read on from line {line}, column {column}."),
        "json-deep": N_("Lists and objects stand more than {most} deep inside each other."),
        "json-no-number": N_("`{word}` is no number."),
        "json-too-large": N_("`{word}` is too large for a number."),
        "json-digits": N_("A number has more than {most} digits."),
        "json-half": N_("A text holds half of a character (a lone surrogate)."),
        "json-twice": N_("`{name}` stands twice in the same object."),
    }
)
"""For `shared/json`."""

SHAPES: Sentences = MappingProxyType(
    {
        "shape-file": N_("The file"),
        "shape-number": N_("number {number}"),
        "shape-kind": N_("{place} is not what it must be: {kind}."),
        "shape-object": N_("a group of named values"),
        "shape-array": N_("a list"),
        "shape-string": N_("text"),
        "shape-integer": N_("a whole number"),
        "shape-a-number": N_("a number"),
        "shape-boolean": N_("true or false"),
        "shape-null": N_("left out"),
        "shape-const": N_("{place} must be `{value}`."),
        "shape-enum": N_("{place} must be one of these: {values}."),
        "shape-long": Forms(
            "{place} must have at most {count} character.", "{place} must have at most {count} characters."
        ),
        "shape-empty": N_("{place} must not be empty."),
        "shape-pattern": N_("{place} is not written as it must be."),
        "shape-day": N_("{place} must be a date such as 2026-11-16."),
        "shape-least": N_("{place} must be at least {least}."),
        "shape-most": N_("{place} must be at most {most}."),
        "shape-many": Forms("{place} must have at most {count} entry.", "{place} must have at most {count} entries."),
        "shape-few": Forms("{place} must have at least {count} entry.", "{place} must have at least {count} entries."),
        "shape-twice": N_("{place} must not hold the same entry twice."),
        "shape-lacks": N_("{place} lacks `{name}`."),
        "shape-stranger": N_("{place} does not belong there."),
    }
)
"""For `shared/shape`."""


@dataclass(frozen=True, slots=True, eq=False)
class ScriptWords:
    """Everything that one script says."""

    sentences: Sentences


def script_words(*parts: Sentences) -> ScriptWords:
    """The sentences of all parts of a script. A name stands in one part alone."""
    names = Counter(name for part in parts for name in part)
    if twice := [name for name, times in names.items() if times > 1]:
        raise AssertionError(twice)
    return ScriptWords(MappingProxyType({name: said for part in parts for name, said in part.items()}))


def words_block(words: ScriptWords) -> Markup:
    """The sentences in the language that is spoken, as the text of the page's element `#words`."""
    return _block(words, spoken())


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
COUNTED = 200
"""A count of 200 or more takes the form of 100 and its last two digits: below a million, no rule looks further."""


@lru_cache(maxsize=16)
def _block(words: ScriptWords, _language: Language) -> Markup:
    """`forms` has a digit (to base 36) for each count: which of the forms of every sentence fits it.

    gettext says which form fits a number and not by which rule, so it is asked for all of them. Sentences that are
    not translated keep the English rule, so a digit stands for what all sentences together say.
    """
    counted = [sentence for sentence in words.sentences.values() if isinstance(sentence, Forms)]
    said = [tuple(ngettext(each.one, each.many, count) for each in counted) for count in range(COUNTED)]
    kinds = {each: place for place, each in enumerate(dict.fromkeys(said))}
    by_sentence = dict(zip(counted, zip(*kinds, strict=True), strict=True))
    return json_block(
        {
            "forms": "".join(_DIGITS[kinds[each]] for each in said),
            "words": {
                name: by_sentence[sentence] if isinstance(sentence, Forms) else gettext(sentence)
                for name, sentence in words.sentences.items()
            },
        }
    )
