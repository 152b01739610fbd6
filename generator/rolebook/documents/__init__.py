"""Documents: one folder each, and the one list that names them all, in the order of the site."""

from __future__ import annotations

from typing import Any

from rolebook.documents import catalogue, chain, criteria, domains, error_types, job_description, metrics, rules
from rolebook.documents.contract import Document

DOCUMENTS: tuple[Document[Any], ...] = (
    catalogue.DOCUMENT,
    job_description.DOCUMENT,
    metrics.DOCUMENT,
    criteria.DOCUMENT,
    domains.DOCUMENT,
    error_types.DOCUMENT,
    chain.DOCUMENT,
    rules.DOCUMENT,
)
