"""The fingerprint that ties a new key to its kit."""

from __future__ import annotations

from pathlib import Path

from rolebook.catalog import assemble, catalog_files, read
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.files import CatalogFile
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.loaded import Loaded
from rolebook.scaffold.kit import NO_HASH
from rolebook.schema import check_structure
from rolebook.schema.audience import Audience
from rolebook.source import parse_yaml


def with_fingerprint(files: dict[str, str], kit: str, root: Path) -> dict[str, str]:
    """Return a kit's files; the key has the kit's fingerprint if no blank is left there and all it names exists."""
    found = _fingerprint(files["kit.yaml"], kit, root)
    if found is None:
        return files
    return {name: text.replace(f'kit_hash: "{NO_HASH}"', f'kit_hash: "{found}"') for name, text in files.items()}


def _fingerprint(text: str, kit: str, root: Path) -> str | None:
    name = f"kits/{kit}/kit.yaml"
    document = parse_yaml(text, name)
    tree, findings = check_structure(document, "kit")
    if tree is None or findings or document.findings:
        return None
    library = [
        file for file in catalog_files(root, None, Audience.SECRET) if file.relative.startswith("roles/library/")
    ]
    loaded = [*read(library, Audience.SECRET).loaded]
    loaded.append(Loaded(CatalogFile(root, name, name, "kit"), tree, Audience.SECRET, whole=True))
    assembled = assemble(loaded, Audience.SECRET, "2026-01-01")
    if not isinstance(assembled.catalog, TeamCatalog) or any(problem.file == name for problem in assembled.problems):
        return None
    return next((kit_hash(exam.kit) for exam in assembled.catalog.exams if exam.kit.id == kit), None)
