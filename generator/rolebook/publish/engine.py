"""One MkDocs build in a process of its own: `python -m rolebook.publish.engine CONFIG DOCS SITE PARENT`.

MkDocs keeps state in modules and in the logging tree, so each build has its own interpreter; several may run
at once. The result is one line of JSON on standard output, `{"problems": [text, …], "errno": number or
null}`: the list is empty when all is well, the number is set when the disk refused. A build whose parent dies
is stopped by the system, since nobody is left to use what it writes.
"""

from __future__ import annotations

import gc
import json
import logging
import sys
from pathlib import Path

from rolebook.crew import end_with
from rolebook.errors import CommandError
from rolebook.translation import language_of, theme_words


class Collector(logging.Handler):
    """Keeps every warning and error as a line of text."""

    def __init__(self) -> None:
        """Start with none."""
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the text of one message."""
        self.lines.append(record.getMessage())


def build(config: str, docs: str, site: str) -> tuple[list[str], int | None]:
    """Run MkDocs; returns its warnings and errors, each as text, and the error number if the disk refused."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    from rolebook.publish import shortcuts

    shortcuts.install()
    collector = Collector()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collector)
    logger.propagate = False
    try:
        settings = load_config(config_file=config, docs_dir=docs, site_dir=site, strict=True)
        settings.extra["words"] = theme_words(language_of(Path(config).parent))
        mkdocs_build(settings)
        shortcuts.finish(collector.lines)
    except OSError as problem:
        return [str(problem)], problem.errno
    except (MkDocsException, CommandError) as problem:
        return collector.lines or [str(problem) or type(problem).__name__], None
    return collector.lines, None


def main(arguments: list[str]) -> int:
    """Build, print the findings as JSON, and return the exit code."""
    config, docs, site, parent = arguments
    if not end_with(int(parent)):
        return 1
    gc.disable()  # it would search for cycles in what is needed until the end, and this process ends in seconds
    problems, number = build(config, docs, site)
    sys.stdout.write(json.dumps({"problems": problems, "errno": number}) + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
