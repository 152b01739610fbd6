"""Where output may stand: apart from everything that a build reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rolebook.publish.errors import PublishError


def refuse_place(out: Path, sources: Iterable[Path]) -> None:
    """Keep output and sources apart, by what the paths lead to.

    Inside a source, output would be read by the next build, and the team's pages copied into the public site.
    Around one, it would be deleted with the old output.

    Raises:
        PublishError: `out` is one of `sources`, or stands in one, or around one.
    """
    place = out.resolve()
    for source in sources:
        home = source.resolve()
        if place.is_relative_to(home):
            raise PublishError(f"{out} lies in {source}, which a build reads; name a folder outside of it.")
        if home.is_relative_to(place):
            raise PublishError(f"{out} holds {source}, which would be deleted with the old output; keep them apart.")
