"""A page as the browser gets it from the preview: findings at its foot, and a script that loads it anew."""

from __future__ import annotations

import re
from html import escape

from rolebook.assets import source_of
from rolebook.diagnostics import Finding, Report, Severity

RELOAD = "/_preview/changes"
"""Where a page asks whether something changed."""

_SHOWN = 30
_STYLE = (
    ".rb-preview{position:fixed;inset:auto 0 0;z-index:99;padding:.8rem 1.2rem;background:#fff4e5;color:#3b2300;"
    "border-top:3px solid #b45f06;box-sizing:border-box;"  # at the foot, where a page that is scrolled shows it, too
    "font:15px/1.5 system-ui,sans-serif;max-height:40vh;overflow:auto}"
    ".rb-preview ul{margin:.4rem 0;padding-left:1.2rem}"
    ".rb-preview code{font-family:ui-monospace,monospace;background:none;color:inherit}.rb-preview p{margin:0}"
)
_SCRIPT = (
    "(function(){var from=new EventSource('%s?since=%d');from.onmessage=function(){from.close();location.reload()};"
    "addEventListener('pagehide',function(){from.close()})})()"
)
_UNTIL_FILLED_IN = (
    "(function(){var from=new EventSource('%s?since=%d');from.onmessage=function(){from.close();location.reload()};"
    "function stay(){from.close()}addEventListener('pagehide',stay);addEventListener('input',stay)})()"
)
_POLICY = re.compile(
    r"(<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;)( script-src)?"
)


def with_findings(page: str, number: int, report: Report, problem: str, stale: bool) -> str:
    """`page` (HTML) with what is wrong and the script of the preview.

    Args:
        page: a page of the site's theme; a stand-alone document is left as it is.
        number: of the version that it shows.
        report: what is wrong with the files.
        problem: why pages can not be made; empty when they can.
        stale: the page is from before what is wrong.
    """
    head, body, rest = page.partition("<body")
    tag, end, inside = rest.partition(">")
    banner = _banner(report, problem, stale)
    script = f"<script>{_SCRIPT % (RELOAD, number)}</script>"
    before, close, after = inside.rpartition("</body>")
    return f"{head}{body}{tag}{end}{banner}{before}{script}{close}{after}"


def with_reload(document: str, number: int) -> str:
    """`document` (HTML) with a script that loads it anew after a change, until something was filled in.

    The document's own policy lets nothing run but its own, so it is widened by this script: here, and in no file.

    Args:
        document: a stand-alone document, or another page outside the theme.
        number: of the version that it shows.
    """
    script = _UNTIL_FILLED_IN % (RELOAD, number)
    allowed = f" connect-src 'self'; script-src {source_of(script)}"
    widened = _POLICY.sub(lambda found: f"{found[1]}{escape(allowed)}{'' if found[2] else ';'}", document, count=1)
    end = widened.rfind("</body>")
    end = len(widened) if end < 0 else end
    return f"{widened[:end]}<script>{script}</script>{widened[end:]}"


def empty_page(title: str, words: str) -> str:
    """A page outside the theme, for when there is nothing else to show."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light">'
        "<style>body{margin:0;font:16px/1.6 system-ui,sans-serif}main{padding:1.2rem;max-width:44rem}</style></head>"
        f"<body><main><h1>{escape(title)}</h1><p>{escape(words)}</p></main></body></html>"
    )


def _banner(report: Report, problem: str, stale: bool) -> str:
    found = sorted(report, key=lambda finding: finding.severity is not Severity.ERROR)
    if not (found or problem):
        return ""
    lines = "".join(f"<li>{_line(finding)}</li>" for finding in found[:_SHOWN])
    more = f"<p>And {len(found) - _SHOWN} more; the terminal shows all.</p>" if len(found) > _SHOWN else ""
    what = "This page is the last good version. What to mend:" if stale else "Worth a look, and no hindrance:"
    said = f"<p>{escape(problem)}</p>" if problem else ""
    summary = f"{what} {len(found)} finding{'' if len(found) == 1 else 's'}" if found else what
    listed = f"<details{' open' if stale else ''}><summary>{summary}</summary><ul>{lines}</ul>{more}</details>"
    return (
        f'<style>{_STYLE}</style><aside class="rb-preview" role="status" aria-label="What the check found">'
        f"{said}{listed if found else ''}</aside>"
    )


def _line(finding: Finding) -> str:
    place = f"{finding.file}:{finding.span.line}:{finding.span.column}" if finding.span else finding.file
    words = f"{finding.severity.value}[{finding.code}]: {finding.message} {finding.help or ''}"
    return f"<code>{escape(place)}</code> {escape(words.strip())}"
