"""Publishing: page trees per audience, the MkDocs run, and the swap that makes a build all or nothing."""

from rolebook.publish.address import site_address
from rolebook.publish.errors import BrokenTreeError, PublishError
from rolebook.publish.files import files_below, regular_files
from rolebook.publish.loose import write_loose
from rolebook.publish.marks import is_public
from rolebook.publish.mkdocs import Job, run_engines, run_mkdocs
from rolebook.publish.pages import Page, PageTree, Piece, StandAlone
from rolebook.publish.place import refuse_place
from rolebook.publish.preview import Theme
from rolebook.publish.site import PARTS, Site, write_site
from rolebook.publish.source import page_source
from rolebook.publish.staging import staging
from rolebook.publish.tree import STYLE_SHEET, gather, previewed, write_tree

__all__ = [
    "PARTS",
    "STYLE_SHEET",
    "BrokenTreeError",
    "Job",
    "Page",
    "PageTree",
    "Piece",
    "PublishError",
    "Site",
    "StandAlone",
    "Theme",
    "files_below",
    "gather",
    "is_public",
    "page_source",
    "previewed",
    "refuse_place",
    "regular_files",
    "run_engines",
    "run_mkdocs",
    "site_address",
    "staging",
    "write_loose",
    "write_site",
    "write_tree",
]
