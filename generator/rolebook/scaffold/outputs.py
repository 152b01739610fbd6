"""A file of real model outputs (JSON Lines), read and checked: a bad line costs only itself, and has one finding."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

import jsonschema

from rolebook.diagnostics import CodeInfo, Finding, Span
from rolebook.scaffold import codes
from rolebook.scaffold.sentences import one_sentence_per_line, unified
from rolebook.schema.formats import date_fault
from rolebook.schema.words import count
from rolebook.source import read_text
from rolebook.source.characters import refused

FIELDS: Final = ("prompt", "response", "model", "version", "date")
MOST_OUTPUTS: Final = 5
MOST_ITEMS: Final = 60
# What a kit's text may hold (see `lines` in the schemas); an address has three digits at most.
_MOST_CHARACTERS: Final = 12000
_MOST_LINES: Final = 999
_HALF: Final = re.compile("[\ud800-\udfff]")
_LIKE: Final = (
    'Write one output on each line: {"prompt": "…", "response": "…", "model": "…", "version": "…", "date": "…"}.'
)


@dataclass(frozen=True, slots=True)
class Output:
    """What a model answered to a prompt; `text` is the answer with one sentence on each line."""

    prompt: str
    response: str
    model: str
    version: str
    date: str
    line: int

    @property
    def text(self) -> str:
        """The answer with one sentence on each line, and no blank line."""
        return one_sentence_per_line(self.response)


class _WrongError(Exception):
    """Why a line can not be used, and what to do."""

    def __init__(self, message: str, help: str = _LIKE) -> None:
        super().__init__(message)
        self.help = help


def read_outputs(path: Path) -> tuple[tuple[Output, ...], tuple[Finding, ...], str]:
    """Read a file of outputs.

    Returns:
        The outputs in the file's order; what is wrong, one finding for each bad line; and the text of the file. With
        a finding of severity error there is nothing to make a kit of.
    """
    text, findings = read_text(path.parent, path.name)
    if text is None:
        return (), findings, ""
    outputs, bad = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            outputs += [_output(line, number)] if line.strip() else []
        except _WrongError as wrong:
            bad.append(_finding(codes.BAD_LINE, path.name, number, len(line), str(wrong), wrong.help))
    lengths = [len(line) for line in text.split("\n")]
    findings = (*findings, *bad, *_together(outputs, path.name, lengths, bool(bad)))
    return tuple(outputs), findings, text


def _finding(info: CodeInfo, file: str, line: int, width: int, message: str, help: str) -> Finding:
    return info.finding(file, Span(line, 1, line, width + 1), message, help)


def _output(line: str, number: int) -> Output:
    value = _parsed(line)
    _refuse_hidden(value)
    if error := _first_error(value):
        raise _WrongError(*_in_words(error))
    if fault := date_fault(value["date"]):
        raise _WrongError(
            f"`date` is no day: {fault}.", "Write the day on which the model answered, such as 2026-11-01."
        )
    output = Output(**{name: unified(value[name]) for name in FIELDS}, line=number)
    if len(output.text) > _MOST_CHARACTERS or output.text.count("\n") > _MOST_LINES:
        raise _WrongError("`response` is too long for a packet.", "Leave this output out, or choose a shorter one.")
    return output


def _refuse_hidden(value: Any) -> None:
    """Refuse what nobody sees, before a sentence quotes it."""
    for name in FIELDS if isinstance(value, dict) else ():
        if isinstance(value.get(name), str) and (hidden := refused(unified(value[name]))):
            message = f"`{name}` holds an invisible character (U+{ord(hidden[0]):04X})."
            raise _WrongError(message, "Take it out of the text.")
    if _HALF.search(json.dumps(value, ensure_ascii=False)):
        raise _WrongError("This line holds half of a character.", "Take it out.")


def _parsed(line: str) -> Any:
    try:
        return json.loads(line, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise _WrongError("This line is not a JSON object on one line.") from None


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise _WrongError(f"`{twice}` stands twice in this line.", "Delete one of the two.")
    return dict(pairs)


def _no_number(word: str) -> Any:
    raise ValueError(word)


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = (resources.files(__package__) / "outputs.schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


def _first_error(value: Any) -> jsonschema.ValidationError | None:
    return next(iter(sorted(_validator().iter_errors(value), key=lambda error: list(map(str, error.path)))), None)


def _in_words(error: jsonschema.ValidationError) -> tuple[str, str]:
    """What a validator objects to, in plain words: it names the field and what is wanted."""
    name = str(next(iter(error.path), ""))
    value: Any = error.instance
    if error.validator == "required":
        return f"This output has no `{next(field for field in FIELDS if field not in value)}`.", _LIKE
    if error.validator == "additionalProperties":
        extra = next(field for field in value if field not in FIELDS)
        return f"There is no field `{extra[:60]}` here.", f"The fields are {', '.join(FIELDS)}."
    if error.validator == "type":
        return (f"`{name}` must be text, in quotes." if name else "This line is not a JSON object."), _LIKE
    if error.validator == "maxLength":
        return f"`{name}` has {len(str(value))} characters; {error.validator_value} is the most.", "Shorten it."
    if "\n" in str(value) and name in ("model", "version"):
        return f"`{name}` must be one line.", "Write it on one line."
    return f"`{name}` is empty.", "Fill it in, or leave this output out."


def _together(outputs: Sequence[Output], file: str, lengths: Sequence[int], bad: bool) -> Iterator[Finding]:
    """What is wrong with outputs that are fine by themselves."""
    seen: dict[tuple[str, str], int] = {}
    for output in outputs:
        at = (file, output.line, lengths[output.line - 1])
        if (output.model, output.version) != (outputs[0].model, outputs[0].version):
            message = f"This output is from another model or version than line {outputs[0].line}."
            yield _finding(codes.MIXED_MODELS, *at, message, "Make a kit of one model and version.")
        elif (earlier := seen.setdefault((output.prompt, output.text), output.line)) != output.line:
            message = f"This output says the same as line {earlier}."
            yield _finding(codes.REPEATED_OUTPUT, *at, message, "Leave one of the two out.")
    least, most, what = bounds(outputs)
    if not bad and not least <= len(outputs) <= most:
        line = outputs[most].line if len(outputs) > most else max(len(lengths) - 1, 1)
        message = f"The file has {count(len(outputs), 'answer')} {what}; a kit takes {least} to {most}."
        yield _finding(codes.OUTPUT_COUNT, file, line, lengths[line - 1], message, "Add or take away whole lines.")


def bounds(outputs: Sequence[Output]) -> tuple[int, int, str]:
    """The least and most outputs that a kit takes, and which they are.

    Answers to one prompt are compared with each other, under the letters A to E; answers to different prompts are
    judged one by one.
    """
    if len({output.prompt for output in outputs}) <= 1:
        return 2, MOST_OUTPUTS, "to one prompt"
    return 2, MOST_ITEMS, "to different prompts"
