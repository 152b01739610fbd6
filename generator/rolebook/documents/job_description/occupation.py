"""A role as a schema.org `Occupation`: what the work is, whether or not a position is open.

`occupation.schema.json` beside this file says what such a record may hold.
"""

from __future__ import annotations

from typing import Any

from rolebook.catalog.role import Role
from rolebook.documents.prose import plain


def occupation(role: Role) -> dict[str, Any] | None:
    """The record, of what stands on the page; None for a role that is not in use."""
    if role.status != "active":
        return None
    pay = role.pay
    value = {"@type": "QuantitativeValue", "minValue": pay.min, "maxValue": pay.max, "unitText": "HOUR"}
    record = {
        "@context": "https://schema.org",
        "@type": "Occupation",
        "name": role.title,
        "alternateName": list(role.also_called),
        "description": plain(role.summary),
        "responsibilities": [plain(work.does) for work in role.work],
        "skills": [plain(one.text) for one in role.requirements if one.level == "must" and one.credential is None],
        "estimatedSalary": [{"@type": "MonetaryAmount", "currency": pay.currency, "value": value}],
    }
    return {name: held for name, held in record.items() if held}
