"""Reference page: every finding that `rolebook check` can give, why it matters, and an example of each rule."""

from rolebook.documents.rules.view import DOCUMENT

__all__ = ["DOCUMENT"]
