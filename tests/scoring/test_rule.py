"""The rule by which a kit is scored: its role's, or the stated practice rule."""

from rolebook.catalog.hashes import rubric_pin
from rolebook.scoring.rule import PRACTICE_BANDS, practice_rule, rule_of
from scoring.round import CATALOG, EXAMS


def test_a_paid_task_has_its_role_s_rule() -> None:
    exam = EXAMS["discharge-summaries"]
    assert exam.role is not None
    rule = rule_of(exam)

    assert not rule.practice
    assert rule.rubric == rubric_pin(exam.role)
    assert [(line.id, line.computed_as, line.weight, line.must_reach) for line in rule.lines] == [
        ("error-identification", "recall", 20, None),
        ("precision", "precision", 20, None),
        ("ranking", "ranking", 20, None),
        ("consistency", "consistency", 20, None),
        ("communication-clarity", None, 20, 3),
    ]
    assert rule.lines[0].bands == {"5": 0.80, "4": 0.65, "3": 0.50, "2": 0.35}
    assert [line.id for line in rule.judged] == ["communication-clarity"]
    assert rule.judged[0].anchored
    assert (rule.stage, rule.pass_at, rule.stages) == ("task", None, {"task": 60, "interview": 40})
    assert rule.questions == {"interview": ("a-problem-you-caught", "defend-your-review", "dangerous-or-harmless")}
    assert (rule.raters, rule.combine, rule.cut, rule.cut_method) == (2, "mean", 60, "provisional")


def test_a_screen_scores_what_it_shows_and_is_a_gate() -> None:
    rule = rule_of(EXAMS["discharge-screen"])

    assert rule.weights == {"consistency": 20, "communication-clarity": 20}
    assert rule.minimums == {"communication-clarity": 3}
    assert (rule.stage, rule.pass_at) == ("screen", 60)
    assert "screen" not in rule.stages


def test_what_no_role_uses_has_the_stated_practice_rule() -> None:
    rule = rule_of(EXAMS["practice-notice"])

    assert rule.practice
    assert rule == practice_rule(EXAMS["practice-notice"].kit)
    assert set(rule.weights.values()) == {1}
    assert rule.lines[0].bands == PRACTICE_BANDS
    assert (rule.minimums, rule.stages, rule.stage, rule.cut, rule.cut_method) == ({}, {}, None, 60, "provisional")
    assert rule.third_when == ("two-points-apart", "either-side-of-cut")


def test_only_ranking_and_consistency_need_no_reviewer() -> None:
    rule = rule_of(EXAMS["everyday-chats"])

    assert [line.id for line in rule.lines if not line.by_reviewers] == ["ranking", "consistency"]


def test_the_practice_rule_is_the_same_from_what_everybody_may_read() -> None:
    open_kit = CATALOG.practice[0].kit

    assert practice_rule(open_kit) == rule_of(EXAMS["practice-notice"])
    assert not any(line.anchored for line in practice_rule(open_kit).lines)
