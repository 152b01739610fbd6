"""The YAML language server (npm `yaml-language-server`), spoken to as an editor does: LSP over a pipe."""

from __future__ import annotations

import itertools
import json
import queue
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PATIENCE = 60.0
"""Seconds until a server that does not answer is given up."""


class LanguageServer:
    """One running server. A file is opened with a text of its own, which need not be on disk.

    Args:
        program: the server's script, run with node.
        root: the folder that the editor has open.
        settings: what the editor's settings say, by dotted name.
    """

    def __init__(self, program: Path, root: Path, settings: Mapping[str, Any]) -> None:
        self._settings = settings
        self._numbers = itertools.count(1)
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: queue.Queue[dict[str, Any]] = queue.Queue()
        self._process = subprocess.Popen(
            ["node", str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
        )
        threading.Thread(target=self._listen, daemon=True).start()
        folder = {"uri": root.as_uri(), "name": root.name}
        documents = {"hover": {}, "completion": {"completionItem": {"snippetSupport": True}}, "publishDiagnostics": {}}
        able = {"textDocument": documents, "workspace": {"configuration": True, "workspaceFolders": True}}
        self.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities=able, workspaceFolders=[folder])
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=None)

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Open a file with this text, and return what the editor would underline."""
        return self.open_all({path: text})[path]

    def open_all(self, texts: Mapping[Path, str]) -> dict[Path, list[dict[str, Any]]]:
        """Open several files at once, and return what the editor would underline in each."""
        waiting = {path.as_uri(): path for path in texts}
        for uri, path in waiting.items():
            document = {"uri": uri, "languageId": "yaml", "version": next(self._numbers), "text": texts[path]}
            self._tell("textDocument/didOpen", textDocument=document)
        found = {}
        while waiting:
            told = self._diagnostics.get(timeout=PATIENCE)
            if told["uri"] in waiting:
                found[waiting.pop(told["uri"])] = told["diagnostics"]
        return found

    def close(self, *paths: Path) -> None:
        """Close files, so that they can be opened with another text."""
        waiting = {path.as_uri() for path in paths}
        for uri in waiting:
            self._tell("textDocument/didClose", textDocument={"uri": uri})
        while waiting:
            waiting.discard(self._diagnostics.get(timeout=PATIENCE)["uri"])

    def hover(self, path: Path, line: int, column: int) -> str:
        """What stands in the little window over a place; lines and columns from 0, as LSP counts."""
        told = self.ask("textDocument/hover", **_at(path, line, column))
        return str(told["contents"]["value"]) if told else ""

    def completion(self, path: Path, line: int, column: int) -> dict[str, str]:
        """What may be typed at a place: each word with its explanation."""
        told = self.ask("textDocument/completion", **_at(path, line, column))
        return {item["label"]: _words(item.get("documentation")) for item in told["items"]}

    def ask(self, method: str, **parameters: Any) -> Any:
        """Send a request, and wait for its answer."""
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            answer = self._answers.get(timeout=PATIENCE)
            if answer["id"] == number:
                assert "error" not in answer, answer["error"]
                return answer["result"]

    def stop(self) -> None:
        """Ask the server to go, and see that it does."""
        self.ask("shutdown")
        self._tell("exit")
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        pipe = self._process.stdin
        assert pipe is not None
        pipe.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        pipe.flush()

    def _listen(self) -> None:
        pipe = self._process.stdout
        assert pipe is not None
        while header := pipe.readline():
            length = int(header.split(b":")[1])
            while pipe.readline().strip():
                pass
            self._take(json.loads(pipe.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        """An answer, a list of problems, or something that the server wants to know from the editor."""
        if "method" not in message:
            self._answers.put(message)
        elif message["method"] == "textDocument/publishDiagnostics":
            self._diagnostics.put(message["params"])
        elif "id" in message:
            wanted = message.get("params", {}).get("items", ())
            result = [self._section(item.get("section", "")) for item in wanted] if wanted else None
            self._send({"id": message["id"], "result": result})

    def _section(self, name: str) -> dict[str, Any] | None:
        """The settings below a name, as an editor hands them out: nested by their dots."""
        section: dict[str, Any] = {}
        for full, value in self._settings.items():
            if full.startswith(f"{name}."):
                *way, last = full.removeprefix(f"{name}.").split(".")
                inner = section
                for step in way:
                    inner = inner.setdefault(step, {})
                inner[last] = value
        return section or None


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}


def _words(documentation: Any) -> str:
    return str(documentation.get("value", "")) if isinstance(documentation, dict) else str(documentation or "")
