"""Why publishing could not go on, in one sentence."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from types import MappingProxyType


class PublishError(Exception):
    """Publishing could not go on; the old output is untouched.

    `str()` of it is one plain sentence for the person who started the build; `details` are further lines,
    such as the warnings of the page engine.
    """

    def __init__(self, sentence: str, details: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.details = details


class BrokenTreeError(Exception):
    """A document or a page breaks the contract of this package: a programming error, never an author's."""


_REASONS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOSPC: "there is no room left on the disk",
        errno.EDQUOT: "your share of the disk is used up",
        errno.EACCES: "this account may not write there",
        errno.EPERM: "this account may not write there",
        errno.EROFS: "that disk is read-only",
        errno.ENAMETOOLONG: "a file name is too long for that disk",
        errno.EXDEV: "the folder is the root of another disk, so it can not be swapped in one step",
        errno.EBUSY: "the folder is in use as the root of a disk",
        errno.EMFILE: "too many files are open",
        errno.EIO: "the disk reported a fault",
    }
)


def cannot_write(target: object, problem: OSError) -> PublishError:
    """The error for an `OSError` while writing `target`."""
    reason = _REASONS.get(problem.errno or 0) or (problem.strerror or "unknown reason").lower()
    return PublishError(f"Cannot write {target}: {reason}; what was there before is untouched.")
