"""From parser events to a tree and the places of its values, in one pass.

libyaml's `compose` and PyYAML's constructors are not used: the first crashes the process on deep nesting,
and both read YAML 1.1, in which `NO` is false and `010` is eight. Events come one by one, so a file that is
too deep is left at its 41st bracket, and an alias is seen where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from rolebook.source.builder import Builder, TooDeepError
from rolebook.source.limits import Findings
from rolebook.source.nodes import Node


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over a text gave.

    Attributes:
        tree: Lists, dicts with text keys, and scalars; None when the text as a whole cannot be relied on.
        root: The places beside the tree, or None with it.
        error: The parser's own error, which still has to be put into words; None also when a fault above it is
            likely its cause.
        wholes: Whether a whole number is written with a point or an exponent: `2.0`, `1e3`.
    """

    tree: Any
    root: Node | None
    error: yaml.YAMLError | None = None
    wholes: bool = False


def read(text: str, found: Findings) -> Reading:
    """Read a text that holds no refused characters; what is wrong is added to `found`."""
    builder = Builder(text, found)
    nodes: list[Node] = []
    try:
        tree = builder.document(nodes)
    except yaml.YAMLError as error:
        return Reading(None, None, None if builder.faults.shaky else error)
    except TooDeepError:
        return Reading(None, None)
    finally:
        builder.faults.finish()
    return Reading(None, None) if builder.faults.spoilt else Reading(tree, nodes[0], wholes=builder.wholes)
