"""The data of one role as a script that hands it over: a page that is opened from a folder may read no other file.

The script holds the very bytes of the JSON file. Pages of ours load it from either place, so that there is one way.
"""

from __future__ import annotations

from rolebook.documents.job_description.subject import Posting, postings
from rolebook.exports._contract import Export, Site
from rolebook.exports.data_role import content as data

HEAD, END = b"(self.rolebookRoles ??= []).push(\n", b");\n"
"""What stands around the JSON. JSON is JavaScript, and no name in ours is `__proto__`, which means more there."""


def content(posting: Posting, site: Site) -> bytes:
    """The data, put at the end of a list that whoever loads the script looks into."""
    return HEAD + data(posting, site) + END


EXPORT = Export[Posting](
    name="data_role_script",
    subjects=postings,
    subject_id=lambda posting: posting.role.id,
    path=lambda posting: f"api/roles/{posting.role.id}.js",
    content=content,
)
