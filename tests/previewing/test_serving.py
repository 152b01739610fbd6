"""The preview's server: on this machine only, for reading only, and for nobody else's pages."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from types import SimpleNamespace
from typing import Any

import pytest

from rolebook.previewing import serving
from rolebook.previewing.desk import Answer
from rolebook.previewing.serving import Server


class FakeDesk(SimpleNamespace):
    """Answers with the path that it was asked for."""

    number = 1

    def answer(self, path: str) -> Answer:
        return Answer(200, "text/plain; charset=utf-8", path.encode())

    def wait(self, number: int, _: float) -> bool:
        return number != self.number


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    desk: Any = FakeDesk()
    running = Server(desk, 0)
    threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


def test_it_listens_on_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_path_is_handed_on_without_what_stands_behind_it(server: Server) -> None:
    assert ask(server, "/roles/a%20b.html?view=table")[1] == b"roles/a b.html"


def test_no_other_site_may_read_frame_or_keep_an_answer(server: Server) -> None:
    response, _ = ask(server, "/", Origin="https://elsewhere.example")

    assert response.getheader("Cross-Origin-Resource-Policy") == "same-origin"
    assert response.getheader("X-Frame-Options") == "SAMEORIGIN"
    assert response.getheader("Cache-Control") == "no-store"
    assert not [name for name, _ in response.getheaders() if name.lower().startswith("access-control")]


@pytest.mark.parametrize("host", ["elsewhere.example", "127.0.0.1", "127.0.0.1:1", "", "localhost.elsewhere.example"])
def test_a_name_that_was_made_to_lead_here_gets_nothing(server: Server, host: str) -> None:
    response, content = ask(server, "/", Host=host)

    assert response.status == 403
    assert server.address.encode() in content


def test_this_machine_may_be_called_by_its_name(server: Server) -> None:
    assert ask(server, "/", Host=f"localhost:{server.server_port}")[0].status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_there_is_nothing_to_write_to(server: Server, method: str) -> None:
    response, _ = ask(server, "/", method)

    assert response.status == 405
    assert response.getheader("Allow") == "GET, HEAD"


def test_head_sends_no_content(server: Server) -> None:
    response, content = ask(server, "/abc", "HEAD")

    assert (response.getheader("Content-Length"), content) == ("3", b"")


@pytest.mark.parametrize(("since", "told"), [("1", b": nothing"), ("0", b"data: changed"), ("x", b"data: changed")])
def test_a_page_hears_whether_something_changed(
    server: Server, monkeypatch: pytest.MonkeyPatch, since: str, told: bytes
) -> None:
    monkeypatch.setattr(serving, "_WAIT", 0.01)
    response, content = ask(server, f"/_preview/changes?since={since}")

    assert response.getheader("Content-Type") == "text/event-stream"
    assert content.startswith(told)


def test_what_is_no_http_is_a_short_answer(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=5) as connection:
        connection.sendall(b"nonsense nonsense nonsense\r\n\r\n")
        assert b"Only pages can be asked for here." in connection.recv(4096)
