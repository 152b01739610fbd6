"""Page for the team: what somebody should mend, file by file."""

from rolebook.documents.team_health.view import DOCUMENT

__all__ = ["DOCUMENT"]
