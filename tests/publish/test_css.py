"""The style sheets: whole, documented, legible, and asking nobody for anything."""

from __future__ import annotations

import re
from base64 import b64decode
from hashlib import sha256
from pathlib import Path

import pytest

from publish.samples import ROOT
from rolebook import assets
from rolebook.assets import SHEETS, csp_for, css

FOLDER = Path(assets.__file__).parent / "css"
PARTS = sorted(FOLDER.glob("*.css"))
TOKEN = re.compile(r"(--rb-[a-z-]+): light-dark\((#[0-9a-f]{6}, #[0-9a-f]{6})\)")
TOKENS = dict(TOKEN.findall((FOLDER / "tokens.css").read_text()))
GROUNDS = {
    "--rb-ink": ("--rb-paper", "--rb-raised", "--rb-accent-ground"),
    "--rb-soft": ("--rb-paper", "--rb-raised", "--rb-rule"),
    "--rb-accent": ("--rb-paper", "--rb-raised", "--rb-accent-ground"),
    "--rb-on-accent": ("--rb-accent",),
    "--rb-paper": ("--rb-ink", "--rb-stop"),
    **{f"--rb-{tone}": (f"--rb-{tone}-ground", "--rb-paper") for tone in ("good", "warn", "stop")},
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_holds_every_part_and_no_comment(name: str) -> None:
    sheet = css(name)

    assert "/*" not in sheet
    assert "</" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert ":root" in sheet


def test_every_part_belongs_to_a_sheet() -> None:
    assert {path.stem for path in PARTS} == {part for parts in SHEETS.values() for part in parts}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_asks_nobody_for_anything(name: str) -> None:
    assert not re.search(r"url\(|@import|@font-face|https?:|//", css(name))


@pytest.mark.parametrize("name", SHEETS)
def test_every_token_in_use_is_defined(name: str) -> None:
    sheet = css(name)

    used = set(re.findall(r"var\((--rb-[a-z0-9-]+)", sheet))
    assert used <= set(re.findall(r"(--rb-[a-z0-9-]+):", sheet))


def test_every_class_is_listed_at_the_top_of_a_file_with_its_use() -> None:
    listed, used = set(), set()
    for path in PARTS:
        text = path.read_text("utf-8")
        listed |= set(re.findall(r"\brb-[a-z-]+[a-z]", text[: text.index("*/")]))
        used |= set(re.findall(r"\.(rb-[a-z-]+)", text))

    assert used <= listed


def test_templates_of_the_site_use_listed_classes_only() -> None:
    known = {name for sheet in SHEETS for name in re.findall(r"\.(rb-[a-z-]+)", css(sheet))}
    for template in (ROOT / "site/overrides").rglob("*.html"):
        assert set(re.findall(r"[\"\s](rb-[a-z-]+)", template.read_text("utf-8"))) <= known


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), [(text, ground) for text in GROUNDS for ground in GROUNDS[text]])
def test_text_stands_out_from_its_ground(text: str, ground: str, scheme: int) -> None:
    assert contrast(TOKENS[text].split(", ")[scheme], TOKENS[ground].split(", ")[scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_the_edge_of_a_control_stands_out_from_the_page(scheme: int) -> None:
    edge, paper = (TOKENS[name].split(", ")[scheme] for name in ("--rb-edge", "--rb-paper"))

    assert contrast(edge, paper) >= 3


def test_the_policy_names_the_hash_of_each_text_and_nothing_else() -> None:
    policy = dict(part.split(" ", 1) for part in csp_for(["a{}\r\n"], ["x()", "y()"]).split("; "))

    assert policy["default-src"] == "'none'"
    assert policy["form-action"] == "'none'"
    assert policy["base-uri"] == "'none'"
    assert policy["img-src"] == "data:"
    assert b64decode(policy["style-src"][8:-1]) == sha256(b"a{}\n").digest()
    assert policy["script-src"].count("'sha256-") == 2
    assert set(policy) == {"default-src", "script-src", "style-src", "img-src", "form-action", "base-uri"}


def test_without_scripts_none_may_run() -> None:
    assert "script-src" not in csp_for(["a{}"])


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
