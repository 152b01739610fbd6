"""What a copy of a job ad is made for: a role in use, and each of its open positions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.opening import Opening
from rolebook.documents.advert import Advert, Part, words
from rolebook.documents.advertising import advert
from rolebook.documents.job_description.subject import Posting, postings
from rolebook.exports._contract import Site
from rolebook.exports._once import once
from rolebook.exports._writer import PlainText


@dataclass(frozen=True, slots=True)
class Ad:
    """A role, or an open position of it."""

    posting: Posting
    opening: Opening | None = None

    @property
    def id(self) -> str:
        """`role`, or `role/opening`."""
        return f"{self.posting.role.id}/{self.opening.id}" if self.opening else self.posting.role.id

    def path(self, name: str) -> str:
        """Where its file `name` stands."""
        below = f"openings/{self.opening.id}/" if self.opening else ""
        return f"roles/{self.posting.role.id}/{below}{name}"


@once
def told(ad: Ad, _site: Site) -> Advert:
    """What an ad says, in whichever format."""
    return advert(ad.posting, ad.opening)


def ads(catalog: PublicCatalog) -> Iterator[Ad]:
    """Each role in use, and behind it its open positions."""
    for posting in postings(catalog):
        if posting.role.status == "active":
            yield Ad(posting)
            yield from (Ad(posting, opening) for opening in posting.openings(catalog.today))


def part_text(part: Part, writer: PlainText, term: str) -> str:
    """What stands under a heading; `term` is how a term and what is said of it are put: `{}: {}`."""
    terms = "\n".join(
        f"- {_hung(term.format(writer.write(words(one.term)), writer.write(one.says)))}" for one in part.terms
    )
    items = "\n".join(f"- {_hung(writer.write(item))}" for item in part.items)
    return "\n\n".join(filter(None, (writer.write(part.prose), terms, items, writer.write(part.after))))


def _hung(text: str) -> str:
    """Lines after the first one, set in below a mark of two characters."""
    return "\n".join(f"  {line}" if number and line else line for number, line in enumerate(text.split("\n")))
