"""Where a round's files may stand: apart from what is published, what is read, and what is made anew."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rolebook.assessing.register import FILE
from rolebook.checking import Place
from rolebook.errors import CommandError
from rolebook.publish.errors import PublishError
from rolebook.publish.marks import is_ours
from rolebook.publish.place import refuse_place


def refuse_places(place: Place, out: Path, files: Iterable[Path], mark: str = FILE) -> None:
    """Keep a round's folder and files away from everything that a build reads or replaces.

    Args:
        place: the catalogue.
        out: the folder that is made.
        files: what it is made from, such as the list of candidates and the secret.
        mark: the file by which a folder that the same command made is known.

    Raises:
        CommandError: one of them stands where it would be published, or deleted.
    """
    try:
        refuse_place(out, _sources(place))
    except PublishError as reason:
        raise CommandError(str(reason)) from None
    for file in files:
        for source in _sources(place):
            if file.resolve().is_relative_to(source.resolve()):
                raise CommandError(f"{file} lies in {source}, among what others read; keep it outside the catalogue.")
        if file.resolve().is_relative_to(out.resolve()):
            raise CommandError(f"{file} lies in {out}, which is made anew each time; keep it beside that folder.")
        if out.resolve().is_relative_to(file.resolve()):
            raise CommandError(f"{out} lies in {file}, from which it is made; name another folder.")
    _refuse_output(place, out, mark)


def _refuse_output(place: Place, out: Path, mark: str) -> None:
    """A folder that `rolebook build` makes is replaced by the next build, with all that is in it."""
    home = out.resolve()
    build = (place.root / "build").resolve()
    built = [folder for folder in home.parents if folder == build or is_ours(folder)]
    if built or home == build:
        raise CommandError(f"{out} lies in {(built or [home])[0]}, which the next build replaces; name another folder.")
    if is_ours(home) and not (home / mark).is_file():
        raise CommandError(f"{out} was made by another command; name another folder with --out.")


def _sources(place: Place) -> tuple[Path, ...]:
    private = () if place.private is None else (place.private / "kits",)
    return (*(place.root / name for name in ("roles", "kits", "site")), *private)
