"""Pages of the library in a large catalogue: roles are counted by family, since lists of them would grow with it."""

from __future__ import annotations

import pytest

from documents.html import text
from documents.public import catalog, page, role
from rolebook.documents import DOCUMENTS, many
from rolebook.documents.assemble import Edition
from rolebook.schema.audience import Audience

ROLES = tuple(role(id=f"role-{number}", title=f"Role {number}") for number in range(5))


@pytest.mark.parametrize("name", ["criteria", "metrics", "chain"])
def test_few_roles_are_named_and_many_are_counted(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    few = page(name, catalog(*ROLES)).text
    monkeypatch.setattr(many, "FEW", 4)
    crowded = page(name, catalog(*ROLES))

    assert "Role 3" in few
    assert "5 roles" not in few
    assert "Role 3" not in crowded.text
    assert "5 roles" in crowded.text
    (family, *_) = [link for link in crowded.all("a") if "?family=" in (link.get("href") or "")]
    assert text(family).endswith("(5)")


def test_a_role_of_many_has_no_link_to_a_table_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "FEW", 4)

    pages = Edition(catalog(*ROLES), Audience.PUBLIC, DOCUMENTS, only=("job_description",)).rendered()
    assert not [made.path for made in pages if "chain.html#" in made.html]
