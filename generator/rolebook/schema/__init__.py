"""The contract that every file follows: schemas, audiences, and findings about a file's shape.

The `*.schema.json` files in this folder are the one source for checking, for editors' completion and hovers,
for the field reference, and for who may see what. This package carries them out.
"""

from rolebook.schema.audience import Audience
from rolebook.schema.codes import CODES
from rolebook.schema.fault import Fault
from rolebook.schema.pruning import prune
from rolebook.schema.registry import KINDS, SchemaError, schema_for
from rolebook.schema.structure import audience_at, check_structure, check_tree

__all__ = [
    "CODES",
    "KINDS",
    "Audience",
    "Fault",
    "SchemaError",
    "audience_at",
    "check_structure",
    "check_tree",
    "prune",
    "schema_for",
]
