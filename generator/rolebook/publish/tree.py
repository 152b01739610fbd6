"""The page tree of one audience on disk: the contract with every page engine.

Everything is named before the first byte is written, and no two files have one place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from rolebook.assets import PAGE_SCRIPTS, css, script
from rolebook.crew import share
from rolebook.publish.errors import BrokenTreeError, PublishError
from rolebook.publish.files import make_folder, regular_files, write_file
from rolebook.publish.marks import TEAM_MARKER, is_public, team_marker
from rolebook.publish.pages import Page, PageTree, Piece, StandAlone
from rolebook.publish.search_index import Entry, index_script, of_document, of_markdown, of_page
from rolebook.publish.source import page_source
from rolebook.schema.audience import Audience

STYLE_SHEET = "assets/rolebook.css"
"""Where the theme's style sheet stands in every tree; `extra_css` in mkdocs.yml names it."""

SCRIPT = "assets/rolebook.js"
"""Where the script of pages stands in every tree; `extra_javascript` in mkdocs.yml names it."""

SEARCH_INDEX = "assets/search-index.js"
"""Where the search's index stands in every tree; the script of pages asks for it by this name."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the tree: its bytes, and how the search finds it, if it is to."""

    content: bytes
    entry: Entry | None = None


Make: TypeAlias = Callable[[], File]

_PATH = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*", re.ASCII)
_RESERVED = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|/|$)", re.IGNORECASE)


def write_tree(tree: PageTree, directory: Path) -> None:
    """Write `tree` into `directory`, a new or empty folder: same bytes and modes on every machine.

    Raises:
        PublishError: two files share a place, or a hand-written one can not be published.
        BrokenTreeError: the path of a generated file is not a plain relative one, or it is not public.
        OSError: the disk is full, or refuses.
    """
    files = _named(tree)
    paths = sorted(files)
    make_folder(directory)
    for folder in sorted({(directory / path).parent for path in (*paths, SEARCH_INDEX)}):
        make_folder(folder)

    def write(path: str) -> Entry | None:
        file = files[path]()
        write_file(directory / path, file.content)
        return file.entry

    write_file(directory / SEARCH_INDEX, index_script(filter(None, share(paths, write))))


def gather(tree: PageTree) -> dict[str, bytes]:
    """Every file of `tree` by its path; raises as `write_tree` does, except OSError while writing."""
    files = {path: make() for path, make in _named(tree).items()}
    index = index_script(file.entry for file in files.values() if file.entry)
    return {path: file.content for path, file in files.items()} | {SEARCH_INDEX: index}


def previewed(tree: PageTree) -> dict[str, Make]:
    """Every file of `tree`, to be made when it is asked for; the search finds pages by their titles alone."""
    files = _named(tree)
    found = [Entry(f"{piece.path[:-3]}.html", piece.title, "", "") for piece in tree.pieces if piece.title]
    return files | {SEARCH_INDEX: lambda: File(index_script(iter(found)))}


def _named(tree: PageTree) -> dict[str, Make]:
    """Every file by its path, to be made; no two stand in the same place, and no hand-written one is amiss."""
    files: dict[str, Make] = {}
    outputs: dict[str, str] = {}
    for path, make in _generated(tree):
        _claim(path, outputs)
        files[path] = make
    for path, source in regular_files(tree.hand_written) if tree.hand_written else ():
        content = source.read_bytes()
        _refuse_hand_written(path, content, outputs, tree.audience)
        _claim(path, outputs)
        files[path] = partial(_hand_written, path, content)
    _claim(SEARCH_INDEX, outputs)
    return files


def _hand_written(path: str, content: bytes) -> File:
    return File(content, of_markdown(path, content.decode()) if path.endswith(".md") else None)


def _refuse_hand_written(path: str, content: bytes, outputs: Mapping[str, str], audience: Audience) -> None:
    """Say plainly why a file that a person put among the pages can not be published; return when it can."""
    taken = outputs.get(_output(path))
    if not _is_plain(path):
        raise PublishError(f"The hand-written {path!r} needs another name: plain letters, digits, - . _ only.")
    if audience < Audience.TEAM and (path.rpartition("/")[2].lower() == TEAM_MARKER.lower() or not is_public(content)):
        raise PublishError(f"The hand-written {path} says of itself that it is not public; take it out of the pages.")
    if path.lower().endswith((".yaml", ".yml")):
        raise PublishError(f"{path} stands among the pages and may be a key; files of a catalogue are not published.")
    if taken:
        raise PublishError(f"The hand-written {path} stands where the generated {taken} goes; rename it.")
    if path.endswith(".md") and not _is_text(content):
        raise PublishError(f"The hand-written {path} is not saved as UTF-8; save it again with that encoding.")


def _generated(tree: PageTree) -> Iterator[tuple[str, Make]]:
    yield STYLE_SHEET, lambda: File(css("site").encode())
    yield SCRIPT, partial(_script, "site")
    yield from ((path, partial(_script, name)) for name, path in PAGE_SCRIPTS.items())
    if tree.audience >= Audience.TEAM:
        yield TEAM_MARKER, lambda: File(team_marker())
    for page in tree.pages:
        yield _page_path(page.path), partial(_file, page, tree.audience)
    for document in tree.standalone:
        yield document.path, partial(_file, document, tree.audience)
    for path, content in tree.assets.items():
        yield path, partial(File, content)
    for piece in tree.pieces:
        yield piece.path, partial(_made, piece, tree.audience)


def _script(name: str) -> File:
    return File(script(name).encode())


def _made(piece: Piece, audience: Audience) -> File:
    made = piece.make()
    if not isinstance(made, bytes) and made.path != piece.path:
        raise BrokenTreeError(f"{made.path} was announced as {piece.path}")
    return _file(made, audience)


def _file(made: Page | StandAlone | bytes, audience: Audience) -> File:
    if isinstance(made, bytes):
        return File(made)
    if isinstance(made, Page):
        _page_path(made.path)
        return File(page_source(made).encode(), of_page(made))
    if audience < Audience.TEAM and not is_public(made.content):
        raise BrokenTreeError(f"{made.path} says of itself that it is not public")
    return File(made.content, of_document(made))


def _page_path(path: str) -> str:
    if not path.endswith(".md"):
        raise BrokenTreeError(f"the page {path} does not end in .md")
    return path


def _claim(path: str, outputs: dict[str, str]) -> None:
    if not _is_plain(path):
        raise BrokenTreeError(f"{path!r} is not a plain relative path")
    output = _output(path)
    if output in outputs:  # an author's id can bring this about: a role called `index`
        raise PublishError(
            f"{path} and {outputs[output]} would be published in the same place; "
            "change the id of what one of them is made from."
        )
    outputs[output] = path


def _is_plain(path: str) -> bool:
    return bool(_PATH.fullmatch(path)) and not _RESERVED.search(path) and "/." not in path


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _output(path: str) -> str:
    """Where `path` ends up, folded: some disks know no upper and lower case."""
    return (path[:-3] + ".html" if path.endswith(".md") else path).lower()
