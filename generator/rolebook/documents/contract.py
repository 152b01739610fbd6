"""What a document is: a subject, an audience, a path, a view and a template.

A document is one folder. `view.py` turns a typed subject into a frozen view that holds exactly
what is printed; `template.html.j2` prints it and decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from rolebook.documents.links import Anchor, Here
from rolebook.schema.audience import Audience

Subject = TypeVar("Subject")

Medium = Literal["page", "standalone", "file"]
"""A page goes through the site's theme; a stand-alone document is copied as it is; a file is the view's own text."""


@dataclass(frozen=True)
class Document(Generic[Subject]):
    """One kind of document.

    Attributes:
        name: the folder's name, which is also the first half of its link keys (`packet:kit-id`).
        audience: the least open audience whose facts it holds; pages of a more open audience can not link to it.
        medium: a page of the site, a stand-alone HTML file, or a file that is no HTML.
        subjects: what it is made for, out of the catalogue of its audience.
        subject_id: the second half of the link key; empty for a document that exists once.
        path: where it stands in a site, `/`-separated, ending in `.html` unless it is a file.
        title: plain text, not escaped.
        view: subject and place to a frozen view; of a file, to its text.
        description: one plain sentence for search engines and feeds (pages only).
        anchors: further link keys that point into this document.
        search: what of it the site's search finds: everything; its title, other words and description; everything, but
            after other pages, since it is for looking things up; or nothing. Stand-alone documents have a title alone.
        found_by: other words by which it is found.
        paper: what it is called where it is made for print; empty for a document that is not.
        english: its words are English whatever language is spoken, and are marked as that.
    """

    name: str
    audience: Audience
    medium: Medium
    subjects: Callable[[Any], Iterable[Subject]]
    subject_id: Callable[[Subject], str]
    path: Callable[[Subject], str]
    title: Callable[[Subject], str]
    view: Callable[[Subject, Here], object]
    description: Callable[[Subject], str] = lambda _subject: ""
    anchors: Callable[[Subject], Iterable[Anchor]] = lambda _subject: ()
    search: Literal["all", "summary", "reference", "none"] = "all"
    found_by: Callable[[Subject], Iterable[str]] = lambda _subject: ()
    paper: str = ""
    english: bool = False

    def key(self, subject: Subject) -> str:
        """The link key of this document for `subject`."""
        subject_id = self.subject_id(subject)
        return f"{self.name}:{subject_id}" if subject_id else self.name
