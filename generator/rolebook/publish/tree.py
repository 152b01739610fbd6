"""The page tree of one audience on disk: the contract with every page engine.

Everything is gathered, named and checked before the first byte is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from rolebook.assets import PAGE_SCRIPTS, css, script
from rolebook.publish.errors import BrokenTreeError, PublishError
from rolebook.publish.files import make_folder, regular_files, write_file
from rolebook.publish.marks import TEAM_MARKER, is_public, team_marker
from rolebook.publish.pages import PageTree
from rolebook.publish.search_index import Entry, index_script, of_document, of_markdown, of_page
from rolebook.publish.source import page_source
from rolebook.schema.audience import Audience

STYLE_SHEET = "assets/rolebook.css"
"""Where the theme's style sheet stands in every tree; `extra_css` in mkdocs.yml names it."""

SCRIPT = "assets/rolebook.js"
"""Where the script of pages stands in every tree; `extra_javascript` in mkdocs.yml names it."""

SEARCH_INDEX = "assets/search-index.js"
"""Where the search's index stands in every tree; the script of pages asks for it by this name."""

_PATH = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*", re.ASCII)
_RESERVED = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|/|$)", re.IGNORECASE)


def write_tree(tree: PageTree, directory: Path) -> None:
    """Write `tree` into `directory`, a new or empty folder: same bytes, order and modes on every machine.

    Raises:
        PublishError: two files share a place, or a hand-written one can not be published.
        BrokenTreeError: the path of a generated file is not a plain relative one, or it is not public.
        OSError: the disk is full, or refuses.
    """
    files = gather(tree)
    make_folder(directory)
    for path in sorted(files):
        target = directory / path
        make_folder(target.parent)
        write_file(target, files[path])


def gather(tree: PageTree) -> dict[str, bytes]:
    """Every file of `tree` by its path; raises as `write_tree` does, except OSError while writing."""
    files: dict[str, bytes] = {}
    outputs: dict[str, str] = {}
    for path, content in _generated(tree):
        _claim(path, outputs)
        files[path] = content
    for path, source in regular_files(tree.hand_written) if tree.hand_written else ():
        files[path] = source.read_bytes()
        _refuse_hand_written(path, files[path], outputs, tree.audience)
        _claim(path, outputs)
    _claim(SEARCH_INDEX, outputs)
    files[SEARCH_INDEX] = index_script(_entries(tree, files))
    return files


def _entries(tree: PageTree, files: Mapping[str, bytes]) -> Iterator[Entry]:
    """What the search finds: nothing but what stands in the tree."""
    generated = {page.path for page in tree.pages}
    found = (*map(of_page, tree.pages), *map(of_document, tree.standalone))
    yield from (entry for entry in found if entry)
    for path in files:
        if path.endswith(".md") and path not in generated:
            yield of_markdown(path, files[path].decode())


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


def _generated(tree: PageTree) -> Iterator[tuple[str, bytes]]:
    yield STYLE_SHEET, css("site").encode()
    yield SCRIPT, script("site").encode()
    yield from ((path, script(name).encode()) for name, path in PAGE_SCRIPTS.items())
    if tree.audience >= Audience.TEAM:
        yield TEAM_MARKER, team_marker()
    for page in tree.pages:
        if not page.path.endswith(".md"):
            raise BrokenTreeError(f"the page {page.path} does not end in .md")
        yield page.path, page_source(page).encode()
    for document in tree.standalone:
        if tree.audience < Audience.TEAM and not is_public(document.content):
            raise BrokenTreeError(f"{document.path} says of itself that it is not public")
        yield document.path, document.content
    yield from tree.assets.items()


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
