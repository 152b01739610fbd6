"""What a candidate is told after scoring: levels and public words, no key, no counts, no reviewer, nobody else."""

from rolebook.documents.feedback_letter.facts import LetterFacts
from rolebook.documents.feedback_letter.plain import plain
from rolebook.documents.feedback_letter.view import LetterView, letter_view

__all__ = ["LetterFacts", "LetterView", "letter_view", "plain"]
