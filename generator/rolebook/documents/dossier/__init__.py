"""Page for the team, one per role: what is known of the selection's validity, and every gap by name."""

from rolebook.documents.dossier.view import DOCUMENT

__all__ = ["DOCUMENT"]
