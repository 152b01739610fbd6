"""Single pages in the site's theme, made when somebody asks for them; nothing is written."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rolebook.language import ENGLISH, Language
from rolebook.publish.engine import Collector
from rolebook.publish.errors import PublishError
from rolebook.translation import theme_words

_FIXED = {"NO_MKDOCS_2_WARNING": "1"}
_NOWHERE = "/nowhere"


def _quiet() -> Collector:
    """Have MkDocs tell this what it has to say, and nobody else."""
    logger, collector = logging.getLogger("mkdocs"), Collector()
    logger.handlers, logger.propagate = [collector], False
    return collector


class Theme:
    """MkDocs and its theme, as a configuration sets them up; one at a time may print."""

    def __init__(self, config: Path, language: Language = ENGLISH) -> None:
        """Read `config`, such as `mkdocs.yml`; what the theme says is said in `language`.

        Raises:
            PublishError: the page engine refuses it.
        """
        os.environ.update(_FIXED)
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        told = _quiet()
        some_folder = str((config.parent / "roles").resolve())  # it wants one that is there, and reads nothing in it
        try:
            self._config: Any = load_config(str(config), docs_dir=some_folder, site_dir=_NOWHERE, strict=False)
            self._environment = self._config.theme.get_env()
        except (MkDocsException, OSError) as problem:
            reason = " ".join(" ".join(told.lines or [str(problem)]).split())
            raise PublishError(f"The page engine can not read {config.name}: {reason}") from None
        self._config.docs_dir, self._config.site_url = _NOWHERE, ""
        self._config.extra["words"] = theme_words(language)
        self._config.plugins._current_plugin = "rolebook"  # files in memory say who made them
        self._paths: frozenset[str] = frozenset()
        self._files: Any = None
        self._nav: Any = None

    def assets(self) -> Mapping[str, Path]:
        """Files of the theme itself by their place in a site."""
        from mkdocs.structure.files import Files

        files = Files([])
        files.add_files_from_theme(self._environment, self._config)
        return {file.dest_uri: Path(file.abs_src_path) for file in files if file.abs_src_path}

    def page(self, path: str, source: str, paths: Iterable[str]) -> str:
        """The page at `path` (ending in .md) of a tree with files at `paths`, from its Markdown."""
        from mkdocs.commands.build import get_context
        from mkdocs.structure.pages import Page

        self._arrange(frozenset(paths))
        file = self._files.get_file_from_path(path)
        file.content_string = source
        page = file.page or Page(None, file, self._config)
        page.read_source(self._config)
        page.render(self._config, self._files)
        return self._printed(page, get_context(self._nav, self._files, self._config, page))

    def _printed(self, page: Any, context: Any) -> str:
        page.active = True
        try:
            return str(self._environment.get_template("main.html").render(context))
        finally:
            page.active = False

    def _arrange(self, paths: frozenset[str]) -> None:
        """Make the navigation anew if the tree has other files than it had."""
        if paths == self._paths:
            return
        from mkdocs.structure.files import File, Files, set_exclusions
        from mkdocs.structure.nav import get_navigation

        self._files = Files([File.generated(self._config, path, content="") for path in sorted(paths)])
        set_exclusions(self._files, self._config)
        self._nav = get_navigation(self._files, self._config)
        self._paths = paths
