"""`python bench/single_edits.py`: what one slip of the hand costs in findings.

Checks a sample of all single edits of the catalogue's own files, each with all other files as they are. Prints how many
give no finding, one, two, or more, which those are, and every traceback. No finding is often right: another number
may be as good as the first.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "tests"))
from single_edits import Checker, edits, texts  # noqa: E402


def main() -> None:
    """Check a sample of all edits, and print how many findings they gave."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sample", type=int, default=2000)
    arguments.add_argument("--only", default="", help="a part of a file's name")
    asked = arguments.parse_args()
    files = texts()
    every = [edit for edit in edits(files) if asked.only in edit.file]
    some = random.Random(1).sample(every, min(asked.sample, len(every)))
    many: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("kits", "roles", "generator/rolebook/schema"):
            shutil.copytree(REPOSITORY / name, Path(folder, name))
        checker = Checker(Path(folder), date(2026, 11, 22))
        for edit in some:
            try:
                found = checker.found(edit.file, edit.applied(files[edit.file]))
            except Exception as error:
                many[edit.kind]["traceback"] += 1
                print("TRACEBACK", edit, repr(error))
                continue
            many[edit.kind]["3+" if len(found) > 2 else str(len(found))] += 1
            if len(found) > 1:
                print(len(found), edit, sorted({(finding.code, finding.file) for finding in found}))
            elif not found:
                print(0, edit)
    print(f"{len(some)} of {len(every)} edits")
    for kind, counted in {**many, "all": sum(many.values(), Counter())}.items():
        print(f"{kind:10}", *(f"{name}: {count}" for name, count in sorted(counted.items())))


if __name__ == "__main__":
    main()
