"""Parts of our scripts, to be asked in a browser or in node without their page; and what they say, for the compiler."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from node_packages import missed
from rolebook.documents.script_words import ScriptWords, words_block
from rolebook.language import Forms, spoken


def scope_of(browser: Any, *parts: str, words: ScriptWords | None = None) -> Any:
    """A page in whose global scope the script parts `parts` (`shared/json`) have run; `words` are what they say."""
    page = browser.new_page()
    if words:
        block = f'<html lang="en"><script type="application/json" id="words">{words_block(words)}</script></html>'
        page.set_content(block)
    folder = files("rolebook.assets").joinpath("js")
    text = "\n".join(folder.joinpath(f"{part}.js").read_text("utf-8") for part in parts)
    page.add_script_tag(content=text)
    return page


def each(page: Any, function: str, arguments: Iterable[Any]) -> list[Any]:
    """What `function` (JavaScript, of one argument) makes of each argument, in one round trip.

    All goes to and fro as one JSON text: the driver takes long over many small values.
    """
    answered = page.evaluate(f"(all) => JSON.stringify(JSON.parse(all).map({function}))", json.dumps(list(arguments)))
    found: list[Any] = json.loads(answered)
    return found


def in_node(asked: str, *parts: str, words: ScriptWords) -> Any:
    """What the JavaScript `asked` comes to where the script parts `parts` have run, without a browser.

    These may say `words`, and touch no page but for its language.
    """
    if shutil.which("node") is None:
        missed("node, and it is not installed")
    folder = files("rolebook.assets").joinpath("js")
    page = f'globalThis.document = {{ documentElement: {{ lang: "{spoken().tag}" }} }};'
    read = (folder.joinpath(f"{part}.js").read_text("utf-8") for part in parts)
    text = "\n".join((page, *read, f"spokenHere = {words_block(words)};", f"console.log(JSON.stringify({asked}));"))
    done = subprocess.run(["node", "-"], input=text, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


_PLACE = re.compile(r"\{(\w+)\}")


def places_of(sentence: str | Forms) -> set[str]:
    """The places of a sentence; a count decides between forms whether it stands in them or not."""
    if isinstance(sentence, Forms):
        return {"count", *_PLACE.findall(sentence.one + sentence.many)}
    return set(_PLACE.findall(sentence))


def declared(words: ScriptWords) -> str:
    """The sentences for the compiler that checks our scripts: each name, and the places that are given with it."""
    lines = ["interface Sentences {"]
    for name, sentence in words.sentences.items():
        kinds = {place: "string | number" for place in sorted(places_of(sentence))}
        if isinstance(sentence, Forms):
            kinds["count"] = "number"
        given = ", ".join(f"{place}: {kind}" for place, kind in kinds.items())
        lines.append(f'  "{name}": [{f"{{ {given} }}" if given else ""}];')
    return "\n".join((*lines, "}\n"))
