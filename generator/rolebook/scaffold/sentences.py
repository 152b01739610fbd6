"""A text as lines, one sentence on each, so that every sentence has an address.

Nothing but space is ever taken away or added: a model's output stays word for word what it was. Where a sentence ends
is a guess that errs on the side of leaving two together, which an author sees and splits by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# What Python's `splitlines` calls a line end as well, and YAML or a browser would treat in different ways.
_LINE_ENDS: Final = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_FENCE: Final = re.compile(r" {0,3}(```+|~~~+)")
# Lines that are a unit already: an entry of a list, a heading, a quotation, a row of a table, indented code.
_KEPT: Final = re.compile(r"\s*([-*+•–]\s|\(?[0-9]{1,3}[.)]\s|\(?[a-z][.)]\s|\(?[A-Z]\)\s|#{1,6}\s|>|\|)|( {4}|\t)")
# The end of a sentence: its mark, whatever closes behind it, space, and what the next one begins with.
_END: Final = re.compile(
    r"(?P<mark>[.!?…।۔؟]+)(?P<close>[\"'”’»)\]*_]*)(?P<space>[ \t]+)(?=[\"'“‘«(\[*_¿¡]*[^\W_a-zß-öø-ÿ])"
)
_CJK_END: Final = re.compile(r"[。！？]+[」』”’）]*(?=[^\s」』”’）])")
_WORD: Final = re.compile(r"[^\s\"'“‘«(\[*_]+\Z")
_NEXT: Final = re.compile(r"[\"'“‘«(\[*_¿¡]*(\w+)")
# Never the last word of a sentence with a full stop.
_NEVER: Final = re.compile(
    r"[dm]r|mrs|ms|prof|rev|hon|st|gen|col|capt|lt|sgt|messrs|mx|vs|cf|e\.?g|i\.?e|viz|approx|ca|resp|incl|esp|dept|est"
)
# An abbreviation in front of a number only: “No. 5”, but “The answer is no.”
_BEFORE_NUMBER: Final = re.compile(
    "nos?|nr|figs?|eqs?|sec|ch|vol|pp?|art|para?|ex|thm|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
# Words that often begin a sentence and are no name: behind an initial or an acronym they tell.
_STARTERS: Final = re.compile(
    "the|an?|it|s?he|they|we|you|i|this|that|these|those|there|then|if|when|while|however|but|and|so|in|on|at|for|as|"
    "after|before|because|also|not?|what|which|who|how|why|one|all|some|most|each|both|let|note"
)


def one_sentence_per_line(text: str) -> str:
    """Return a text with one sentence on each line, and no blank line.

    Lines that are a unit keep together: entries of lists, headings, rows of tables, and everything between code
    fences. A sentence that was spread over two lines stays so, since a line break may mean something.
    """
    lines: list[str] = []
    fence = ""
    for line in unified(text).split("\n"):
        mark = _FENCE.match(line)
        if fence or mark:
            lines.append(line.rstrip())
            fence = _fence_after(fence, line, mark)
        elif _KEPT.match(line):
            lines.append(line.rstrip())
        else:
            lines += _sentences(line.strip())
    return "".join(f"{line}\n" for line in lines if line)


def unified(text: str) -> str:
    """Return a text in which every line ends with a line feed, whatever ended it before."""
    return _LINE_ENDS.sub("\n", text)


def _fence_after(fence: str, line: str, mark: re.Match[str] | None) -> str:
    """The fence that is open behind a line: one is closed by its own character, at least as often, and nothing else."""
    if not fence:
        return mark[1] if mark else ""
    closes = mark is not None and mark[1].startswith(fence) and line.strip() == mark[1]
    return "" if closes else fence


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for cut, resume in _cuts(line):
        if not _inside(line[start:cut], line[cut:]):
            yield line[start:cut]
            start = resume
    if line[start:]:
        yield line[start:]


def _cuts(line: str) -> list[tuple[int, int]]:
    """Where a sentence may end, and where the next one begins."""
    latin = [(match.start("space"), match.end()) for match in _END.finditer(line) if _ends(line, match)]
    return sorted(latin + [(match.end(), match.end()) for match in _CJK_END.finditer(line)])


def _inside(before: str, after: str) -> bool:
    """Whether a cut would fall inside a bracket or a piece of code that closes later."""
    bracket = before.count("(") > before.count(")") and ")" in after
    return bracket or (before.count("`") % 2 == 1 and "`" in after)


def _ends(line: str, match: re.Match[str]) -> bool:
    """Whether a mark with a capital, a number or a letter that has no case behind it ends a sentence."""
    following = _NEXT.match(line, match.end())
    if following is not None and following[1][0].islower():
        return False
    before = _WORD.search(line[: match.start()])
    if following is None or before is None or match["mark"] != "." or match["close"].strip("*_"):
        return True
    word, then = before[0].casefold(), following[1]
    if _NEVER.fullmatch(word) or (_BEFORE_NUMBER.fullmatch(word) and then[0].isdigit()):
        return False
    if _is_initials(before[0]):
        return _STARTERS.fullmatch(then.casefold()) is not None or word in ("a.m", "p.m")
    return True


def _is_initials(word: str) -> bool:
    """`J` in J. Smith, `U.S`, `Ph.D`: but not the pronoun `I`."""
    single = len(word) == 1 and word.isupper() and word != "I"
    return single or re.fullmatch(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}", word) is not None
