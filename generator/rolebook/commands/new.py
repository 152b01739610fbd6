"""`rolebook new`: a role, or a kit with its key, to be filled in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rolebook.commands import FOUND, OK
from rolebook.errors import CommandError

if TYPE_CHECKING:
    from rolebook.checking import Place
    from rolebook.scaffold import Library, Output

HELP = "start a role, or a kit with its answer key"

# Options that only one of the two takes.
_OF_A_ROLE = ("family", "depth", "language")
_OF_A_KIT = ("outputs", "purpose", "task_type", "text_language", "practice", "data", "attested_by")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to start, and what is known of it already; on a terminal, the rest is asked for."""
    parser.add_argument("what", choices=("role", "kit"), help="what to start")
    parser.add_argument("id", metavar="ID", help="its permanent name in links and file names, such as data-checker")
    parser.add_argument("--title", help="its heading, as candidates read it")
    parser.add_argument("--domain", metavar="ID", help="the field of knowledge: an id in roles/library/domains.yaml")
    parser.add_argument("--short", action="store_true", help="without explanations and optional fields")
    _add_of_a_role(parser.add_argument_group("for a role"))
    _add_of_a_kit(parser.add_argument_group("for a kit"))


def _add_of_a_role(role: argparse._ArgumentGroup) -> None:
    role.add_argument("--family", help="the group of roles that it is listed with, such as evaluation")
    role.add_argument("--depth", help="how deep a person must know the field, 0 to 4")
    role.add_argument(
        "--language", action="append", metavar="TAG[:LEVEL]", help="a language of the work, such as en:B2; repeatable"
    )


def _add_of_a_kit(kit: argparse._ArgumentGroup) -> None:
    kit.add_argument(
        "--outputs",
        type=Path,
        metavar="FILE",
        help="real model outputs: on each line a JSON object with prompt, response, model, version and date",
    )
    kit.add_argument("--purpose", help="screen (20 to 30 minutes) or task (120 to 180)")
    kit.add_argument("--task-type", metavar="ID", help="the kind of task: an id in roles/library/domains.yaml")
    kit.add_argument("--text-language", metavar="TAG", help="the language of the outputs, such as en")
    kit.add_argument("--data", help="what sort of texts they are: synthetic, de-identified or public")
    kit.add_argument("--attested-by", metavar="WHO", help="who has made sure of that, as a function")
    kit.add_argument("--practice", action="store_true", help="public together with its answers, for trying")


def run(options: argparse.Namespace) -> int:
    """Write the new files, and say what to do next."""
    from rolebook.commands._common import place_of
    from rolebook.scaffold import read_library

    strangers = _OF_A_KIT if options.what == "role" else _OF_A_ROLE
    for name in strangers:
        if getattr(options, name):
            raise CommandError(f"--{name.replace('_', '-')} does not go with `new {options.what}`.")
    place = place_of(options)
    library = read_library(place.root)
    return (_role if options.what == "role" else _kit)(options, place, library)


def _role(options: argparse.Namespace, place: Place, library: Library) -> int:
    from rolebook.commands._asking import role_answers
    from rolebook.scaffold import role_text, write_new
    from rolebook.scaffold.answers import check_id

    path = place.root / "roles" / f"{options.id}.yaml"
    check_id("role", options.id, path.parent)
    answers = role_answers(options, library)
    text = role_text(answers, library, place.today, _schemas(place, path.parent), explain=not options.short)
    write_new(path, text)
    _tell(options, path, [text])
    return OK


def _kit(options: argparse.Namespace, place: Place, library: Library) -> int:
    from rolebook.commands._asking import kit_answers
    from rolebook.scaffold import kit_files, write_folder
    from rolebook.scaffold.answers import check_id
    from rolebook.scaffold.fingerprint import with_fingerprint

    folder = (place.private or place.root) / "kits" / options.id
    check_id("kit", options.id, folder.parent)
    outputs = _outputs(options.outputs)
    if outputs is None:
        return FOUND
    answers = kit_answers(options, library)
    files = kit_files(answers, outputs, library, _schemas(place, folder), explain=not options.short)
    files = with_fingerprint(files, options.id, place.root)
    write_folder(folder, files)
    _tell(options, folder, list(files.values()))
    return OK


def _outputs(path: Path | None) -> Sequence[Output] | None:
    """The outputs, if any are given; None when something is wrong with them, which is printed."""
    from rolebook.commands._common import complain, show_report
    from rolebook.diagnostics import Report
    from rolebook.scaffold import read_outputs

    if path is None:
        return ()
    outputs, findings, text = read_outputs(path)
    if findings:
        show_report(Report(findings), lambda _: text.split("\n") if text else None, sys.stdout)
        complain("Nothing was made.")
        return None
    return outputs


def _schemas(place: Place, folder: Path) -> str:
    """The folder of the schemas as seen from a new file: in the generator's own repository, or as `init` puts it."""
    import os

    from rolebook.catalog.modelines import schema_home

    return Path(os.path.relpath(place.root / (schema_home(place.root) or "schema"), folder)).as_posix()


def _tell(options: argparse.Namespace, path: Path, texts: Sequence[str]) -> None:
    from rolebook.scaffold import MARK

    # The second line of each file names the mark as well.
    blanks = sum(line.split("  # ", 1)[-1].startswith(MARK) for text in texts for line in text.split("\n"))
    place = "".join(
        f" --{name} {getattr(options, name)}"
        for name in ("root", "private")
        if getattr(options, name) not in (None, Path())
    )
    sys.stdout.write(f"Made {path}, with {blanks} blanks.\n")
    if options.what == "kit" and not options.practice:
        sys.stdout.write("A kit that candidates will get, and its key, must not be where others can read them.\n")
    sys.stdout.write(f"Next: search for {MARK}, fill in each blank, then run `rolebook check{place} {path}`.\n")
