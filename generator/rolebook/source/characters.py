"""Characters that no file may hold, because readers and editors disagree on them or nobody can see them."""

from __future__ import annotations

import re
from typing import Final

from rolebook.diagnostics import CodeInfo, Finding, Fix, Span
from rolebook.diagnostics.escape import spelt
from rolebook.source import codes
from rolebook.source.limits import Findings
from rolebook.source.lines import LineMap

# A tab and a line feed are fine; carriage returns became line feeds before. U+FEFF is fine as the first
# character only, where it was taken off. In this order: C0, C1 and the two values that Unicode keeps from
# being characters; line breaks to libyaml but not to editors; direction marks (CVE-2021-42574); halves of
# characters.
_REFUSED: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_REFUSED_ASCII: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_WORDS: Final = {
    codes.LINE_SEPARATOR: (
        "an invisible line break",
        "Delete it, and press Enter where a new line is meant.",
    ),
    codes.BIDI: ("an invisible character that reverses the direction of text", "Delete it."),
    codes.SURROGATE: ("half of a character", "Delete it, and type the whole character again."),
    codes.CONTROL: ("an invisible control character", "Delete it. It often comes along when text is pasted."),
}
# YAML 1.2.2, section 5.7; the escapes of characters that are not refused are left out.
_ESCAPE: Final = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^xuU]))", re.DOTALL)
_LETTERS: Final = dict(zip("0abefvrNLP", "\x00\x07\x08\x1b\x0c\x0b\r\x85\u2028\u2029", strict=True))


def refused(text: str) -> re.Match[str] | None:
    """Return the first refused character of `text`, or None; fast for the usual text, which has none."""
    return (_REFUSED_ASCII if text.isascii() else _REFUSED).search(text)


def kind(character: str) -> CodeInfo:
    """Return the code under which a refused character is reported."""
    if character in "\u2028\u2029\x85":
        return codes.LINE_SEPARATOR
    if character in _BIDI:
        return codes.BIDI
    return codes.SURROGATE if "\ud800" <= character <= "\udfff" else codes.CONTROL


def check(text: str, found: Findings) -> tuple[str, Span | None]:
    """Report each refused character of `text`.

    Returns:
        The text with spaces in their place, so that the rest of the file can be read and every column stays
        where it is; and the first such place, where a space may have broken the structure.
    """
    if not refused(text):
        return text, None
    lines = LineMap(text)
    broken = None
    for match in _REFUSED.finditer(text):
        info = kind(match.group())
        if broken is None:
            broken = lines.span(*match.span())
        if found.room():
            found.append(_finding(match.group(), info, lines.span(*match.span()), found.file))
    return _REFUSED.sub(" ", text), broken


def _finding(character: str, info: CodeInfo, span: Span, file: str) -> Finding:
    what, remedy = _WORDS[info]
    # A line break or half a character may stand for something that is missed then; these two do not.
    fix = Fix(span, "", "Delete the invisible character") if info in (codes.CONTROL, codes.BIDI) else None
    return info.finding(file, span, f"This line holds {what} (`{spelt(character)}`).", remedy, fix=fix)


def escape_finding(character: str, lines: LineMap, file: str, start: int, end: int) -> Finding:
    """Return the finding for an escape of `character` in the double-quoted text between two offsets."""
    info = kind(character)
    escapes = (match.span() for match in _ESCAPE.finditer(lines.text, start, end) if _meant(match) == character)
    span = lines.span(*next(escapes, (start, end)))
    message = f"This escape stands for {_WORDS[info][0]} (`{spelt(character)}`)."
    return info.finding(file, span, message, "Delete the escape.")


def _meant(escape: re.Match[str]) -> str | None:
    digits = escape[1] or escape[2] or escape[3]
    return chr(int(digits, 16)) if digits else _LETTERS.get(escape[4])
