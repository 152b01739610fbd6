"""A comparison as text, as Markdown and as JSON: one module each, one function each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rolebook.changes.formats.as_json import render_json
from rolebook.changes.formats.as_markdown import render_markdown
from rolebook.changes.formats.as_text import render_text
from rolebook.changes.model import Comparison

FORMATS: Mapping[str, Callable[[Comparison], str]] = MappingProxyType(
    {"text": render_text, "markdown": render_markdown, "json": render_json}
)
"""Each format's name, and a function from a comparison to the whole output, line end included."""
