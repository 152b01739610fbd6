"""Text is text: fifty-odd payloads in every text field come out as words, or are refused with a finding."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml

from changes import TODAY
from conftest import KNOWN_GOOD
from rolebook.catalog.files import catalog_files
from rolebook.checking import Place, check
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.pipeline import build
from rolebook.schema import schema_for
from rolebook.schema.audience import Audience
from secrecy import TreePath, paths, tree_of

PAYLOADS = (Path(__file__).parent / "payloads.txt").read_text("utf-8").splitlines()
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
OURS_IN_PROSE = {"a", "p", "em", "strong", "code", "pre", "ul", "ol", "li", "br", "blockquote"}
ALLOWED_LINK = re.compile(r"(?:https://|mailto:|#|[./A-Za-z0-9_-]+(?:\.html)?(?:\?[\w=&.,-]+)?(?:#[\w.:-]+)?$)")
FINGERPRINTS = ("RB431", "RB435")
"""Findings that say that a kit's text has changed: so it has."""

FORBIDDEN = ("<script>alert", "use_directory_urls")


Field = tuple[str, TreePath]
"""A file and a path in it."""


def text_fields(root: Path) -> Iterator[Field]:
    """File and path of every field that takes free text, in every YAML file of a catalogue."""
    for file in catalog_files(root, None, Audience.SECRET):
        if file.kind != "openings":
            tree = tree_of((root / file.relative).read_text("utf-8"))
            for path in paths(tree):
                schema = schema_at(file.kind, path)
                if schema.get("type") == "string" and not {"enum", "const", "x-ref"} & schema.keys():
                    yield file.relative, path


def schema_at(kind: str, path: TreePath) -> dict[str, Any]:
    schema = schema_for(kind)
    for step in path:
        below = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step)
        schema = below or schema.get("additionalProperties") or {}
        if not isinstance(schema, dict):
            return {}
    return schema


def spread(root: Path, shift: int) -> int:
    """Put a payload behind the words of every text field, another one in each; returns how many hold one."""
    fields = list(text_fields(root))
    payloads = [PAYLOADS[(number + shift) % len(PAYLOADS)] for number in range(len(fields))]
    return len(plant(root, dict(zip(fields, payloads, strict=True))))


def plant(root: Path, words: dict[Field, str]) -> dict[Field, str]:
    """Put words behind those of text fields; what is refused stays as it was. Returns what was planted."""
    trees = {file: tree_of((root / file).read_text("utf-8")) for file in {file for file, _ in words}}
    before = {(file, path): _get(trees[file], path) for file, path in words}
    for (file, path), text in before.items():
        _set(trees[file], path, _spoilt(text, words[file, path]))
    _write(root, trees)
    while refused := _refused(root, trees) & before.keys():
        for file, path in refused:
            _set(trees[file], path, before.pop((file, path)))
        _write(root, trees)
    settle(root)
    return {field: words[field] for field in before}


def _spoilt(text: str, payload: str) -> str:
    return f"{text.rstrip()}\n\n{payload}\n" if text.endswith("\n") else f"{text} {payload}"


def _refused(root: Path, trees: dict[str, Any]) -> set[Field]:
    """Fields at which a finding points: by line, in the file as it was written."""
    checked = check(Place(root, TODAY))
    lines: dict[str, set[int]] = {}
    for finding in checked.report.errors:
        if finding.code not in FINGERPRINTS and finding.span:
            lines.setdefault(finding.file, set()).add(finding.span.line)
    found = set()
    for file in lines.keys() & trees.keys():
        places = checked.reading.files[file].places
        for path in paths(trees[file]):
            span = places.span(path)
            if not lines[file].isdisjoint(range(span.line, span.end_line + 1)):
                found.add((file, path))
    return found


def settle(root: Path) -> None:
    """Bring fingerprints up to date: texts of kits have changed."""
    for finding in check(Place(root, TODAY)).report.errors:
        file = root / finding.file
        wanted = re.search(r"write `(.+?)`\.$", finding.help)
        assert wanted, finding
        if finding.file.endswith(".yaml"):
            file.write_text(re.sub(r"^kit_hash: .*$", wanted[1], file.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
        else:
            old = re.search(r"pins (.+), but", finding.message)
            assert old
            file.write_text(file.read_text("utf-8").replace(old[1], wanted[1]), "utf-8")


def _write(root: Path, trees: dict[str, Any]) -> None:
    for file, tree in trees.items():
        (root / file).write_text(
            yaml.dump(tree, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=10_000), "utf-8"
        )


def _get(tree: Any, path: TreePath) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def _set(tree: Any, path: TreePath, value: Any) -> None:
    _get(tree, path[:-1])[path[-1]] = value


def documents(root: Path) -> dict[str, str]:
    catalog = check(Place(root, TODAY)).catalog
    assert catalog is not None
    made = Edition(catalog, Audience.TEAM, DOCUMENTS).rendered()
    return {document.path: document.html for document in made if document.document.medium != "file"}


@cache
def faults(html: str, baseline: str) -> list[str]:
    """What an author's text did to a page that it must not do. Kept, since most pages hold no author's text."""
    page, clean_count = _elements(html), _tags(baseline)
    count = Counter(page_tag(e) for e in page)
    found = [f"more {tag}" for tag in count if tag in HEADINGS | {"script"} and count[tag] > clean_count[tag]]
    found += [f"a new <{tag}>" for tag in count if tag not in OURS_IN_PROSE and count[tag] and not clean_count[tag]]
    for element in page:
        for name, value in element.attrib.items():
            if name.startswith("on") or name == "style":
                found.append(f"{page_tag(element)} {name}={value}")
            if name in ("href", "src", "action", "data", "formaction") and not ALLOWED_LINK.match(value):
                found.append(f"{page_tag(element)} {name}={value}")
    return found + [text for text in FORBIDDEN if text in html and text not in baseline]


def page_tag(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


@lru_cache(maxsize=64)
def _elements(html: str) -> list[Any]:
    return [e for e in html5lib.parse(html).iter() if isinstance(e.tag, str)]


@cache
def _tags(html: str) -> Counter[str]:
    """How many elements of each sort a page has that is compared with many others."""
    return Counter(page_tag(e) for e in _elements(html))


@pytest.fixture(scope="module")
def baseline() -> dict[str, str]:
    return documents(KNOWN_GOOD)


@pytest.mark.parametrize("shift", range(0, len(PAYLOADS), 7))
def test_payloads_in_every_text_field_of_every_document(shift: int, known_good: Path, baseline: dict[str, str]) -> None:
    spoilt = spread(known_good, shift)

    made = documents(known_good)
    assert spoilt > 250
    assert set(made) == set(baseline)
    assert {path: found for path in made if (found := faults(made[path], baseline[path]))} == {}


def test_every_payload_in_every_field_of_a_role_as_a_finished_site(known_good: Path) -> None:
    clean = (known_good / "roles/seed-sorter.yaml").read_text("utf-8")
    (known_good / "roles/openings.csv").unlink()
    for number, payload in enumerate(PAYLOADS):
        role = tree_of(clean) | {"id": f"role-{number}"}
        for stage in role["process"][:2]:
            kit = stage["kit"]
            stage["kit"] = f"{kit}-{number}"
            stage["sealed"] = {"minutes": 25, "hours_paid": 0.5, "within_days": 5, "scores": list(ALL)}
        for field in ("title", "summary"):
            role[field] = _spoilt(role[field], payload)
        for work in role["work"]:
            work["does"] = _spoilt(work["does"], payload)
        for requirement in role["requirements"]:
            requirement["text"] = _spoilt(requirement["text"], payload)
        (known_good / f"roles/role-{number}.yaml").write_text(yaml.safe_dump(role, sort_keys=False), "utf-8")
    (known_good / "roles/seed-sorter.yaml").unlink()
    for kit in ("seed-screen", "seed-task"):
        shutil.rmtree(known_good / "kits" / kit)
    errors = check(Place(known_good, TODAY), Audience.PUBLIC).report.errors
    refused = {finding.file for finding in errors}
    assert len(refused) < 10, errors[:3]
    for file in refused:
        (known_good / file).unlink()

    built = build(Place(known_good, TODAY), known_good / "build", ["public"])

    assert built.problem is None, built.problem
    pages = sorted((known_good / "build/public/roles").glob("role-*.html"))
    assert len(pages) == len(PAYLOADS) - len(refused) > 40
    texts = [page.read_text("utf-8") for page in pages]
    baseline = min(texts, key=lambda text: len(_elements(text)))
    assert {
        page.name: found for page, text in zip(pages, texts, strict=True) if (found := faults(text, baseline))
    } == {}


ALL = ["error-identification", "precision", "ranking", "consistency", "communication-clarity"]
