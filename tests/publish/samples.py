"""Sample trees: realistic pages out of `cases/`, small enough to build in half a second."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from rolebook.assets import csp_for, css
from rolebook.publish import Page, PageTree, Site, StandAlone
from rolebook.schema.audience import Audience

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 22)


def _named(config: str) -> list[str]:
    """The pages that a navigation names, without `.md`."""
    return re.findall(r": ([a-z/-]+)\.md$", (ROOT / config).read_text("utf-8"), re.MULTILINE)


PUBLIC_PAGES = _named("mkdocs.yml")
GUIDES = [path.removeprefix("guides/") for path in PUBLIC_PAGES if path.startswith("guides/")]
HAND_WRITTEN = """# {title}

Rolebook turns **one file per role** into what a hiring team needs. See [the roles]({up}roles/index.md).

!!! warning "A warning"
    An admonition, as hand-written pages use them.

## A section

| Who | What |
|---|---|
| manager | edits a role |

> A quotation with `code` and a [place in a generated page]({up}library/metrics.md#agreement-kappa).
"""


def case(name: str) -> str:
    return (CASES / name).read_text("utf-8")


def pages() -> tuple[Page, ...]:
    small = ("practice/index", "library/criteria", "library/domains", "library/error-types", "library/chain")
    return (
        Page("roles/index.md", "Roles", "Every role.", case("pages/catalogue.html")),
        Page(
            "roles/clinical-output-evaluator.md",
            "Clinical output evaluator",
            "One.",
            case("pages/role.html"),
            "summary",
            ("medical annotator",),
        ),
        Page("library/metrics.md", "Metrics", "Every number.", case("pages/library.html")),
        *(
            Page(f"{path}.md", path.title(), "Soon.", "<p>Soon.</p>\n")
            for path in (*small, "about/rules", "about/fields")
        ),
    )


def team_pages() -> tuple[Page, ...]:
    paths = [path for path in _named("mkdocs.team.yml") if path not in PUBLIC_PAGES]
    return tuple(Page(f"{path}.md", path.title(), "Team.", "<p>Team.</p>\n") for path in paths)


def document(audience: str = "team") -> bytes:
    style = css("document")
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{csp_for([style])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="rolebook-audience" content="{audience}">
<title>Discharge summaries</title><style>{style}</style></head>
{case("documents/guide.html")}</html>
""".encode()


def write_hand_written(folder: Path) -> Path:
    """Pages as people write them, under the names that mkdocs.yml lists."""
    for path in ("index", "about/architecture", *(f"guides/{guide}" for guide in GUIDES)):
        page = folder / f"{path}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(HAND_WRITTEN.format(title=path.title(), up="../" * path.count("/")), "utf-8")
    return folder


def whole_site(hand_written: Path) -> Site:
    """All three parts."""
    guide = StandAlone("kits/x/guide.html", document())
    return Site(
        ROOT,
        PageTree(Audience.PUBLIC, pages(), (), hand_written),
        PageTree(Audience.TEAM, pages() + team_pages(), (guide,), hand_written),
        (StandAlone("discharge-summaries/packet.html", document("candidate")),),
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def modes(folder: Path) -> dict[str, int]:
    """The permissions of everything below `folder`."""
    return {path.relative_to(folder).as_posix(): path.stat().st_mode & 0o777 for path in folder.rglob("*")}
