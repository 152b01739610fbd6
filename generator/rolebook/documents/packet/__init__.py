"""The candidate's packet: one self-contained file with the task, the rules, the pay and room to answer."""

from rolebook.documents.packet.view import DOCUMENT

__all__ = ["DOCUMENT"]
