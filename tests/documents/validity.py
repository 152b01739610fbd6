"""What a team has learnt of a selection, one sample of each kind."""

from __future__ import annotations

from documents.kits import RECALL
from documents.library import CLARITY, team_criterion
from documents.public import FOUND
from rolebook.catalog.base import Prose
from rolebook.catalog.validity import Agreement, CutStudy, FollowUp, GroupCount, Impact, Trial, Validity

AGREED = Agreement(
    on="2026-11-01",
    rubric="1.0",
    criterion=team_criterion(CLARITY),
    coefficient="krippendorff-alpha",
    value=0.71,
    low=0.55,
    high=0.83,
    answers=24,
    reviewers=3,
)
TOLD = FollowUp(
    on="2026-11-02", criterion=team_criterion(RECALL), metric=FOUND, people=41, value=0.31, low=0.01, high=0.56
)
TRIAL = Trial(
    on="2026-11-03",
    version="1.2.0",
    who="readers",
    depth=2,
    people=4,
    minutes=140,
    result=Prose("They found 2 of *3*.\n"),
)
STUDY = CutStudy(on="2026-10-01", judges=6, low=56, high=66, note=Prose("Part by part.\n"))


def impact(*counts: tuple[str, int, int], stage: str = "task") -> Impact:
    """Groups with how many were decided on and how many went on."""
    groups = tuple(GroupCount(group=group, decided=decided, went_on=went_on) for group, decided, went_on in counts)
    return Impact(since="2026-01-01", until="2026-10-31", stage=stage, by="sex", counts=groups)


EVERYTHING = Validity(
    alternatives=Prose("A test of *choices*.\n"),
    cut_study=STUDY,
    agreement=(AGREED,),
    impact=(impact(("women", 20, 6), ("men", 20, 12)),),
    follow_up=(TOLD,),
)
