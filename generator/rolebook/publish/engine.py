"""One MkDocs build in a process of its own: `python -m rolebook.publish.engine CONFIG DOCS SITE PARENT`.

MkDocs keeps state in modules and in the logging tree, so each build has its own interpreter; several may run
at once. The result is one line of JSON on standard output: the list of what was wrong, empty when all is
well. A build whose parent dies is stopped by the system, since nobody is left to use what it writes.
"""

from __future__ import annotations

import ctypes
import json
import logging
import os
import signal
import sys
from contextlib import suppress

_PR_SET_PDEATHSIG = 1


class _Collector(logging.Handler):
    """Keeps every warning and error as a line of text."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def build(config: str, docs: str, site: str) -> list[str]:
    """Run MkDocs; returns its warnings and errors, each as text."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    from rolebook.publish import shortcut

    shortcut.install()
    collector = _Collector()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collector)
    logger.propagate = False
    try:
        # The site folder stands beside the pages, in a staging folder that carries our marker and nothing of
        # value.
        mkdocs_build(load_config(config_file=config, docs_dir=docs, site_dir=site, strict=True))
    except (MkDocsException, OSError) as problem:
        if not collector.lines:
            collector.lines.append(str(problem) or type(problem).__name__)
    return collector.lines


def _end_with(parent: int) -> None:
    """Have Linux stop this process when the process `parent` ends; elsewhere it runs to its own end."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before we asked
            sys.exit(1)


def main(arguments: list[str]) -> int:
    """Build, print the findings as JSON, and return the exit code."""
    config, docs, site, parent = arguments
    _end_with(int(parent))
    lines = build(config, docs, site)
    sys.stdout.write(json.dumps(lines) + "\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
