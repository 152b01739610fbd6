"""The reviewer's guide to a kit: how to calibrate and score, the key beside every line, scales, the rule."""

from rolebook.documents.reviewer_guide.view import DOCUMENT

__all__ = ["DOCUMENT"]
