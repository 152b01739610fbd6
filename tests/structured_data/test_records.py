"""Records for job boards, read by other people's programs: Adobe's validator, and the schema.org vocabulary itself."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from documents.opening.records import OCCUPATION, POSTINGS, page_of, record_of
from node_packages import told

HERE = Path(__file__).parent
VOCABULARY = Path(
    os.environ.get("SCHEMA_ORG_VOCABULARY") or REPOSITORY.parent / "shared/data/schemaorg-all-https.jsonld"
)
RECORDS = {name: record_of(catalog) for name, catalog in (*POSTINGS.items(), ("an occupation", OCCUPATION))}
DATA_TYPES = {str: "Text", bool: "Boolean", int: "Number", float: "Number"}
FITS = {"Text": {"Text", "URL", "Date", "DateTime"}, "Number": {"Number", "Integer"}, "Boolean": {"Boolean"}}


def asked(pages: list[str], vocabulary: Any = None) -> list[dict[str, Any]]:
    """What the validator says of each page."""
    answers: list[dict[str, Any]] = told(
        HERE, "@adobe/structured-data-validator", {"pages": pages, "vocabulary": vocabulary}
    )
    return answers


def test_the_validator_finds_nothing_missing() -> None:
    (*answers, spoilt) = asked(
        [*map(page_of, POSTINGS.values()), page_of(POSTINGS["remote"]).replace("datePosted", "x")]
    )

    for name, answer in zip(POSTINGS, answers, strict=True):
        assert answer["types"] == ["JobPosting"], name
        assert [issue for issue in answer["issues"] if not told_why(issue, name)] == [], name
    assert 'ERROR: Required attribute "datePosted" is missing (datePosted)' in spoilt["issues"]


def told_why(issue: str, name: str) -> bool:
    """What is missing on purpose: a remote place of other work, and pay that no job board knows."""
    if "jobLocationType" in issue or "applicantLocationRequirements" in issue:
        return "at a place" in name
    return "baseSalary" in issue and "by the task" in name and issue.startswith("WARNING")


@pytest.fixture(scope="module")
def vocabulary() -> dict[str, Any]:
    """Every class and property of schema.org by its name."""
    if not VOCABULARY.is_file():
        pytest.skip(f"this test needs the schema.org vocabulary in {VOCABULARY.name}, and it is not here")
    graph = json.loads(VOCABULARY.read_text("utf-8"))["@graph"]
    return {entry["@id"].removeprefix("schema:"): entry for entry in graph}


def names(entry: dict[str, Any], key: str) -> set[str]:
    """The names that an entry of the vocabulary refers to."""
    found = entry.get(key, [])
    return {one["@id"].removeprefix("schema:") for one in (found if isinstance(found, list) else [found])}


def ancestors(kind: str, vocabulary: dict[str, Any]) -> set[str]:
    above = names(vocabulary[kind], "rdfs:subClassOf") if kind in vocabulary else set()
    return {kind}.union(*(ancestors(one, vocabulary) for one in above))


def faults(record: dict[str, Any], vocabulary: dict[str, Any]) -> list[str]:
    """Properties that are superseded, do not belong to their type, or hold what they must not hold."""
    kinds = ancestors(record["@type"], vocabulary)
    found = []
    for name, value in record.items():
        if name.startswith("@"):
            continue
        entry = vocabulary.get(name, {})
        if not kinds & names(entry, "schema:domainIncludes") or "schema:supersededBy" in entry:
            found.append(f"{record['@type']}.{name}")
        for one in value if isinstance(value, list) else [value]:
            wanted = names(entry, "schema:rangeIncludes")
            held = ancestors(one["@type"], vocabulary) if isinstance(one, dict) else FITS[DATA_TYPES[type(one)]]
            if not held & wanted:
                kind = one["@type"] if isinstance(one, dict) else type(one).__name__
                found.append(f"{record['@type']}.{name}: {kind}")
            if isinstance(one, dict):
                found += faults(one, vocabulary)
    return found


@pytest.mark.parametrize("name", RECORDS)
def test_every_property_belongs_to_its_type_and_holds_what_it_may(name: str, vocabulary: dict[str, Any]) -> None:
    assert faults(RECORDS[name], vocabulary) == []


def test_the_vocabulary_would_tell(vocabulary: dict[str, Any]) -> None:
    spoilt = {"@type": "JobPosting", "benefits": "none", "title": 3, "skill": "x", "baseSalary": {"@type": "Place"}}

    assert faults(spoilt, vocabulary) == [
        "JobPosting.benefits",
        "JobPosting.title: int",
        "JobPosting.skill",
        "JobPosting.skill: str",
        "JobPosting.baseSalary: Place",
    ]
