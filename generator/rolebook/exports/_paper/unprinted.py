"""Documents that are not made for print, and why; a test asks for a reason where there is no print."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

UNPRINTED: Mapping[str, str] = MappingProxyType(
    {
        "catalogue": "it is a list to search and to sort; each role is a document, and api/roles.json has them all",
        "families": "it is an overview with ways into the list of roles; each role is a document",
        "compare": "it is put together on the screen, from the roles that somebody picks",
        "moved": "it only leads to a new address",
        "practice": "it leads to the practice kit, whose packet and guide are: practice-packet, practice-guide",
        "practice_sheet": "it is filled in with an answer opened beside it, and reckons while one reads",
        "score_sheet": "it is filled in with a candidate's answer opened beside it, and reckons while one reads",
        "chain": "it joins all roles by links; the chain of one role stands in its job description",
        "start_a_role": "it is a form",
        "rules": "it is for looking things up; `rolebook explain CODE` says the same in a terminal",
        "rule": "it is for looking things up; `rolebook explain CODE` says the same in a terminal",
        "field_index": "it is for looking things up; `rolebook explain FIELD` says the same in a terminal",
        "fields": "it is for looking things up; `rolebook explain FIELD` says the same in a terminal",
        "team_home": "it says how things stand today, and a print would be out of date tomorrow",
        "team_health": "it says how things stand today, and a print would be out of date tomorrow",
        "team_reviews": "it says how things stand today, and a print would be out of date tomorrow",
        "team_kits": "it says how things stand today, and a print would be out of date tomorrow",
        "matrix": "it has a column for each kit and is too wide for paper; matrix.csv opens in a spreadsheet",
        "matrix_csv": "it is a file for spreadsheets already",
        "role_changes": "it grows with each commit; `rolebook diff` tells what changed between two of them",
    }
)
"""Name of a document to the end of the sentence that says why: "it …"."""
