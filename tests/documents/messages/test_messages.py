"""Messages: filled from the facts, blanks that cannot be overlooked, and pay that depends on nothing."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import msgspec
import pytest

from documents.html import Html
from documents.team import INTERVIEW, SCREEN, TASK, catalog, page, role
from rolebook.catalog.role import TeamRole, TeamStage


def words(element: Element) -> str:
    return "".join(element.itertext())


def sent(section: str, told: TeamRole | None = None) -> list[str]:
    """The messages of a section, as somebody copies them."""
    html = page("messages", catalog(told or role()))
    (found,) = [e for e in html.all("section") if e.get("aria-labelledby") == section]
    return [words(pre) for pre in found.iter("pre")]


def test_every_message_has_a_heading_a_subject_and_a_signature() -> None:
    html = page("messages")
    messages = [words(pre) for pre in html.all("pre")]

    assert len(messages) == 17
    assert all(message.startswith("Subject: ") for message in messages)
    assert all(message.rstrip().endswith("Example Co-operative\nhiring@example.org") for message in messages)
    for section in ("task", "interview", "decision"):
        (found,) = [e for e in html.all("section") if e.get("aria-labelledby") == section]
        assert len(list(found.iter("h3"))) == len(list(found.iter("pre")))


def test_an_invitation_says_time_pay_code_help_and_what_comes_next() -> None:
    invitation = sent("task")[0]

    for fact in (
        "Subject: Careful reader: invitation to the paid task",
        "“A notice”",
        "Time: 2 h 30 min",
        "Pay: USD 200 (2.5 hours at USD 80 an hour), within 5 days of handing in, whatever the result.",
        "Your code: [candidate code].",
        "If you need a change: Ask. Write to access@example.org.",
        "You hear from us within 7 days of handing in, whatever the result.",
    ):
        assert fact in invitation


def test_a_sealed_kit_leaves_the_title_blank_and_half_an_hour_reads_well() -> None:
    invitation = sent("screen")[0]

    assert "[title of the packet]" in invitation
    assert "USD 40 (0.5 hours at USD 80 an hour)" in invitation


def test_an_unpaid_exercise_says_so_and_has_no_payment() -> None:
    assert SCREEN.exercise is not None
    unpaid = msgspec.structs.replace(SCREEN.exercise, hours_paid=0)
    screen: TeamStage = msgspec.structs.replace(SCREEN, exercise=unpaid)
    messages = sent("screen", role(process=(screen, TASK, INTERVIEW)))

    assert "Pay: this short exercise is not paid." in messages[0]
    assert not [message for message in messages if "your pay for" in message]


def test_pay_never_hangs_on_a_result() -> None:
    receipt, payment = sent("task")[2:4]

    assert "It does not wait for the result and does not depend on it." in receipt
    assert "Everybody who hands in is paid the same way." in payment
    assert "It says nothing about the result" in payment
    for message in (m for section in ("screen", "task", "decision") for m in sent(section)):
        assert not re.search(r"\bif you (?:pass|are hired|reach)|\bprovided\b|only if\b", message)


def test_a_no_has_scores_a_second_look_and_thanks() -> None:
    for message in (sent("screen")[-1], sent("task")[-1], sent("decision")[1]):
        assert "thank you for the time and care" in message
        assert "[total] of 100" in message
        assert "review@example.org" in message
        assert "within 10 days" in message
        assert "18 months" in message
    assert "55 was asked for" in sent("screen")[-1]
    assert "[what ends it: the passing score of 60 can no longer be reached]" in sent("task")[-1]
    assert "the cut was 60" in sent("decision")[1]


def test_a_yes_gives_the_range_and_asks_for_no_pay_history() -> None:
    offer = sent("decision")[0]

    assert "USD 60 to 95 an hour" in offer
    assert "5 to 20 hours a week" in offer
    assert "What you earned elsewhere plays no part" in offer


def test_blanks_are_marked_wherever_they_stand() -> None:
    html = page("messages")
    marked = [words(mark) for mark in html.all("mark", class_="rb-hit")]
    brackets = re.findall(r"\[[^\]]*\]", "".join(words(pre) for pre in html.all("pre")))

    assert sorted(brackets) == sorted(mark for mark in marked if mark != "[brackets]")
    assert "[candidate code]" in brackets


def test_messages_hold_no_question_of_the_interview() -> None:
    text = "".join(sent("interview"))

    assert "ask-a-problem" not in text
    assert "Examples may come from a job, from study, a club or home" in text


def test_who_asked_for_a_change_is_told_what_was_arranged_and_nobody_else() -> None:
    (change,) = sent("change")

    assert "Nobody who scores you is told that you asked" in change
    assert "paid at the same USD 80 an hour" in change


@pytest.mark.parametrize(("kind", "said"), [("conversation", "It is not scored."), ("credential-check", "papers")])
def test_other_steps_have_their_invitation(kind: str, said: str) -> None:
    stage = TeamStage(id="extra", kind=kind, minutes=20, answer_within_days=4)  # type: ignore[arg-type]
    (invitation,) = sent("extra", role(process=(TASK, INTERVIEW, stage)))

    assert said in invitation
    assert "within 4 days" in invitation


def test_the_sender_is_told_to_send_one_file_to_one_person() -> None:
    html: Html = page("messages")

    assert "Attach one file, the packet, and nothing else." in html.section("before")
    assert "It never waits for a result" in html.section("before")
