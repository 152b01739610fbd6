"""Word files: the reference whose styles pandoc takes over, and the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from importlib.resources import files
from xml.sax.saxutils import escape, quoteattr

from rolebook import assets
from rolebook.exports._paper.contract import PageSize, Sheet
from rolebook.exports._paper.tables import has_row_heads
from rolebook.exports._paper.tree import parsed

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PAGES: dict[PageSize, tuple[int, int]] = {"a4": (11906, 16838), "letter": (12240, 15840)}  # twentieths of a point
_MARGIN = 1191  # 21 mm
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # what a zip file can say; it says nothing of when a file was made


_FROM_RIGHT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


def from_right(language: str) -> bool:
    """Whether lines of a language, named by its BCP 47 tag, run from right to left; `paper.lua` knows the same ones."""
    return language.split("-")[0].lower() in _FROM_RIGHT


def reference(sheet: Sheet) -> bytes:
    """An empty document with our styles, the page, and what stands at its head and foot."""
    return _packed(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
            "word/document.xml": _document(sheet.size),
            "word/_rels/document.xml.rels": _relations(
                {
                    "rId1": ("styles", "styles.xml"),
                    "rId2": ("header", "header1.xml"),
                    "rId3": ("footer", "footer1.xml"),
                }
            ),
            "word/styles.xml": _styles(),
            "word/header1.xml": _head_of_page(sheet),
            "word/footer1.xml": _foot_of_page(sheet),
        }
    )


def settled(docx: bytes, sheet: Sheet) -> bytes:
    """What pandoc made, with our properties: title, language, publisher, audience; neither day nor program."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = _SOURCE.sub(b"", parts["word/document.xml"])
    parts["word/document.xml"] = _with_row_heads(text, sheet.body)
    parts["docProps/core.xml"] = _core(sheet)
    parts["docProps/app.xml"] = _APP
    return _packed(parts)


_SOURCE = re.compile(rb' descr="data:[^"]*"')  # a picture, once more, where pandoc names its file
_LOOK = re.compile(rb'w:firstColumn="0"([^>]*) w:val="00([02])0"')  # of each table, as pandoc writes it


def _with_row_heads(document: bytes, html: str) -> bytes:
    """The text with a first column that is set apart in each table of `html` whose rows have heads.

    It is the only mark that Word has for them, and screen readers go by it.
    """
    tables = iter([table for table in parsed(html).walk() if table.tag == "table"])

    def look(found: re.Match[bytes]) -> bytes:
        with_row = b"A" if found[2] == b"2" else b"8"  # the same once more as bits
        return b'w:firstColumn="1"%b w:val="00%b0"' % (found[1], with_row) if has_row_heads(next(tables)) else found[0]

    return _LOOK.sub(look, document)


def _packed(parts: dict[str, bytes]) -> bytes:
    """A zip file in which nothing depends on when, where and by whom it is made; the list of types comes first."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name], compresslevel=9)
    return out.getvalue()


def _core(sheet: Sheet) -> bytes:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(sheet.title)}</dc:title><dc:creator>{escape(sheet.author)}</dc:creator>"
        f"<cp:keywords>rolebook-audience={sheet.audience}</cp:keywords>"
        f"<dc:language>{escape(sheet.language)}</dc:language></cp:coreProperties>"
    ).encode()


_APP = (
    f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"></Properties>'
).encode()


def _content_types() -> bytes:
    overrides = {"document": "document.main", "styles": "styles", "header1": "header", "footer1": "footer"}
    inner = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>' for name, kind in overrides.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inner}</Types>'
    ).encode()


def _relations(targets: dict[str, tuple[str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'.encode()


def _document(size: PageSize) -> bytes:
    width, height = _PAGES[size]
    return (
        f"{_HEAD}<w:document {_W} {_R}><w:body><w:p/><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="1361" w:right="{_MARGIN}" w:bottom="1247" w:left="{_MARGIN}" w:header="680" w:footer="624"'
        ' w:gutter="0"/></w:sectPr></w:body></w:document>'
    ).encode()


def _head_of_page(sheet: Sheet) -> bytes:
    notice = f'<w:r><w:rPr><w:rStyle w:val="NoticeText"/></w:rPr>{_text(sheet.notice)}</w:r>' if sheet.notice else ""
    lines = [f"<w:r>{_text(sheet.title)}</w:r>", *filter(None, [notice])]
    return _strip("hdr", "Header", lines, sheet.size)


def _foot_of_page(sheet: Sheet) -> bytes:
    codes = {"{number}": _field("PAGE"), "{count}": _field("NUMPAGES")}
    pages = "".join(codes.get(part) or f"<w:r>{_text(part)}</w:r>" for part in re.split(r"(\{\w+\})", sheet.pages))
    return _strip("ftr", "Footer", [f"<w:r>{_text(sheet.author)}</w:r><w:r><w:tab/></w:r>{pages}"], sheet.size)


def _strip(tag: str, style: str, lines: list[str], size: PageSize) -> bytes:
    right = _PAGES[size][0] - 2 * _MARGIN
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
    inner = "".join(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{tabs}</w:pPr>{runs}</w:p>' for runs in lines)
    return f"{_HEAD}<w:{tag} {_W}>{inner}</w:{tag}>".encode()


def _field(code: str) -> str:
    return f"<w:fldSimple w:instr={quoteattr(code)}><w:r><w:t>1</w:t></w:r></w:fldSimple>"


def _text(words: str) -> str:
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


@cache
def _styles() -> bytes:
    return files(assets).joinpath("print", "styles.xml").read_bytes()
