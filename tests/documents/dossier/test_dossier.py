"""The dossier: what a selection specialist asks for, with n and uncertainty, and every gap by name."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from documents.html import Html, text
from documents.library import prose, replaced
from documents.team import catalog, made, page, role
from documents.validity import AGREED, STUDY, TOLD, TRIAL, impact
from rolebook.catalog.base import Prose
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.role import Evidence, JobAnalysis, Requirement
from rolebook.catalog.validity import Validity
from rolebook.documents.known import Known

LINE_4 = Known(line=lambda _file, _path: 4)
ASKED = JobAnalysis(method="interviews", people=3, date="2026-11-01")
FINDS = Requirement(
    id="finds",
    level="must",
    work=("read",),
    text=prose("You find what is wrong."),
    shown_by=(Evidence(id="recall", name="Recall", stages=("task",)),),
)


def dossier(of: TeamCatalog | None = None) -> Html:
    return page("dossier", of, LINE_4)


def with_validity(**known: Any) -> Html:
    return dossier(catalog(role(validity=Validity(**known))))


def gaps(html: Html) -> list[str]:
    """What is missing, without what would fill it."""
    return [text(gap[0]) for rows in html.all("ul", class_="rb-rows") for gap in rows]


def table(html: Html, caption: str) -> str:
    (found,) = [table for table in html.all("table") if text(table).startswith(caption)]
    return text(found)


def test_every_gap_says_what_is_missing_and_where_it_is_written() -> None:
    html = dossier(catalog(role(job_analysis=ASKED, requirements=(FINDS,))))

    assert gaps(html) == [
        "missing A notice is a specimen: published, so of no use for a decision. kits/notice/kit.yaml:4",
        "missing The outputs of A notice are stand-ins: no running model wrote them. kits/notice/kit.yaml:4",
        "missing The weights differ, and no reason is given. roles/reader.yaml:4",
        "missing Nobody has studied the cut. roles/reader.yaml:4",
        "missing No trial of A notice 1.2.0 is recorded. kits/notice/kit.yaml:4",
        "missing No agreement on Communication clarity is recorded. roles/reader.yaml:4",
        "missing No selection rates by group are recorded. roles/reader.yaml:4",
        "missing Nobody has set scores beside the work that followed. roles/reader.yaml:4",
        "missing No alternatives are recorded. roles/reader.yaml:4",
        "missing The kit sealed is not in this build.",
    ]
    assert "10 gaps, each with what would fill it" in html.text
    assert "Trials of the kits 1 missing" in table(html, "At a glance")
    assert "Job analysis complete" in table(html, "At a glance")


def test_the_work_leads_to_requirement_criterion_and_part() -> None:
    rows = table(dossier(catalog(role(requirements=(FINDS,)))), "Work, requirement, criterion, part")

    assert "You find what is wrong. (must) read Recall" in rows


def test_the_cut_stands_on_the_scale_of_scores() -> None:
    html = dossier()

    assert "Cut 60 of 100, provisional" in html.text
    assert "a mean of 3.40 on 1 to 5, weighted" in html.text


def test_a_study_of_the_cut_has_its_n_and_its_range() -> None:
    cut = msgspec.structs.replace(role().decision.cut, method="modified-angoff")
    decision = msgspec.structs.replace(role().decision, cut=cut)
    html = dossier(catalog(role(decision=decision, validity=Validity(cut_study=STUDY))))
    unrecorded = dossier(catalog(role(decision=decision)))

    assert "1 October 2026, n = 6; it leaves 56 to 66 of 100 open" in html.text
    assert any("6 judges: a rule of thumb asks for 10 to 20." in gap for gap in gaps(html))
    assert any("The study of the cut is not recorded." in gap for gap in gaps(unrecorded))


def test_agreement_has_its_interval_and_both_counts() -> None:
    html = with_validity(agreement=(AGREED,))

    assert "Krippendorff's alpha 0.71 (95 %: 0.55 to 0.83) 24 answers, 3 reviewers" in table(html, "Agreement")
    assert not any("No agreement" in gap for gap in gaps(html))


def test_selection_rates_have_counts_ratio_interval_and_an_exact_test() -> None:
    html = with_validity(impact=(impact(("women", 20, 6), ("men", 20, 12)),))
    said = table(html, "Who went on at stage task, by sex, 1 January 2026 to 31 October 2026")

    assert "women 6 of 20 = 0.30 (0.15 to 0.52) 0.50 (95 %: 0.23 to 1.07); below four fifths 0.111" in said
    assert "men 12 of 20 = 0.60 (0.39 to 0.78) the highest rate –" in said


def test_a_small_group_is_not_shown_and_an_undefined_ratio_stays_so() -> None:
    html = with_validity(impact=(impact(("a", 9, 3), ("b", 20, 12), ("c", 20, 0), stage="final"),))
    said = table(html, "Who went on in the end")

    assert "a too few to show too few too few" in said
    assert "3 of 9" not in html.text
    assert "c 0 of 20 = 0.00 (0.00 to 0.16) 0.00 (interval not defined); below four fifths" in said


def test_whether_scores_told_the_work_has_n_and_interval() -> None:
    said = table(with_validity(follow_up=(TOLD,)), "Scores at hiring")

    assert "0.31 (95 %: 0.01 to 0.56) 41 people 2 November 2026" in said


def test_trials_of_this_version_are_listed() -> None:
    whole = catalog()
    exam = whole.exams[0]
    tried = replaced(exam, {"kit": replaced(exam.kit, {"trials": (TRIAL,)})})
    older = replaced(exam, {"kit": replaced(exam.kit, {"trials": (replaced(TRIAL, {"version": "1.0.0"}),)})})
    html = dossier(replaced(whole, {"exams": (tried,)}))

    assert "A notice 1.2.0 3 November 2026 readers, D2, n = 4 2 h 20 min They found 2 of 3." in table(html, "Trials")
    assert not any("No trial" in gap for gap in gaps(html))
    assert any("No trial" in gap for gap in gaps(dossier(replaced(whole, {"exams": (older,)}))))


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"job_analysis": JobAnalysis(method="a desk", people=0, date="2026-11-01")}, "Nobody who does the work"),
        ({"review_by": "2026-11-21"}, "The review is overdue since 21 November 2026."),
        ({"requirements": ()}, "No requirement is for the piece of work read."),
    ],
)
def test_gaps_of_the_role_itself(changes: dict[str, Any], missing: str) -> None:
    assert any(missing in gap for gap in gaps(dossier(catalog(role(**changes)))))


def test_alternatives_are_printed_and_it_stands_beside_the_role() -> None:
    assert "Considered A test of *choices*." not in with_validity(alternatives=Prose("A test of *choices*.\n")).text
    assert "Considered A test of choices." in with_validity(alternatives=Prose("A test of *choices*.\n")).text
    assert made("dossier").path == "roles/reader/dossier.html"
