"""Marks laid over a finished paper while it is sent; the stored bytes stay as they are."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from hall_app.printing.layout import LaidOut
from hall_app.printing.marks import FrameMark, Mark, Sheet, TextMark
from hall_app.printing.render import VOID_MARK
from hall_app.printing.styles import Role
from hall_app.printing.typesetting import MM

if TYPE_CHECKING:
    from hall_app.printing.fonts import FontSet

_SIZE = 8.0
_HEIGHT = 5.0
_EDGE = 7.0
_TOP = 5.0
"""Millimetres from the edges: most printers leave a little over 4 white."""
_PAD = 2.0
_KEYWORD = re.compile(r"copies-per-sheet=([1-9])")


def mark_reprint(pdf: bytes, text: str, fonts: FontSet, *, void: bool = False) -> bytes:
    """Return the paper with a framed line at the upper right of every copy on every page.

    A void paper carries 作废 under its text as well. The bytes handed in are not changed; they
    stay the paper that was first made.
    """
    # Both libraries are loaded with the first reprint, not with the program.
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415

    from hall_app.printing.canvas import paint  # noqa: PLC0415

    reader = PdfReader(BytesIO(pdf))
    parts = _copies(reader.metadata.keywords if reader.metadata else None)
    sheets = tuple(
        _layer(
            float(page.mediabox.width) / MM, float(page.mediabox.height) / MM, parts, text, fonts
        )
        for page in reader.pages
    )
    laid_out = LaidOut(sheets=sheets, copies_per_sheet=parts)
    words = VOID_MARK if void else ""
    layer = PdfReader(BytesIO(paint(laid_out, fonts, title=text, watermark=words)))
    writer = PdfWriter(clone_from=reader)
    for page, over in zip(writer.pages, layer.pages, strict=True):
        page.merge_page(over, over=not void)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _copies(keywords: str | None) -> int:
    found = _KEYWORD.search(keywords or "")
    return int(found[1]) if found else 1


def _layer(width: float, height: float, parts: int, text: str, fonts: FontSet) -> Sheet:
    words = fonts.width(Role.HEI, text) * _SIZE / MM
    size = _SIZE * min(1.0, (width - 2 * _EDGE - 2 * _PAD) / words)
    box = words * size / _SIZE + 2 * _PAD
    left = width - _EDGE - box
    marks: list[Mark] = []
    for part in range(parts):
        top = part * height / parts + _TOP
        marks.append(FrameMark(left, top, box, _HEIGHT, 0.6))
        marks.append(TextMark(left + _PAD, top + 3.5, text, Role.HEI, size))
    return Sheet(width=width, height=height, marks=tuple(marks))
