"""Reference page: one rule, what it catches, why, and an example of each kind."""

from rolebook.documents.rule.view import DOCUMENT

__all__ = ["DOCUMENT"]
