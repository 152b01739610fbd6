"""What lies in a round's folder and who may have which of it, in words for whoever opens the folder."""

from __future__ import annotations

from rolebook.catalog.hashes import kit_pin
from rolebook.catalog.kit import Kit

_TEXT = """\
Packets for {title} ({pin})

This folder is the team's. Never publish it, and never send all of it to anybody.

packets/       One file for each candidate, named by its code. Send each person their own file and no other. Where
               a PDF or a Word file stands beside it, it is the same packet for print, in the same order.
register.csv   Whose code is whose, what was arranged, and the fingerprint (sha256) of the bytes that were made. Two
               people may open it, and no reviewer is one of them. A cell that begins with ' would otherwise be run as
               a formula by a spreadsheet; the ' is not part of the name.

The secret is not in here. Keep it with the register: with it and the same list, the same packets come out again, and
packets for people who are added to the list later. Whoever has it and the list can work out every code.

What comes back is one file for each person, with the code in it and no name. Reviewers get those files and never the
register: extended time and other arrangements stand in the register and in the wording of that person's packet alone.

Delete the register, the secret and the list when the promised time for keeping answers is over.
"""


def text(kit: Kit) -> str:
    """The folder's README."""
    return _TEXT.format(title=kit.title, pin=kit_pin(kit))
