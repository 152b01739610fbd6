"""Schemas and typed classes say the same: a field in one and not in the other is a mistake."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rolebook.catalog import candidates, key, kit, library, opening, response, role, sheet, silencing, upkeep, validity
from rolebook.catalog.complexity import ComplexityFacts
from rolebook.catalog.files import LIBRARY
from rolebook.schema import schema_for
from rolebook.schema.audience import Audience

PUBLIC, CANDIDATE, SECRET = Audience.PUBLIC, Audience.CANDIDATE, Audience.SECRET

# struct, kind, audience, path in the schema, fields that linking adds, properties that linking turns into others
PAIRS: list[tuple[type[msgspec.Struct], str, Audience, str, set[str], set[str]]] = [
    (role.Role, "role", PUBLIC, "", {"file", "openings"}, set()),
    (role.TeamRole, "role", SECRET, "", {"file", "openings"}, set()),
    (role.JobAnalysis, "role", SECRET, "job_analysis", set(), set()),
    (silencing.Silenced, "role", SECRET, "silenced.*", set(), set()),
    (role.Metrics, "role", PUBLIC, "metrics", set(), set()),
    (role.Target, "role", PUBLIC, "metrics.targets.*", set(), set()),
    (role.Work, "role", PUBLIC, "work.*", set(), set()),
    (ComplexityFacts, "role", PUBLIC, "work.*.complexity", set(), set()),
    (role.RoleDomain, "role", PUBLIC, "domain", set(), set()),
    (role.Language, "role", PUBLIC, "domain.languages.*", set(), set()),
    (role.Requirement, "role", PUBLIC, "requirements.*", set(), set()),
    (role.Credential, "role", PUBLIC, "requirements.*.credential", set(), set()),
    (role.Conditions, "role", PUBLIC, "conditions", set(), set()),
    (role.Rubric, "role", PUBLIC, "rubric", set(), set()),
    (role.RubricLine, "role", PUBLIC, "rubric.criteria.*", set(), set()),
    (role.TeamRubricLine, "role", SECRET, "rubric.criteria.*", set(), set()),
    (role.Stage, "role", PUBLIC, "process.*", {"exercise"}, {"kit", "sealed"}),
    (role.TeamStage, "role", SECRET, "process.*", {"exercise"}, {"kit", "sealed"}),
    (role.Exercise, "role", PUBLIC, "process.*.sealed", {"kit", "card"}, set()),
    (role.Decision, "role", PUBLIC, "decision", set(), set()),
    (role.Cut, "role", PUBLIC, "decision.cut", set(), set()),
    (role.Review, "role", PUBLIC, "decision.review", set(), set()),
    (role.Pay, "role", PUBLIC, "pay", set(), set()),
    (role.Hours, "role", PUBLIC, "hours", set(), set()),
    (role.Quality, "role", PUBLIC, "quality", set(), set()),
    (role.Retention, "role", PUBLIC, "retention", set(), set()),
    (opening.Opening, "openings", PUBLIC, "", {"row"}, set()),
    (candidates.Candidate, "candidates", SECRET, "", {"row"}, set()),
    (opening.TeamOpening, "openings", SECRET, "", {"row"}, set()),
    (kit.KitCard, "kit", PUBLIC, "", {"file"}, set()),
    (kit.Kit, "kit", CANDIDATE, "", {"file"}, set()),
    (kit.TeamKit, "kit", SECRET, "", {"file"}, set()),
    (kit.PartCard, "kit", PUBLIC, "parts.*", set(), set()),
    (kit.Part, "kit", CANDIDATE, "parts.*", set(), set()),
    (kit.Text, "kit", CANDIDATE, "parts.*.sources.*", {"lines"}, {"text"}),
    (kit.Item, "kit", CANDIDATE, "parts.*.items.*", {"lines"}, {"output"}),
    (kit.Finding, "kit", CANDIDATE, "parts.*.worked.findings.*", set(), set()),
    *(
        (silencing.Silenced, kind, SECRET, "silenced.*", set(), set())
        for kind in ("kit", "key", "calibration", *LIBRARY)
    ),
    (validity.Validity, "role", SECRET, "validity", set(), set()),
    (validity.CutStudy, "role", SECRET, "validity.cut_study", set(), set()),
    (validity.Agreement, "role", SECRET, "validity.agreement.*", set(), set()),
    (validity.Impact, "role", SECRET, "validity.impact.*", set(), set()),
    (validity.GroupCount, "role", SECRET, "validity.impact.*.counts.*", set(), set()),
    (validity.FollowUp, "role", SECRET, "validity.follow_up.*", set(), set()),
    (validity.Trial, "kit", SECRET, "trials.*", set(), set()),
    *((upkeep.Upkeep, kind, SECRET, "upkeep", set(), set()) for kind in ("kit", *LIBRARY)),
    (kit.KitPay, "kit", PUBLIC, "pay", set(), set()),
    (kit.OutputsFrom, "kit", PUBLIC, "outputs_from", set(), set()),
    (kit.Data, "kit", CANDIDATE, "data", set(), set()),
    (kit.TeamData, "kit", SECRET, "data", set(), set()),
    (kit.Assistance, "kit", CANDIDATE, "assistance", set(), set()),
    (kit.Accommodations, "kit", CANDIDATE, "accommodations", set(), set()),
    (kit.Next, "kit", CANDIDATE, "next", set(), set()),
    (key.Key, "key", SECRET, "", {"file"}, set()),
    (key.Preparer, "key", SECRET, "prepared_by.*", set(), set()),
    (key.OutputNote, "key", SECRET, "outputs.*", set(), set()),
    (key.KeyedError, "key", SECRET, "errors.*", set(), set()),
    (key.NotError, "key", SECRET, "not_errors.*", set(), set()),
    (key.KeyedItem, "key", SECRET, "items.*", set(), set()),
    (key.Calibration, "calibration", SECRET, "", {"file"}, set()),
    (key.QualifyRule, "calibration", SECRET, "rule", set(), set()),
    (key.CalibrationAnswer, "calibration", SECRET, "practice.*", set(), set()),
    (key.CalibrationAnswer, "calibration", SECRET, "qualify.*", set(), set()),
    (key.Response, "calibration", SECRET, "practice.*.response", set(), set()),
    (key.ItemAnswer, "calibration", SECRET, "practice.*.response.items.*", set(), set()),
    (response.ResponseFile, "response", SECRET, "", set(), set()),
    (response.Given, "response", SECRET, "response", set(), set()),
    (response.GivenFinding, "response", SECRET, "response.findings.*", set(), set()),
    (response.GivenItem, "response", SECRET, "response.items.*", set(), set()),
    (sheet.SheetFile, "sheet", SECRET, "", set(), set()),
    (sheet.Qualification, "sheet", SECRET, "qualification", set(), set()),
    (sheet.LetScore, "sheet", SECRET, "qualification.override", set(), set()),
    (sheet.ScoredAnswer, "sheet", SECRET, "answers.*", set(), set()),
    (sheet.Ruling, "sheet", SECRET, "answers.*.rulings.*", set(), set()),
    (library.Metric, "metrics", PUBLIC, "metrics.*", set(), set()),
    (library.Criterion, "criteria", PUBLIC, "criteria.*", set(), set()),
    (library.TeamCriterion, "criteria", SECRET, "criteria.*", set(), set()),
    (library.TaskType, "domains", PUBLIC, "task_types.*", set(), set()),
    (library.Domain, "domains", PUBLIC, "domains.*", {"families"}, {"error_families"}),
    (library.Depth, "domains", PUBLIC, "domains.*.depths.*", set(), set()),
    (library.ErrorFamily, "error-types", PUBLIC, "families.*", {"types"}, set()),
    (library.ErrorType, "error-types", PUBLIC, "error_types.*", set(), set()),
    (library.Question, "questions", SECRET, "questions.*", set(), set()),
    (library.QualityPlan, "quality-plans", PUBLIC, "plans.*", set(), set()),
    (library.TeamQualityPlan, "quality-plans", SECRET, "plans.*", set(), set()),
    (library.Sample, "quality-plans", SECRET, "plans.*.sample.*", set(), set()),
    (library.Overlap, "quality-plans", SECRET, "plans.*.overlap", set(), set()),
    (library.Escalation, "quality-plans", SECRET, "plans.*.escalation.*", set(), set()),
    (library.Company, "company", PUBLIC, "", set(), set()),
    (library.TeamCompany, "company", SECRET, "", set(), set()),
    (library.Contact, "company", PUBLIC, "accommodations", set(), set()),
    (library.Privacy, "company", PUBLIC, "privacy", set(), set()),
    (library.DecisionTools, "company", PUBLIC, "decision_tools", set(), set()),
    (library.Payment, "company", PUBLIC, "payment", set(), set()),
]


def properties(kind: str, audience: Audience, path: str) -> dict[str, Any]:
    schema = schema_for(kind, audience)
    for step in path.split(".") if path else ():
        schema = schema["items"] if step == "*" else schema["properties"][step]
    found: dict[str, Any] = schema["properties"]
    return found


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0].__name__}-{pair[3]}")
def test_a_class_has_the_fields_that_its_schema_has(pair: Any) -> None:
    struct, kind, audience, path, added, turned = pair
    fields = {field.encode_name for field in msgspec.structs.fields(struct)}

    assert fields - added == set(properties(kind, audience, path)) - turned


def test_every_class_is_compared() -> None:
    compared = {pair[0] for pair in PAIRS}
    modules = (role, candidates, kit, key, library, opening, response, sheet, upkeep, validity)
    defined = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, msgspec.Struct) and value.__module__ == module.__name__
    }
    inside = {upkeep.LibraryFile, role.TeamRubric, role.TeamQuality, role.Evidence, kit.Worked, sheet.JudgedScore}
    """Classes that differ from their open one in the types of their fields alone, or that linking makes."""

    assert defined - compared == inside
