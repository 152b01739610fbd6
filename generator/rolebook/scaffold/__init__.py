"""New files: a role, or a kit with its key, written from the schemas with the blanks marked.

The schemas say what a file holds and why; this package lays that out as a file that somebody can fill in from top to
bottom. What is still blank is empty, so that checking names each blank, and nothing made up can be left in by mistake.
"""

from rolebook.scaffold.blank import MARK
from rolebook.scaffold.kit import KitAnswers, kit_files
from rolebook.scaffold.library import Library, read_library, real_address
from rolebook.scaffold.links import LINK_LIMIT, pattern_fault, web_editor_link
from rolebook.scaffold.outputs import Output, read_outputs
from rolebook.scaffold.role import USUAL_QUESTIONS, RoleAnswers, role_text
from rolebook.scaffold.sentences import one_sentence_per_line
from rolebook.scaffold.writing import write_folder, write_new

__all__ = [
    "LINK_LIMIT",
    "MARK",
    "USUAL_QUESTIONS",
    "KitAnswers",
    "Library",
    "Output",
    "RoleAnswers",
    "kit_files",
    "one_sentence_per_line",
    "pattern_fault",
    "read_library",
    "read_outputs",
    "real_address",
    "role_text",
    "web_editor_link",
    "write_folder",
    "write_new",
]
