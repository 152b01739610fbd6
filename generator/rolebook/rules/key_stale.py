"""An answer key that is older than its kit.

What it catches: an answer key or calibration set whose kit version is not the kit's, and an answer key whose
`kit_hash` is not that of the kit's parts as they are now.

Why: an edited output may have gained or lost an error since the key was settled. Scoring with a
stale key is scoring at random.

## Fails

```yaml
kits/seed-task/key.yaml:
  kit_version: 0.9.0
```

## Passes

```yaml
kits/seed-task/key.yaml:
  kit_version: 1.0.0
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import Exam, TeamCatalog
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB431",
    "stale-key",
    Severity.ERROR,
    "An edited output may have gained or lost an error since the key was settled.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per key or calibration set that belongs to other texts than the kit's."""
    for exam in catalog.exams:
        for file in (exam.key, exam.calibration):
            if file is not None and file.kit_version != exam.kit.version:
                yield Problem(
                    INFO,
                    file.file,
                    ("kit_version",),
                    f"This belongs to version {file.kit_version} of the kit, which is now at {exam.kit.version}.",
                    f"Check every answer against the kit, then write `kit_version: {exam.kit.version}`.",
                )
        yield from _hash(exam)


def _hash(exam: Exam) -> Iterator[Problem]:
    now = kit_hash(exam.kit)
    if exam.key and exam.key.kit_version == exam.kit.version and exam.key.kit_hash != now:
        yield Problem(
            INFO,
            exam.key.file,
            ("kit_hash",),
            f"The kit's texts have changed since this key was settled (then {exam.key.kit_hash}, now {now}).",
            f'Check every answer against the kit, then write `kit_hash: "{now}"`.',
            # What a part scores is in the fingerprint, and a role that lost its evidence by it comes first. So do
            # answers to what the kit no longer has: the fingerprint says that every one of them was looked at.
            waits_for=tuple(file.file for file in (exam.kit, exam.key, exam.calibration, exam.role) if file),
        )
