"""Documents: one folder each, and the one list that names them all, in the order of the site."""

from __future__ import annotations

from typing import Any

from rolebook.documents import metrics
from rolebook.documents.contract import Document

DOCUMENTS: tuple[Document[Any], ...] = (metrics.DOCUMENT,)
