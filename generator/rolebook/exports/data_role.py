"""Static data: one role with all that its page says."""

from __future__ import annotations

from rolebook.documents.job_description.subject import Posting, postings
from rolebook.exports._contract import Export, Site
from rolebook.exports._facts import VERSION, details, summary
from rolebook.exports._json import json_bytes
from rolebook.exports._once import once


@once
def content(posting: Posting, site: Site) -> bytes:
    """The role; of its openings the open ones alone. Its script holds the same bytes."""
    head = {"format": "rolebook-role", "version": VERSION, "today": site.today}
    return json_bytes(head | summary(posting, site.today) | details(posting, site.today))


EXPORT = Export[Posting](
    name="data_role",
    subjects=postings,
    subject_id=lambda posting: posting.role.id,
    path=lambda posting: f"api/roles/{posting.role.id}.json",
    content=content,
    public_only=True,
)
