"""Kits whose answers rest on too little, and metrics that no part of a kit shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rolebook.catalog.catalogs import Exam, TeamCatalog
from rolebook.catalog.library import Metric
from rolebook.catalog.role import Role
from rolebook.documents.kit_state import MISSING, STALE, calibration_state, key_state
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted
from rolebook.documents.shared import Link
from rolebook.documents.team_health.sections import Entry, Section, section
from rolebook.documents.upkeep import Pages, place
from rolebook.language import gettext as _


def answers_missing(catalog: TeamCatalog, here: Here, shown: Pages) -> Section:
    """Kits that can not be scored with: no key or calibration answers, or some that are older than the kit."""
    return section(
        ("no-answers", _("Kits without key or calibration")),
        _("Nobody can score with these, or learn to."),
        _("Every kit in use has a key and calibration answers that fit its version."),
        (entry for exam in _in_use(catalog) for entry in _gaps(exam, here, shown)),
        tone="rb-stop",
    )


def _in_use(catalog: TeamCatalog) -> Iterator[Exam]:
    return (exam for exam in catalog.exams if exam.kit.status != "retired")


def _gaps(exam: Exam, here: Here, shown: Pages) -> Iterator[Entry]:
    page, folder = shown.of(exam.kit.file), exam.kit.file.rpartition("/")[0]
    key, calibration = key_state(exam), calibration_state(exam)
    if key is MISSING:
        yield Entry(
            page,
            place(exam.kit.file, ("id",), here),
            _("There is no key."),
            _("Two experts write {file}.").format(file=f"{folder}/key.yaml"),
        )
    if key is STALE and exam.key:
        do = _("Read the changed texts again, mend the key, and write the kit's new version and hash.")
        yield Entry(page, place(exam.key.file, ("kit_hash",), here), _("The key is older than the kit."), do)
    if calibration is MISSING:
        do = _("Write {file} with at least three scored answers.").format(file=f"{folder}/calibration.yaml")
        yield Entry(page, place(exam.kit.file, ("id",), here), _("There are no calibration answers."), do)
    if calibration is STALE and exam.calibration:
        do = _("Score the answers again with this version, then write its number.")
        at = place(exam.calibration.file, ("kit_version",), here)
        yield Entry(page, at, _("The calibration answers are older than the kit."), do)


def one_author(catalog: TeamCatalog, here: Here, shown: Pages) -> Section:
    """Keys that only one kind of person prepared: nobody else answered blind."""
    return section(
        ("one-author", _("Keys by one author")),
        _(
            "A key by one person holds that person's blind spots. Two experts answer blind, "
            "then settle the differences."
        ),
        _("Every key names two different people who prepared it."),
        (
            Entry(
                page=shown.of(exam.kit.file),
                place=place(exam.key.file, ("prepared_by",), here),
                says=_("Prepared by {who} alone.").format(who=exam.key.prepared_by[0].who),
                do=_("Have a second expert answer the kit blind, then merge both answers (rolebook key merge)."),
            )
            for exam in _in_use(catalog)
            if exam.key and len({preparer.who for preparer in exam.key.prepared_by}) == 1
        ),
    )


def unmeasured(catalog: TeamCatalog, here: Here, shown: Pages) -> Section:
    """Metrics of the library that no part of a kit gives evidence for, in any role that is not retired."""
    roles = [role for role in catalog.roles if role.status != "retired"]
    measured = {metric.id for role in roles for metric in measured_by_parts(role)}
    return section(
        ("unmeasured", _("Metrics that no part measures")),
        _("Nothing that a candidate does tells anything about these. For some that can not be otherwise."),
        _("Every metric of the library is measured by a part of some role's kit."),
        (
            _metric(position, metric, roles, here, shown)
            for position, metric in enumerate(catalog.metrics)
            if metric.id not in measured
        ),
        tone="",
    )


def measured_by_parts(role: Role) -> tuple[Metric, ...]:
    """The metrics of a role that a part of one of its kits gives evidence for."""
    scored: Collection[str] = {
        criterion.id for stage in role.process if stage.exercise for criterion in stage.exercise.scores
    }
    return tuple(metric for line in role.rubric.criteria if line.criterion.id in scored for metric in line.measures)


def _metric(position: int, metric: Metric, roles: Collection[Role], here: Here, shown: Pages) -> Entry:
    file = "roles/library/metrics.yaml"
    targets = [target for role in roles for target in role.metrics.targets if target.metric.id == metric.id]
    after = sum(target.seen == "after-hire" for target in targets)
    if not targets:
        says, do = _("No role uses it."), _("Use it in a role, or delete it.")
    elif after == len(targets):
        says = _("Seen only after hire, in {roles}.").format(roles=counted(after, "role", "roles"))
        do = _("Nothing, as long as only the work itself can show it.")
    else:
        says = _("{roles} set a target that no part of a kit shows.")
        says = says.format(roles=counted(len(targets) - after, "role", "roles"))
        do = _("Add the criterion that measures it to a part's `scores`, or say `seen: after-hire`.")
    to = Link(metric.name, here.link_if_open(f"metric:{metric.id}") or shown.of(file).href)
    return Entry(to, place(file, ("metrics", position, "id"), here), says, do)
