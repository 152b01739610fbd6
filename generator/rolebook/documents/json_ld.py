"""Facts about a page for search engines and job boards: JSON-LD in the page's own body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def json_ld(record: Mapping[str, Any]) -> Markup:
    """One `<script>` element that holds `record`; nothing that an author typed can end it.

    It is data, no program: browsers run nothing of that type, and a content security policy leaves it alone.
    Source: JSON-LD 1.1, section 7.1; the five characters are escaped as JSON itself allows.
    """
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return Markup(f'<script type="application/ld+json">{text}</script>')
