"""HTTP for the preview: this machine only, reading only.

A page of somebody else's site, open in the same browser, can send requests here. It gets nothing: a name other than
this machine's own is refused (so a host that was made to lead here is), no answer may be read across sites, and
there is nothing to write to.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from rolebook.previewing.desk import Answer, Desk
from rolebook.previewing.showing import RELOAD

ADDRESS = "127.0.0.1"

_TEXT = "text/plain; charset=utf-8"
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}
_WAIT = 20.0
"""Seconds after which a page that waits for changes is told that there were none, and asks again."""


class Server(ThreadingHTTPServer):
    """Serves one desk."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, desk: Desk, port: int) -> None:
        """Listen on `port` of this machine; any free one when 0.

        Raises:
            OSError: the port is in use, or not ours to take.
        """
        super().__init__((ADDRESS, port), _Handler)
        self.desk = desk
        self.stopping = threading.Event()

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{ADDRESS}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that goes away is no fault."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version = "rolebook"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        """A file of the site, or word of a change."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """The same without its content."""
        self._answer(body=False)

    def send_error(self, code: int, *_: Any) -> None:
        """Any other method, and whatever is no HTTP."""
        status = 405 if code == 501 else code
        self._send(Answer(status, _TEXT, b"Only pages can be asked for here.\n"), self.command != "HEAD")

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def _answer(self, *, body: bool) -> None:
        if not self._is_for_us():
            words = f"The preview answers at {self.server.address} alone.\n"
            self._send(Answer(403, _TEXT, words.encode()), body)
            return
        address = urlsplit(self.path)
        if address.path == RELOAD:
            self._tell_of_changes(parse_qs(address.query).get("since", [""])[0], body)
            return
        self._send(self.server.desk.answer(unquote(address.path).removeprefix("/")), body)

    def _is_for_us(self) -> bool:
        named = (f"{ADDRESS}:{self.server.server_port}", f"localhost:{self.server.server_port}")
        return self.headers.get_all("Host", []) in [[name] for name in named]

    def _tell_of_changes(self, since: str, body: bool) -> None:
        number = int(since) if since.isascii() and since.isdigit() and len(since) < 10 else 0
        came = body and self.server.desk.wait(number, _WAIT)
        content = b"data: changed\n\n" if came else b": nothing\n\n"
        self._send(Answer(200, "text/event-stream", content), body)

    def _send(self, answer: Answer, body: bool) -> None:
        with suppress(ConnectionError, TimeoutError):
            self.send_response(answer.status)
            for name, value in _HEADERS.items():
                self.send_header(name, value)
            self.send_header("Content-Type", answer.kind)
            self.send_header("Content-Length", str(len(answer.content)))
            if answer.status == 405:
                self.send_header("Allow", "GET, HEAD")
            self.end_headers()
            if body:
                self.wfile.write(answer.content)
