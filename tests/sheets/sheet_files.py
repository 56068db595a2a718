"""Files as halls have them, and as nobody should send them; made by code."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import xlsxwriter

CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
WORKBOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
)
ROOT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def make_workbook(path: Path, rows, *, merges=(), formulas=None, hidden_sheet="") -> Path:
    """Write rows of texts, numbers and dates; formulas by (row, column) counted from 0."""
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    if hidden_sheet:
        book.add_worksheet(hidden_sheet).hide()
    sheet = book.add_worksheet("名册")
    sheet.activate()
    sheet.set_first_sheet()
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            put(sheet, number, place, value, day)
    for (number, place), (formula, value) in (formulas or {}).items():
        sheet.write_formula(number, place, formula, None, value)
    for area in merges:
        top, left, bottom, right = area
        sheet.merge_range(top, left, bottom, right, rows[top][left])
    book.close()
    return path


def put(sheet, number: int, place: int, value, day) -> None:
    if isinstance(value, str):
        sheet.write_string(number, place, value)
    elif isinstance(value, int | float):
        sheet.write_number(number, place, value)
    elif value is not None:
        sheet.write_datetime(number, place, value, day)


def make_raw(path: Path, sheet: str | bytes, **parts: str | bytes) -> Path:
    """Write an .xlsx around the XML of a sheet; further parts by name, ``__`` for a slash."""
    content = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT,
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/worksheets/sheet1.xml": sheet,
        **{name.replace("__", "/"): part for name, part in parts.items()},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return path


def sheet_xml(data: str, before: str = "") -> str:
    """Return a worksheet around its rows."""
    return f"<worksheet {MAIN}>{before}<sheetData>{data}</sheetData></worksheet>"


def text_row(number: int, *texts: str) -> str:
    """Return one row of texts that stand in their cells."""
    cells = "".join(
        f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for place, text in enumerate(texts)
    )
    return f'<row r="{number}">{cells}</row>'


def make_xls(path: Path, rows, *, locked=False, stray=None) -> Path:
    """Write the oldest workbook that is still met: BIFF8 in one stream of a compound file."""
    path.write_bytes(compound_file("Workbook", biff8(rows, locked=locked, stray=stray)))
    return path


def biff8(rows, *, locked: bool, stray: tuple[int, int] | None) -> bytes:
    def record(kind: int, data: bytes) -> bytes:
        return struct.pack("<HH", kind, len(data)) + data

    head = record(0x809, struct.pack("<HHHHII", 0x600, 0x5, 0x0DBB, 0x07CC, 0, 6))
    if locked:
        head += record(0x2F, struct.pack("<HHH", 1, 1, 1) + bytes(48))
    name = "名册".encode("utf-16-le")
    length = len(record(0x85, b"\0" * 8 + name)) + 4
    start = len(head) + length
    head += record(0x85, struct.pack("<IHBB", start, 0, 2, 1) + name) + record(0x0A, b"")
    body = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0x0DBB, 0x07CC, 0, 6))
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            at = struct.pack("<HHH", number, place, 0)
            if isinstance(value, str):
                text = value.encode("utf-16-le")
                body += record(0x204, at + struct.pack("<HB", len(text) // 2, 1) + text)
            elif value is not None:
                body += record(0x203, at + struct.pack("<d", value))
    if stray:
        body += record(0x203, struct.pack("<HHHd", *stray, 0, 1.0))
    return head + body + record(0x0A, b"")


def compound_file(name: str, stream: bytes) -> bytes:
    """Return a compound file of sectors of 512 bytes with one stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    tables = -(-(sectors + 1 + 1) // 127)
    table = [0xFFFFFFFD] * tables + [0xFFFFFFFE]
    first = tables + 1
    table += [*range(first + 1, first + sectors), 0xFFFFFFFE]
    table += [0xFFFFFFFF] * (tables * 128 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, tables, 0, 4096,
                        0xFFFFFFFE, 0, 0xFFFFFFFE, 0)  # fmt: skip
    places = list(range(tables)) + [0xFFFFFFFF] * (109 - tables)
    head += struct.pack("<109I", *places)

    def entry(title: str, kind: int, child: int, start: int, size: int) -> bytes:
        text = title.encode("utf-16-le")
        name_field = text.ljust(64, b"\0") + struct.pack("<H", len(text) + 2 if text else 0)
        links = struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        return name_field + links + bytes(16 + 4 + 16) + struct.pack("<IQ", start, size)

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry(
        name, 2, 0xFFFFFFFF, first, len(stream)
    )
    directory += entry("", 0, 0xFFFFFFFF, 0, 0) * 2
    return head + struct.pack(f"<{len(table)}I", *table) + directory + stream
