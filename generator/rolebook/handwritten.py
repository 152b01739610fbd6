"""Guides that people wrote (`site/pages/guides/*.md`), as documents that can be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import markdown  # type: ignore[import-untyped]  # MkDocs brings it

from rolebook.documents.assemble import Planned, Rendered
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.publish import PublishError, is_public, regular_files
from rolebook.schema.audience import Audience

_FOLDER = "guides"
_EXTENSIONS = ("toc", "tables", "fenced_code", "admonition")  # what mkdocs.yml names, and MkDocs adds by itself
_TITLE = re.compile(r"\A\s*# (.+)\n")
_TO_A_PAGE = re.compile(r'(href="[^":]*)\.md(?=["#])')

GUIDE = Document[Path](
    name="guide",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda _catalog: (),
    subject_id=lambda file: file.stem,
    path=lambda file: f"{_FOLDER}/{file.stem}.html",
    title=lambda file: file.stem,
    view=lambda _file, _here: None,
    paper="Guide",
)


@dataclass(frozen=True)
class Guide(Planned):
    """A guide: its text is its page."""

    def rendered(self) -> Rendered:
        """Read it as the page engine does.

        Raises:
            PublishError: it is not UTF-8, or says of itself that it is not public.
        """
        content = self.subject.read_bytes()
        if not is_public(content):
            raise PublishError(f"{self.subject} says of itself that it is not public.")
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            raise PublishError(f"{self.subject} is not saved as UTF-8; save it again with that encoding.") from None
        title = _TITLE.match(text)
        html = markdown.markdown(text[title.end() :] if title else text, extensions=list(_EXTENSIONS))
        words = title[1].strip() if title else self.subject.stem
        return Rendered(GUIDE, self.here.path, words, "", _TO_A_PAGE.sub(r"\1.html", html))


def guides(root: Path, today: str) -> Iterator[Guide]:
    """Every guide of the catalogue at `root`, by name.

    Raises:
        PublishError: a link, a pipe or a device stands among them.
    """
    folder = root / "site" / "pages" / _FOLDER
    for name, file in regular_files(folder) if folder.is_dir() else ():
        if name.endswith(".md") and "/" not in name:
            yield Guide(GUIDE, file, Here(GUIDE.path(file), Audience.PUBLIC, today, {}))
