"""Every relative link of a finished site leads to a file of it, and to a place in that file."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolebook.publish.links import broken_links


def site(folder: Path, html: str) -> Path:
    (folder / "a").mkdir()
    (folder / "a/page.html").write_text(f'<nav><a href="gone.html">theme</a></nav><article>{html}</article>')
    (folder / "b c.html").write_text('<p id="here&amp;now">x</p><p id="ü">y</p>')
    (folder / "file.json").write_text("{}")
    (folder / "404.html").write_text('<a href="/index.html">home</a>')
    return folder


@pytest.mark.parametrize(
    "href",
    [
        "../b%20c.html",
        "../b%20c.html#here%26now",
        "../b%20c.html#here&amp;now",
        "../b%20c.html#%C3%BC",
        "page.html?x=1",
        "#",
        "",
        "../file.json",
        "https://example.org/x",
        "mailto:a@example.org",
    ],
)
def test_a_link_that_leads_somewhere(tmp_path: Path, href: str) -> None:
    assert broken_links(site(tmp_path, f'<a class="x" href="{href}">x</a>')) == ()


@pytest.mark.parametrize(
    "href",
    ["gone.html", "../b c.html#gone", "#gone", "../../outside.html", "/b%20c.html/", "../a", "page.md"],
)
def test_a_link_that_leads_nowhere(tmp_path: Path, href: str) -> None:
    (problem,) = broken_links(site(tmp_path, f'<a href="{href}">x</a>'))

    assert problem.startswith(f"a/page.html links to {href}, ")


def test_a_link_in_a_comment_or_a_script_is_none(tmp_path: Path) -> None:
    html = '<!-- <a href="gone.html"> --><script>"<a href=\\"x\\">"; `<a href="gone.html">`</script>'

    assert broken_links(site(tmp_path, html)) == ()


@pytest.mark.parametrize(
    "html",
    [
        '<script async src="https://example.org/x.js"></script>',
        '<img alt="" src="//example.org/x.png">',
        '<link rel="stylesheet" href="https://example.org/x.css">',
        '<iframe title="x" src="http://example.org"></iframe>',
    ],
)
def test_a_page_that_would_ask_another_host(tmp_path: Path, html: str) -> None:
    (problem,) = broken_links(site(tmp_path, html))

    assert "would ask another host" in problem


def test_the_canonical_address_is_not_loaded(tmp_path: Path) -> None:
    assert broken_links(site(tmp_path, '<link rel="canonical" href="https://example.org/a/page.html">')) == ()
