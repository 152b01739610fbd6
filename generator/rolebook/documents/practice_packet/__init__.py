"""The practice kit's packet: a real packet in all but its consequences, public and never scored."""

from rolebook.documents.practice_packet.view import DOCUMENT

__all__ = ["DOCUMENT"]
