"""The page of one open position, and the record on it."""

from __future__ import annotations

import json
import re
from html import unescape
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from documents import build
from documents.hostile import hostile
from documents.html import Html, harmless
from documents.opening.records import EITHER, HALF, OCCUPATION, POSTINGS, RECORD, of, page_of, record_of
from documents.public import catalog, html, opening, role
from rolebook.catalog.library import DecisionTools
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.documents.json_ld import json_ld
from rolebook.publish import Page
from rolebook.publish.source import page_source
from rolebook.schema.audience import Audience


def schema(document: str, name: str) -> Draft202012Validator:
    """One of our own schemas for records."""
    text = files("rolebook.documents").joinpath(document, f"{name}.schema.json").read_text("utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text), format_checker=Draft202012Validator.FORMAT_CHECKER)


POSTING = schema("opening", "job-posting")
OCCUPATIONS = schema("job_description", "occupation")


def made(of_catalog: Any) -> list[str]:
    return [page.path for page in Edition(of_catalog, Audience.PUBLIC, DOCUMENTS, only=("opening",)).rendered()]


def test_each_open_position_has_a_page_and_no_other_has() -> None:
    closed = opening("2026-09-de", valid_through="2026-11-21")
    later = opening("2027-01-fr", posted="2026-11-23", valid_through="2027-03-01")
    last_day = opening("2026-10-gb", valid_through="2026-11-22")

    assert made(catalog(role(openings=(closed, opening(), later, last_day)))) == [
        "roles/reader/openings/2026-10-gb.html",
        "roles/reader/openings/2026-11-us.html",
    ]
    assert made(catalog(role(status="retired"))) == []


def test_a_position_that_closes_leaves_no_record_anywhere() -> None:
    after = catalog(role(openings=(opening(valid_through="2026-11-21"),)))
    pages = [page.html for page in Edition(after, Audience.PUBLIC, DOCUMENTS).rendered()]

    assert [page for page in pages if "JobPosting" in page] == []


def test_the_role_s_page_has_a_record_of_the_work_and_none_of_a_job() -> None:
    record = record_of(OCCUPATION)
    (open_too,) = RECORD.findall(html("job_description", catalog(role(openings=(opening(), opening("b"))))))

    assert json.loads(open_too) == record
    assert record["@type"] == "Occupation"
    assert record["name"] == "Careful reader"
    assert record["estimatedSalary"][0]["value"] == {
        "@type": "QuantitativeValue",
        "minValue": 60,
        "maxValue": 95,
        "unitText": "HOUR",
    }
    assert not list(OCCUPATIONS.iter_errors(record))


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_role_that_is_not_in_use_has_no_record(status: str) -> None:
    assert RECORD.findall(html("job_description", catalog(role(status=status)))) == []


@pytest.mark.parametrize("name", POSTINGS)
def test_every_sort_of_record_is_one_that_our_schema_allows(name: str) -> None:
    assert [error.message for error in POSTING.iter_errors(record_of(POSTINGS[name]))] == []


def test_a_remote_position() -> None:
    record = record_of(POSTINGS["remote"])
    description = record.pop("description")

    assert record == {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Careful reader",
        "datePosted": "2026-11-10",
        "validThrough": "2027-01-15T23:59:59Z",
        "employmentType": ["CONTRACTOR"],
        "hiringOrganization": {
            "@type": "Organization",
            "name": "Example Co-operative",
            "sameAs": "https://www.example.org/",
        },
        "identifier": {"@type": "PropertyValue", "name": "Example Co-operative", "value": "2026-11-us"},
        "totalJobOpenings": 2,
        "directApply": False,
        "workHours": "5 to 20 a week",
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "USD",
            "value": {"@type": "QuantitativeValue", "minValue": 60, "maxValue": 95, "unitText": "HOUR"},
        },
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": [
            {"@type": "Country", "name": "United States"},
            {"@type": "State", "name": "Ontario, Canada"},
        ],
    }
    assert description.startswith("<p>Reads with care.</p><ul><li>Pay: USD 60 to 95 an hour</li>")


def test_a_position_at_a_place_names_it_and_is_not_called_remote() -> None:
    record = record_of(POSTINGS["at a place"])

    assert record["jobLocation"] == {
        "@type": "Place",
        "address": {"@type": "PostalAddress", "addressCountry": "DE", "addressLocality": "Kiel"},
    }
    assert "jobLocationType" not in record
    assert "On site, Kiel, Germany" in Html(page_of(POSTINGS["at a place"])).text


def test_pay_by_the_task_is_told_by_the_hour_or_not_at_all() -> None:
    told = record_of(POSTINGS["by the task, with what it comes to"])["baseSalary"]["value"]

    assert "baseSalary" not in record_of(POSTINGS["by the task"])
    assert (told["minValue"], told["maxValue"], told["unitText"]) == (60, 90, "HOUR")
    assert (
        "USD 4 to 6 a task, which comes to USD 60 to 90 an hour"
        in Html(page_of(POSTINGS["by the task, with what it comes to"])).text
    )


@pytest.mark.parametrize(
    ("cells", "types", "words"),
    [
        ({"engagement": "employee", "hours": HALF}, ["PART_TIME"], "employee, part-time"),
        ({"engagement": "employee", "hours": EITHER}, ["FULL_TIME", "PART_TIME"], "employee, full-time or part-time"),
        ({"engagement": "temporary"}, ["TEMPORARY"], "employee for a limited time"),
    ],
)
def test_the_contract_in_the_record_is_the_one_on_the_page(cells: dict[str, Any], types: list[str], words: str) -> None:
    assert record_of(of(**cells))["employmentType"] == types
    assert words in Html(page_of(of(**cells))).text


def test_what_the_law_of_some_places_asks_for_is_shown() -> None:
    said = Html(page_of(POSTINGS["with everything"])).text

    for words in (
        "Paid every month",
        "Hours guaranteed 10 a week",
        "Training after the hire paid like the work",
        "Benefits Health cover",
        "Other compensation none",
        "Vacancy The position is free now.",
        "Write to access@example.org",
        "Kept for 18 months",
        "Software takes part no",
        "10 to 20 a week, 10 of them guaranteed",
    ):
        assert words in said


def test_software_that_takes_part_is_told_whole() -> None:
    tools = DecisionTools(
        used=True,
        note=build.prose("A ranker helps."),
        purpose="to sort",
        tool="Sorter 2",
        data="answers alone",
        alternative=build.prose("Write to us instead."),
        notice_days=10,
        audit="https://www.example.org/audit",
    )
    shown = catalog(role(), company=build.company(decision_tools=tools))

    for name in ("opening", "job_description"):
        said = Html(html(name, shown)).text
        for words in ("to sort", "Sorter 2", "answers alone", "10 working days before", "Write to us instead."):
            assert words in said, (name, words)


@pytest.mark.parametrize("name", POSTINGS)
def test_what_the_record_says_stands_on_the_page(name: str) -> None:
    shown = "".join(Html(RECORD.sub("", page_of(POSTINGS[name]))).text.split())
    lines = re.sub(r"</?(?:p|ul|li|br)>", "\n", record_of(POSTINGS[name])["description"]).split("\n")
    said = [unescape(half) for line in lines for half in line.split(": ", 1)]  # a term, and what is said of it

    assert len(said) > 40
    assert [words for words in said if "".join(words.split()) not in shown] == []


@pytest.mark.parametrize("words", ["</script><script>alert(1)</script>", "<!--", "a & b", "\u2028\u2029"])
def test_nothing_in_a_record_can_end_it(words: str) -> None:
    script = json_ld({"name": words})

    assert json.loads(RECORD.fullmatch(script)[1]) == {"name": words}  # type: ignore[index]
    assert not {"<", "&", "\u2028", "\u2029"} & set(script[35:-9])


def test_author_text_stays_text() -> None:
    poisoned = catalog(hostile(role()), company=hostile(build.company(apply_note="Apply.")))
    page = html("opening", poisoned)

    harmless(Html(RECORD.sub("", page)))
    assert len(RECORD.findall(page)) == 1
    assert json.loads(RECORD.findall(page)[0])["title"] == poisoned.roles[0].title


def test_the_page_is_one_that_the_publisher_can_cut() -> None:
    source = page_source(Page("x.md", "t", "d", page_of(POSTINGS["with everything"]), "summary"))

    assert "\n## The work\n" in source
    assert source.count("application/ld+json") == 1


ROWS = st.fixed_dictionaries(
    {
        "positions": st.integers(1, 1000),
        "posted": st.sampled_from(["2026-11-01", "2026-11-22"]),
        "valid_through": st.sampled_from(["2026-11-22", "2027-12-31"]),
        "engagement": st.sampled_from(["employee", "contractor", "temporary"]),
        "workplace": st.sampled_from(["remote", "on-site", "hybrid"]),
        "countries": st.lists(st.sampled_from(["US", "CA", "DE", "ZZ"]), min_size=1, unique=True).map(tuple),
        "regions": st.lists(st.sampled_from(["US-CO", "CA-ON", "DE-SH", "FR-1"]), unique=True).map(tuple),
        "pay_min": st.floats(0.01, 9999, allow_nan=False).map(lambda amount: round(amount, 2)),
        "pay_unit": st.sampled_from(["hour", "day", "week", "month", "year", "task"]),
        "hourly_min": st.none() | st.integers(1, 100),
        "benefits": st.none() | st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=300),
        "town": st.none() | st.just("Kiel"),
        "guaranteed_hours": st.none() | st.integers(0, 60),
    }
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(row=ROWS, hours=st.sampled_from([HALF, EITHER]))
def test_whatever_the_check_lets_through_makes_a_good_record(row: dict[str, Any], hours: Any) -> None:
    low = row["hourly_min"]
    record = record_of(of(**row, pay_max=row["pay_min"] * 2, hourly_max=low and low * 2, hours=hours))

    assert [error.message for error in POSTING.iter_errors(record)] == []
