"""The whole output folder: page trees, sites and packets, made together and swapped in together.

.rolebook-output.json          our marker
pages/public  pages/team       page trees, kept: they are the contract with other page engines
public/                        the public site
team-only/                     the team's site, with TEAM-ONLY.json
packets/<kit>/…                candidates' packets; packets/manifest.json has the hash of each file
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from rolebook.crew import share
from rolebook.publish.errors import BrokenTreeError, PublishError
from rolebook.publish.files import make_folder, refuse_links, write_file
from rolebook.publish.links import broken_links
from rolebook.publish.mkdocs import Job, run_engines
from rolebook.publish.pages import PageTree, Piece, StandAlone
from rolebook.publish.place import refuse_place
from rolebook.publish.staging import staging
from rolebook.publish.tree import write_tree
from rolebook.schema.audience import Audience

Tell = Callable[[str], None]

PARTS = {
    "public": ("pages/public", "public"),
    "team": ("pages/team", "team-only"),
    "packets": ("packets",),
}
"""What `--only` may name, and the folders each part owns."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a build publishes; a part that is None is not made, and the old output's is kept.

    Attributes:
        public: the public site, nothing in it less open than public.
        team: the team's site.
        packets: packets by their path below `packets/`, such as `everyday-chats/packet.html`.
        root: the folder with mkdocs.yml, mkdocs.team.yml and the theme's overrides in `site/`.
        sources: folders that the build reads; output stands neither in one of them nor around one.
    """

    root: Path
    public: PageTree | None = None
    team: PageTree | None = None
    packets: tuple[StandAlone | Piece, ...] | None = None
    sources: tuple[Path, ...] = ()


def write_site(site: Site, out: Path, today: date, tell: Tell = lambda _: None) -> PublishError | None:
    """Make the output folder anew; None when it stands, else why it does not (and the old one still does).

    `tell` is told what is being done, in a few words.
    """
    made = {"public": site.public, "team": site.team, "packets": site.packets}
    keep = [folder for part, content in made.items() if content is None for folder in PARTS[part]]
    _refuse_mixed(site)
    try:
        refuse_place(out, site.sources)
        _refuse_links(site.root)
        with staging(out, keep) as folder:
            problem = _fill(site, folder, today, tell)
            if problem:
                raise problem
    except PublishError as problem:
        return problem
    return None


def _refuse_mixed(site: Site) -> None:
    if site.public and site.public.audience > Audience.PUBLIC:
        raise BrokenTreeError("the public site was given a tree that is not public")
    if site.team and site.team.audience < Audience.TEAM:
        raise BrokenTreeError("the team's site was given a tree without the team's marker")


def _refuse_links(root: Path) -> None:
    for name in ("site", "mkdocs.yml", "mkdocs.team.yml"):
        if os.path.lexists(root / name):
            refuse_links(root / name)


def _fill(site: Site, folder: Path, today: date, tell: Tell) -> PublishError | None:
    tell("writing documents")
    jobs = []
    for tree, config, (pages, output) in (
        (site.public, "mkdocs.yml", PARTS["public"]),
        (site.team, "mkdocs.team.yml", PARTS["team"]),
    ):
        if tree:
            write_tree(tree, folder / pages)
            jobs.append(Job(site.root / config, folder / pages, folder / output))
    if site.packets is not None:
        _write_packets(site.packets, folder / "packets")
    tell("building the sites")
    return run_engines(jobs, today) or _check_links(jobs)


def _check_links(jobs: list[Job]) -> PublishError | None:
    for job in jobs:
        problems = broken_links(job.site_dir)
        if problems:
            count = "1 link leads" if len(problems) == 1 else f"{len(problems)} links lead"
            return PublishError(f"{count} nowhere in the site of {job.config.name}.", problems)
    return None


def _write_packets(packets: tuple[StandAlone | Piece, ...], folder: Path) -> None:
    make_folder(folder)
    for packet in packets:
        make_folder((folder / packet.path).parent)
    share(packets, lambda packet: write_file(folder / packet.path, _content(packet)))
    manifest = {"packets": [_entry(path, folder) for path in sorted(packet.path for packet in packets)]}
    text = json.dumps(manifest, indent=2, sort_keys=True, ensure_ascii=False)
    write_file(folder / "manifest.json", f"{text}\n".encode())


def _content(packet: StandAlone | Piece) -> bytes:
    made = packet.make() if isinstance(packet, Piece) else packet
    if not isinstance(made, StandAlone):
        raise BrokenTreeError(f"{packet.path} is no stand-alone document, and so no packet")
    return made.content


def _entry(path: str, folder: Path) -> dict[str, object]:
    content = (folder / path).read_bytes()
    return {"bytes": len(content), "file": path, "sha256": sha256(content).hexdigest()}
