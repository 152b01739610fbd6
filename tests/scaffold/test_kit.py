"""A new kit from real outputs: letters that tell nothing, texts word for word, and an empty key."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conftest import KNOWN_GOOD, REPOSITORY
from rolebook.catalog import assemble, catalog_files, read
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.hashes import kit_hash
from rolebook.scaffold import MARK, KitAnswers, Library, Output, kit_files, read_library
from rolebook.scaffold.fingerprint import with_fingerprint
from rolebook.schema import check_structure
from rolebook.schema.audience import Audience
from rolebook.source import parse_yaml

LIBRARY = replace(read_library(KNOWN_GOOD), access_contact="access@seed-library.org")
RESPONSES = ("Rain falls. It is wet.", " Clouds: grey # 1\n```\nx  =  1.  Y\n```", "- Sun\n- Wind", "NO", "'12:30'")
OUTPUTS = tuple(Output("Explain rain.", text, "m", "1.10", f"2026-11-0{n}", n) for n, text in enumerate(RESPONSES, 1))
QUESTIONS = tuple(Output(f"What is {n}?", f"It is {n}.", "m", "1", "2026-11-01", n) for n in range(1, 9))
ALL_KNOWN = KitAnswers(
    "rain",
    title="Rain",
    purpose="task",
    domain="botany",
    task_type="list-check",
    language="en",
    data="synthetic",
    attested_by="seed team",
)


def trees(files: dict[str, str]) -> dict[str, Any]:
    return {name: parse_yaml(text, name).tree for name, text in files.items()}


def shown(outputs: tuple[Output, ...]) -> dict[str, str]:
    kit = trees(kit_files(ALL_KNOWN, outputs, LIBRARY, "../../schema"))["kit.yaml"]
    return {output["id"]: output["text"] for output in kit["parts"][0]["outputs"]}


@pytest.mark.parametrize("explain", [True, False])
@pytest.mark.parametrize("outputs", [(), OUTPUTS, QUESTIONS], ids=["none", "one-prompt", "many-prompts"])
@pytest.mark.parametrize("library", [LIBRARY, Library({})], ids=["library", "no-library"])
def test_each_blank_is_one_finding_and_nothing_else_is(
    explain: bool, outputs: tuple[Output, ...], library: Library
) -> None:
    for name, text in kit_files(KitAnswers("rain"), outputs, library, "../../schema", explain).items():
        document = parse_yaml(text, name)
        findings = (*document.findings, *check_structure(document, name.removesuffix(".yaml"))[1])
        blanks = [number for number, line in enumerate(text.split("\n"), 1) if f"  # {MARK}" in line]
        assert blanks == [finding.span.line for finding in findings if finding.span], name
        assert {finding.code for finding in findings} <= {"RB210"}, name


def test_letters_do_not_follow_the_order_of_the_file() -> None:
    letters = shown(OUTPUTS)

    assert list(letters) == ["A", "B", "C", "D", "E"]
    assert all(shown(order) == letters for order in itertools.islice(itertools.permutations(OUTPUTS), 0, 120, 17))
    assert list(letters.values()) != [output.text for output in OUTPUTS]


def test_another_kit_shuffles_the_same_outputs_in_another_way() -> None:
    orders = set()
    for number in range(5):
        files = kit_files(KitAnswers(f"rain-{number}"), OUTPUTS, LIBRARY, "../../schema")
        orders.add(tuple(output["text"] for output in trees(files)["kit.yaml"]["parts"][0]["outputs"]))

    assert len(orders) > 1


def test_texts_are_word_for_word_with_one_sentence_on_each_line() -> None:
    assert set(shown(OUTPUTS).values()) == {
        "Rain falls.\nIt is wet.\n",
        "Clouds: grey # 1\n```\nx  =  1.  Y\n```\n",
        "- Sun\n- Wind\n",
        "NO\n",
        "'12:30'\n",
    }


def test_code_is_said_to_be_code_and_keeps_its_indentation() -> None:
    code = Output("Explain rain.", "```py\nif x:\n    y()\n```", "m", "1", "2026-11-01", 1)
    kit = trees(kit_files(ALL_KNOWN, (code, OUTPUTS[0]), LIBRARY, "s"))["kit.yaml"]
    part = kit["parts"][0]

    assert {output["text"]: output["format"] for output in part["outputs"]}[code.text] == "code"
    indented = Output("Explain rain.", "    y()\n  z()", "m", "1", "2026-11-01", 1)
    kit = trees(kit_files(ALL_KNOWN, (indented, OUTPUTS[0]), LIBRARY, "s"))["kit.yaml"]
    assert "    y()\nz()\n" in [output["text"] for output in kit["parts"][0]["outputs"]]


def test_where_they_came_from_is_told_once_for_the_kit() -> None:
    kit = trees(kit_files(ALL_KNOWN, OUTPUTS, LIBRARY, "../../schema"))["kit.yaml"]

    assert kit["outputs_from"] == {"model": "m", "version": "1.10", "captured_on": "2026-11-05", "stand_in": False}
    assert "m" not in {str(value) for output in kit["parts"][0]["outputs"] for value in output.values()}


def test_answers_to_different_prompts_become_short_judgements() -> None:
    made = trees(kit_files(ALL_KNOWN, QUESTIONS, LIBRARY, "../../schema"))
    part = made["kit.yaml"]["parts"][0]

    assert (part["kind"], part["scores"]) == ("single-judgements", ["consistency"])
    assert [item["id"] for item in part["items"]] == [f"q{number}" for number in range(1, 9)]
    assert {item["context"]: item["output"] for item in part["items"]} == {
        f"What is {n}?\n": f"It is {n}.\n" for n in range(1, 9)
    }
    assert [item["context"] for item in part["items"]] != [f"What is {n}?\n" for n in range(1, 9)]
    assert [item["id"] for item in made["key.yaml"]["items"]] == [f"q{number}" for number in range(1, 9)]


def test_the_key_and_the_calibration_set_are_started_and_empty() -> None:
    made = trees(kit_files(ALL_KNOWN, OUTPUTS[:3], LIBRARY, "../../schema"))
    key, calibration = made["key.yaml"], made["calibration.yaml"]

    assert key["outputs"] == [{"id": letter, "clean": None, "surface": None} for letter in "ABC"]
    assert (key["errors"], key["ranking"], key["kit_hash"]) == (None, [], "000000")
    assert [answer["id"] for answer in calibration["practice"]] == ["p1", "p2", "p3"]
    assert [answer["id"] for answer in calibration["qualify"]] == ["u1", "u2", "u3", "u4"]


def test_a_practice_kits_answers_are_open_by_their_names() -> None:
    files = kit_files(KitAnswers("rain", practice=True), (), LIBRARY, "../../schema")

    assert set(files) == {"kit.yaml", "open-key.yaml", "open-calibration.yaml"}
    assert (trees(files)["kit.yaml"]["status"], "pay" in trees(files)["kit.yaml"]) == ("practice", False)


def test_a_whole_kit_gives_its_key_the_fingerprint_that_check_asks_for(known_good: Path) -> None:
    files = with_fingerprint(kit_files(ALL_KNOWN, OUTPUTS, LIBRARY, "../../schema"), "rain", known_good)
    folder = known_good / "kits/rain"
    folder.mkdir()
    (folder / "kit.yaml").write_text(files["kit.yaml"], "utf-8")
    reading = read(catalog_files(known_good, None, Audience.SECRET), Audience.SECRET)
    catalog = assemble(reading.loaded, Audience.SECRET, "2026-11-22").catalog

    assert isinstance(catalog, TeamCatalog)
    kit = next(exam.kit for exam in catalog.exams if exam.kit.id == "rain")
    assert trees(files)["key.yaml"]["kit_hash"] == kit_hash(kit)


@pytest.mark.parametrize("unknown", [KitAnswers("rain"), KitAnswers("rain", domain="no-such-domain")])
def test_a_kit_that_is_not_whole_leaves_the_fingerprint_for_later(unknown: KitAnswers, known_good: Path) -> None:
    files = kit_files(unknown, OUTPUTS, LIBRARY, "../../schema")

    assert with_fingerprint(files, "rain", known_good) == files


def test_what_the_kit_names_has_to_exist_before_it_is_whole(known_good: Path) -> None:
    answers = KitAnswers(**{name: getattr(ALL_KNOWN, name) for name in ALL_KNOWN.__slots__} | {"domain": "nowhere"})
    files = kit_files(answers, OUTPUTS, LIBRARY, "../../schema")

    assert with_fingerprint(files, "rain", known_good) == files


def test_the_catalogues_own_library_is_found() -> None:
    ids = read_library(REPOSITORY).ids

    assert "clinical-medicine" in ids["domain"]
    assert all(ids[kind] for kind in ("metric", "criterion", "task-type", "question", "quality-plan"))
    assert read_library(REPOSITORY / "tests").ids["metric"] == ()
