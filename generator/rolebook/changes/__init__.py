"""What changed in meaning between two states of a catalogue, and which documents change for whom."""

from rolebook.changes.comparison import compare
from rolebook.changes.model import Comparison, for_all_readers
from rolebook.changes.past import history

__all__ = ["Comparison", "compare", "for_all_readers", "history"]
