"""The preview itself: looks for changes, keeps the catalogue, and makes the page that is asked for."""

from __future__ import annotations

import mimetypes
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rolebook.checking import Place
from rolebook.language import speaking
from rolebook.previewing.keeping import Kept, again, first
from rolebook.previewing.showing import empty_page, with_findings, with_reload
from rolebook.previewing.watching import SITE, changed, seen
from rolebook.publish import PublishError, Theme, previewed
from rolebook.schema.audience import Audience
from rolebook.translation import FOLDER as LANGUAGES

_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser is sent."""

    status: int
    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is shown until the next change: files of the tree by path, each to be made, and those of the theme."""

    kept: Kept
    files: Mapping[str, Callable[[], bytes]]
    theme: Theme | None
    assets: Mapping[str, Path]


class Desk:
    """One preview. Several threads may ask; one at a time is served with a page."""

    def __init__(self, place: Place, audience: Audience, tell: Callable[[Kept], None]) -> None:
        """Read everything. `tell` hears of each version, the first one included.

        Args:
            place: the catalogue.
            audience: `PUBLIC`, or `SECRET` for the team's pages.
            tell: called in the thread that looks for changes.
        """
        self._place, self._audience, self._tell = place, audience, tell
        self._changes = threading.Condition()
        self._making = threading.Lock()
        self._stamps = seen(place, audience)
        self._shown = self._arranged(first(place, audience), None)
        tell(self._shown.kept)

    @property
    def number(self) -> int:
        """Of the version that is shown."""
        return self._shown.kept.number

    def look(self) -> float:
        """Take in what changed since the last look; the seconds that looking took."""
        start = time.monotonic()
        stamps = seen(self._place, self._audience)
        took = time.monotonic() - start
        names = changed(self._stamps, stamps)
        if names:
            self._stamps = stamps
            self._take_in(names)
        return took

    def _take_in(self, names: frozenset[str]) -> None:
        kept = again(self._shown.kept, self._place, self._audience, names, len(self._stamps))
        theme_changed = any(name.startswith((f"{SITE}overrides", f"{LANGUAGES}/", "mkdocs")) for name in names)
        with self._making:
            self._shown = self._arranged(kept, None if theme_changed else self._shown)
        self._tell(self._shown.kept)
        with self._changes:
            self._changes.notify_all()

    def wait(self, number: int, seconds: float) -> bool:
        """Whether another version than `number` is shown, now or within so many seconds."""
        with self._changes:
            return self._changes.wait_for(lambda: self.number != number, seconds)

    def _arranged(self, kept: Kept, before: _Shown | None) -> _Shown:
        if kept.tree is None:
            return _Shown(kept, {}, None, {})
        if before is not None and before.kept.tree is kept.tree:
            return replace(before, kept=kept)
        try:
            made = previewed(kept.tree)
            theme = before.theme if before and before.theme else Theme(self._place.root / self._config(), kept.language)
        except PublishError as problem:
            return _Shown(replace(kept, problem=str(problem)), {}, None, {})
        files = {path: (lambda make=make: make().content) for path, make in made.items()}
        return _Shown(kept, files, theme, before.assets if before and before.theme else theme.assets())

    def _config(self) -> str:
        return "mkdocs.yml" if self._audience is Audience.PUBLIC else "mkdocs.team.yml"

    def answer(self, path: str) -> Answer:
        """What stands at `path`, `/`-separated from the root of the site. Nothing but files of the site is found."""
        with self._making, speaking(self._shown.kept.language):
            shown = self._shown
            try:
                return _found(shown, path or "index.html")
            except Exception as problem:  # whatever it is: a sentence for who edits, and the preview goes on
                words = f"{type(problem).__name__}: {problem}"
                page = empty_page("This page can not be made", f"{words}. The others can be looked at all the same.")
                return _page(shown.kept, page, 500)


def _found(shown: _Shown, path: str) -> Answer:
    source = path.removesuffix(".html") + ".md"
    if path.endswith(".html") and source in shown.files and shown.theme:
        page = shown.theme.page(source, shown.files[source]().decode(), shown.files)
        return _page(shown.kept, page, 200)
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    if path in shown.files and not path.endswith(".md"):
        content = shown.files[path]()
        if path.endswith(".html"):
            content = with_reload(content.decode(), shown.kept.number).encode()
        return Answer(200, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, content)
    if path in shown.assets:
        return Answer(200, kind, shown.assets[path].read_bytes())
    if shown.kept.tree is None or shown.theme is None:
        page = empty_page("There is nothing to show yet", "Mend what stands below, and the pages come by themselves.")
        return _page(shown.kept, page, 503)
    return _page(shown.kept, empty_page("There is no such page", "It may have another address now."), 404)


def _page(kept: Kept, page: str, status: int) -> Answer:
    stale = bool(kept.report.errors or kept.problem)
    shown = with_findings(page, kept.number, kept.report, kept.problem, stale)
    return Answer(status, _HTML, shown.encode("utf-8", "xmlcharrefreplace"))
