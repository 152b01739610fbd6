"""Findings that tests of formats share."""

from __future__ import annotations

from dataclasses import replace

from rolebook.diagnostics import CodeInfo, Finding, Fix, Report, Severity, Span

ERROR = CodeInfo("RB901", "some-error", Severity.ERROR, "It breaks [things].")
WARNING = CodeInfo("RB902", "some-warning", Severity.WARNING, "It may break things.")
NOTE = CodeInfo("RB903", "some-note", Severity.INFO, "Good to know.")
FIX = Fix(Span(2, 8, 2, 13), "Right", "Write `Right`")
FINDING = ERROR.finding("roles/a.yaml", Span(2, 8, 2, 13), "The title is wrong.", "Mend it.", fix=FIX)
SECRET = replace(
    FINDING,
    file="kits/x/key.yaml",
    message="`verdict` cannot be `the-answer`.",
    help="Write `the-answer` otherwise.",
    fix=replace(FIX, replacement="the-answer", title="Write `the-answer`"),
    secret=True,
)
WHOLE_FILE = replace(FINDING, span=None, fix=None)

EVIL = (
    "\x1b[2J\u202e\r\n::error file=x::fooled%0A ##[error]x @team ![i](https://e.example/i.png) <img src=x> "
    "[a](javascript:1) `b` #12 www.e.example a@b.example | *c* _d_\n# e\n- f {0} \\"
)


def many(info: CodeInfo, number: int) -> list[Finding]:
    return [
        info.finding(f"roles/{n:04}.yaml", Span(1, 1, 1, 2), f"It is wrong, {n}.", "Mend it.") for n in range(number)
    ]


def evil() -> Report:
    return Report([ERROR.finding(f"roles/{EVIL}.yaml", Span(1, 1, 1, 2), EVIL, EVIL, fix=replace(FIX, title=EVIL))])
