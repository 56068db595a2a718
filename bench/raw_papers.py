"""The least that a paper needs: the same strings and codes on a bare ReportLab canvas."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from hall_app.printing.codes import code128_bars, qr_bars
from hall_app.printing.marks import BarsMark, TextMark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.printing.fonts import FontSet
    from hall_app.printing.layout import LaidOut

MM = 72 / 25.4


@dataclass(frozen=True, kw_only=True)
class RawSheet:
    """Hold one page in points: strings with place, size and face, and codes with place and unit."""

    width: float
    height: float
    texts: list[tuple[float, float, float, str, str]]
    codes: list[tuple[float, float, float, float]]
    code: str


def raw_sheets(laid_out: LaidOut, fonts: FontSet, code: str = "") -> list[RawSheet]:
    """Return the pages of a paper; its codes hold ``code``, without it they are left out."""
    return [
        RawSheet(
            width=sheet.width * MM,
            height=sheet.height * MM,
            texts=[
                (mark.x * MM, (sheet.height - mark.y) * MM, mark.size, run.face, run.text)
                for mark in sheet.marks
                if isinstance(mark, TextMark)
                for run in fonts.runs(mark.role, mark.text)
            ],
            codes=[
                (mark.x * MM, (sheet.height - mark.y) * MM, mark.unit_w * MM, mark.unit_h * MM)
                for mark in sheet.marks
                if code and isinstance(mark, BarsMark)
            ],
            code=code,
        )
        for sheet in laid_out.sheets
    ]


def drawn(sheets: Iterable[RawSheet]) -> bytes:
    """Return the PDF of the pages."""
    rl_config.useA85 = 0
    target = BytesIO()
    canvas = Canvas(target, pageCompression=1, invariant=True, initialFontName="HallSong")
    for sheet in sheets:
        canvas.setPageSize((sheet.width, sheet.height))
        for x, y, size, face, text in sheet.texts:
            canvas.setFont(face, size)
            canvas.drawString(x, y, text)
        for left, top, wide, high in sheet.codes:
            # A QR code is made of squares.
            _, bars = qr_bars(sheet.code) if wide == high else code128_bars(sheet.code)
            path = canvas.beginPath()
            for column, row, w, h in bars:
                path.rect(left + column * wide, top - (row + h) * high, w * wide, h * high)
            canvas.drawPath(path, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
