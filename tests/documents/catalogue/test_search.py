"""The catalogue's search, by what recruiters type: which roles it finds, and which of them first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from conftest import REPOSITORY
from rolebook.documents.words import FAMILIES, FAMILIES_ALSO_CALLED
from scripts import scope_of
from secrecy import tree_of

pytestmark = pytest.mark.browser

LIBRARY = tree_of((REPOSITORY / "roles/library/domains.yaml").read_text("utf-8"))
GROUPS = {
    **{f"family:{code}": " ".join((level.name, *FAMILIES_ALSO_CALLED[code])) for code, level in FAMILIES.items()},
    **{f"domain:{one['id']}": " ".join((one["name"], *one["also_called"])) for one in LIBRARY["domains"]},
    **{f"task:{one['id']}": " ".join((one["name"], *one["also_called"])) for one in LIBRARY["task_types"]},
    "domain:software": "Software, code, coding, coder, programmer, developer, C++, C#",
    "domain:law": "Law, legal, lawyer, paralegal, Rechtsanwältin, 法律",
}


def role(title: str, family: str, domain: str, *names: str, task: str = "", work: str = "Finds mistakes.") -> Any:
    values = {"family": [family], "domain": [domain], "task": [task] if task else []}
    return {"title": title, "values": values, "texts": {"title": title, "names": names, "work": work}}


ROLES = [
    role("Chat safety reviewer", "safety", "everyday-language", "harm annotator"),
    role("Clinical output evaluator", "evaluation", "clinical-medicine", "clinical annotator", "medical data reviewer"),
    role("Code reviewer", "evaluation", "software", "software output evaluator", work="Reads patches for a nurse."),
    role("Contract checker", "evaluation", "law"),
    role("Image labeller", "annotation", "everyday-language", "data annotator"),
    role("Mathematics step verifier", "evaluation", "mathematics", "maths step checker", task="step-verification"),
    role("Tutor of writing", "authoring", "everyday-language", "teacher"),
]


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    opened = scope_of(
        browser, "shared/dom", "shared/folded", "catalogue/address", "catalogue/search", "catalogue/order"
    )
    opened.evaluate(
        """([roles, groups]) => {
          roles.forEach((role, place) => (role.place = place));
          const index = indexWords(roles, new Map(Object.entries(groups)), "of and the");
          window.ask = (words) => {
            const { fits, near } = searched(roles, words, () => index);
            const found = fits && inOrder([...fits.keys()], "", fits).map((role) => role.title);
            return [found, near];
          };
        }""",
        [ROLES, GROUPS],
    )
    yield opened
    opened.close()


CHAT, CLINICAL, CODE, CONTRACT, IMAGE, MATHS, WRITING = range(len(ROLES))


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("math tutor", [MATHS]),
        ("Maths teacher", [MATHS]),
        ("teacher of maths", [MATHS]),
        ("tutor", [WRITING, MATHS]),
        ("nurse", [CLINICAL, CODE]),
        ("content moderator", [CHAT]),
        ("coder", [CODE]),
        ("code", [CODE]),
        ("programmer", [CODE]),
        ("C++", [CODE]),
        ("data annotator", [IMAGE, CLINICAL]),
        ("harm ann", [CHAT]),
        ("checking solutions", [MATHS]),
        ("rechtsanwaltin", [CONTRACT]),
        ("律", [CONTRACT]),
        ("astronaut", []),
        ("nurse astronaut", []),
        ("?!", []),
    ],
)
def test_what_recruiters_type_finds_the_role(page: Any, words: str, places: list[int]) -> None:
    assert page.evaluate("(words) => ask(words)", words) == [[ROLES[place]["title"] for place in places], []]


def test_nothing_typed_asks_for_nothing(page: Any) -> None:
    assert page.evaluate("ask('  ')") == [None, []]


def test_a_whole_title_comes_before_a_whole_name_before_words_of_titles_before_all_else(page: Any) -> None:
    order = page.evaluate(
        """() => {
          const texts = [["x", ["y"], "reviewer"], ["Reviewer of code", [], ""], ["x", ["data reviewer"], ""],
            ["x", ["reviewer"], ""], ["Reviewer", [], ""], ["x", [], "", "family:quality"],
            ["x", [], "Other reviewers"]];
          const roles = texts.map(([title, names, work, group], place) => ({
            place, texts: { title, names, work }, values: { family: group ? ["quality"] : [], domain: [], task: [] },
          }));
          const index = indexWords(roles, new Map([["family:quality", "reviewer"]]), "");
          const { fits } = searched(roles, "reviewer", () => index);
          return inOrder(roles, "", fits).map((role) => role.place);
        }"""
    )

    assert order == [4, 3, 1, 2, 5, 0, 6]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mathmatics", "Mathematics step verifier"),
        ("mathhematics", "Mathematics step verifier"),
        ("mathenatics", "Mathematics step verifier"),
        ("amthematics", ""),  # the first letter must be right
        ("matehmatics", "Mathematics step verifier"),
        ("verifire", "Mathematics step verifier"),
        ("clincal evaluator", "Clinical output evaluator"),
        ("nurze", "Clinical output evaluator"),
        ("matgs", "Mathematics step verifier"),
        ("nuze", ""),  # short words must be right
        ("mthmatics", ""),  # two letters are missing
    ],
)
def test_a_long_word_may_be_off_by_one_letter(page: Any, typed: str, meant: str) -> None:
    found, near = page.evaluate("(words) => ask(words)", typed)

    assert found[:1] == ([meant] if meant else [])
    assert near == ([typed.split()[0]] if meant else [])


def test_what_is_found_as_typed_is_not_joined_by_what_is_near(page: Any) -> None:
    found, near = page.evaluate("ask('label')")

    assert found == ["Image labeller"]
    assert near == []
