"""The catalogue: files to frozen, typed objects in which every reference is already in its place."""

from rolebook.catalog.assembling import Assembled, assemble
from rolebook.catalog.files import CatalogFile, catalog_files
from rolebook.catalog.narrow import narrow
from rolebook.catalog.problem import Problem
from rolebook.catalog.reading import Reading, narrowed, read

__all__ = ["Assembled", "CatalogFile", "Problem", "Reading", "assemble", "catalog_files", "narrow", "narrowed", "read"]
