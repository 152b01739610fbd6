"""A packet in a browser, as its tests meet it: opened from disk, filled in, saved, loaded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from documents import build
from documents.kits import whole_kit
from documents.library import replaced
from documents.printed import KIT
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.kit import Kit
from rolebook.documents.packet.individual import GENERIC, Individual
from rolebook.documents.packet.view import view
from rolebook.documents.render import render

CODE = "K7QM-2F9D-XW3T-8HBN"
MINE = Individual(code=CODE)

NO_STORAGE = """
  const refuse = () => { throw new DOMException("no storage here", "SecurityError"); };
  for (const name of ["getItem", "setItem", "removeItem"]) Storage.prototype[name] = refuse;
"""
"""Makes local storage throw, as browsers do where it is switched off."""


def packet(copy: Individual = GENERIC, kit: Kit = KIT) -> str:
    """A packet's HTML."""
    return render("packet", view(build.assignment(kit, build.team_role(kit)), build.here(), copy))


def declaring() -> Kit:
    """The sample kit, where AI tools are allowed if one says which."""
    kit = whole_kit()
    return whole_kit(assistance=replaced(kit.assistance, {"ai": "allowed-and-declared"}))


class Form:
    """A packet that is open in a page."""

    def __init__(self, page: Any, folder: Path) -> None:
        """Watch the page from the beginning: what it asks for, and what it says in its console."""
        self.page, self.folder = page, folder
        self.trouble: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.trouble.append(message.text))
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("dialog", lambda dialog: (self.trouble.append(dialog.message), dialog.dismiss()))
        page.on("filechooser", lambda _: None)  # from the beginning: the first one might be opened before it is caught
        page.on("request", lambda request: self.asked.append(request.url))

    def open(self, html: str) -> Form:
        """Write the packet and open it from disk."""
        path = self.folder / "packet.html"
        path.write_text(html, "utf-8")
        self.page.goto(path.as_uri())
        return self

    def quiet(self) -> bool:
        """Nothing stands in the console, and nothing was asked for but the file itself and downloads from memory."""
        files = [url for url in self.asked if not url.startswith(("blob:", "file:"))]
        return not self.trouble and not files

    def saved(self, name: str = "Download your answers") -> str:
        """The text of the file that a button downloads."""
        with self.page.expect_download() as started:
            self.page.get_by_role("button", name=name, exact=True).click()
        return str(Path(started.value.path()).read_text("utf-8"))

    def load(self, text: str | bytes, name: str = "response.json") -> None:
        """Choose a file with this text; wait until the page has dealt with it."""
        data = text.encode() if isinstance(text, str) else text
        self.page.set_input_files("#saved-file", {"name": name, "mimeType": "application/json", "buffer": data})
        self.page.wait_for_function(
            "() => !document.querySelector('#saved-file').value"
            " || !document.querySelector('[data-prompt=replace]').hidden"
        )

    def error(self) -> str:
        """What the page says about the file that was chosen."""
        return str(self.page.inner_text("#saved-file-error"))

    def gaps(self) -> list[str]:
        """What is still open, in the page's words."""
        return [str(words) for words in self.page.locator("[data-list=gaps] a").all_inner_texts()]


def response(packet: str = "", **changes: Any) -> dict[str, Any]:
    """A response to the sample kit, every kind of answer in it, in the order in which a packet writes it."""
    return {
        "format": "rolebook-response",
        "version": 1,
        "kit": KIT.id,
        "kit_version": KIT.version,
        "kit_hash": kit_hash(KIT),
        **({"packet": packet} if packet else {}),
        "response": {
            "findings": [
                {
                    "at": "A1",
                    "quote": "at 10",
                    "error_type": "grounding.number",
                    "severity": "major",
                    "why": "S1 says 9.",
                },
                {"at": "A2-A3", "error_type": "style.unclear", "severity": "minor", "why": "Two readings."},
                {
                    "at": ["A3", "A4"],
                    "error_type": "style.unclear",
                    "severity": "critical",
                    "why": "Open and shut\non the same day.",
                },
                {"missing_from": "A", "error_type": "grounding.left-out", "severity": "minor", "why": "The cap (S3)."},
            ],
            "ranking": [["A", "B"]],
            "items": [
                {"id": "q1", "verdict": "right"},
                {"id": "q2", "verdict": "wrong", "error_type": "grounding.number", "severity": "major", "why": "9."},
            ],
            "written": {"a-problem": "Once I caught one."},
        },
        **changes,
    }


def text_of(response: dict[str, Any]) -> str:
    """A response as a packet writes it."""
    return json.dumps(response, indent=2, ensure_ascii=False) + "\n"
