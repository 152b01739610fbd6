"""What a format is: subjects out of the public catalogue, a place for each, and its bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents.links import Target
from rolebook.schema.audience import Audience

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Site:
    """The site that files are made for.

    Attributes:
        today: ISO 8601 day of the build.
        address: where the site will stand, ending in `/`; empty when nobody said so.
        everybody: it is the public site. The team's has what its pages link to, and no data.
    """

    today: str
    address: str = ""
    everybody: bool = True

    def url(self, path: str) -> str:
        """The absolute address of a file of the site."""
        return f"{self.address}{path}"


@dataclass(frozen=True)
class Export(Generic[Subject]):
    """One format. All of it is public: what is made stands in the public site.

    Attributes:
        name: the module's name, which is also the first half of its link keys (`ad_text:role-id`).
        subjects: what it is made for, out of the public catalogue.
        subject_id: the second half of the link key; empty for a file that exists once.
        path: where it stands in a site, `/`-separated.
        content: subject and site to the file's bytes.
        public_only: left out of the team's site, which is read from a folder.
        needs_address: made only for a site that knows its address.
    """

    name: str
    subjects: Callable[[PublicCatalog], Iterable[Subject]]
    subject_id: Callable[[Subject], str]
    path: Callable[[Subject], str]
    content: Callable[[Subject, Site], bytes]
    public_only: bool = False
    needs_address: bool = False

    def key(self, subject: Subject) -> str:
        """The link key of this file for `subject`."""
        subject_id = self.subject_id(subject)
        return f"{self.name}:{subject_id}" if subject_id else self.name

    def made_for(self, site: Site) -> bool:
        """Whether `site` has this format."""
        return (site.everybody or not self.public_only) and bool(site.address or not self.needs_address)


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that can be made: where it stands, and its bytes."""

    path: str
    make: Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """Make it."""
        return self.make()


def targets(catalog: PublicCatalog, site: Site, exports: Iterable[Export[Any]]) -> Mapping[str, Target]:
    """Link keys of all files, for the pages that link to them."""
    return {
        export.key(subject): Target(export.path(subject), Audience.PUBLIC)
        for export in exports
        if export.made_for(site)
        for subject in export.subjects(catalog)
    }


def exported(catalog: PublicCatalog, site: Site, exports: Iterable[Export[Any]]) -> Iterator[Exported]:
    """Every file of `site`, to be made.

    Args:
        catalog: a public catalogue; what is not ready to be shown has been left out (`published`).
        site: what it is made for.
        exports: the formats.
    """
    subjects: dict[object, tuple[Any, ...]] = {}  # formats of the same thing are given the very same subjects
    for export in exports:
        if export.made_for(site):
            if export.subjects not in subjects:
                subjects[export.subjects] = tuple(export.subjects(catalog))
            for subject in subjects[export.subjects]:
                yield Exported(export.path(subject), partial(export.content, subject, site))
