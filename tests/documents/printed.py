"""Packets and guides to the sample kit, printed."""

from __future__ import annotations

from typing import Any

from documents import build
from documents.html import Html
from documents.kits import calibration, whole_key, whole_kit
from rolebook.catalog.catalogs import Exam
from rolebook.catalog.kit import Kit
from rolebook.documents.packet.view import view as packet_view
from rolebook.documents.render import render
from rolebook.documents.reviewer_guide.view import view as guide_view

KIT = whole_kit()


def packet_html(kit: Kit = KIT, role: Any = None) -> str:
    """The packet of a kit, with the role that uses it."""
    return render("packet", packet_view(build.assignment(kit, role or build.team_role(kit)), build.here()))


def packet_of(kit: Kit = KIT) -> Html:
    """The same, parsed."""
    return Html(packet_html(kit))


def exam(**changes: Any) -> Exam:
    """The sample kit with all that its reviewers need."""
    whole = {"role": build.team_role(KIT), "key": whole_key(KIT), "calibration": calibration(KIT)}
    return build.exam(KIT, **{**whole, **changes})


def guide_html(subject: Exam) -> str:
    """The reviewer's guide to an exam."""
    return render("reviewer_guide", guide_view(subject, build.here()))


def guide_to(subject: Exam) -> Html:
    """The same, parsed."""
    return Html(guide_html(subject))
