"""What can be looked up: every code that a finding may have, and every field that a file may have.

The site's reference and `rolebook explain` print the same things from here. Nothing here is written by hand a
second time: codes come from their tables and rules' docstrings, fields from the schemas.
"""

from rolebook.reference.codes import RulePage, all_infos, page_of, rule_page, rule_pages
from rolebook.reference.fields import Field, all_fields, facts_of, field_page, fields_of
from rolebook.reference.looking import fields_that_it_looks_at, rules_that_look_at

__all__ = [
    "Field",
    "RulePage",
    "all_fields",
    "all_infos",
    "facts_of",
    "field_page",
    "fields_of",
    "fields_that_it_looks_at",
    "page_of",
    "rule_page",
    "rule_pages",
    "rules_that_look_at",
]
