"""Pages of every sheet, for tests that print."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from hall_app.devices.printers import PaperSize

MM = 72 / 25.4
A4 = PaperSize(width=210, height=297)
A5 = PaperSize(width=148, height=210)
A5_LYING = PaperSize(width=210, height=148)


def a_page(paper: PaperSize, count: int = 1) -> bytes:
    """A PDF with a black square of 20 mm, 30 mm from the left and the upper edge."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(paper.width * MM, paper.height * MM))
    for _ in range(count):
        canvas.rect(30 * MM, (paper.height - 50) * MM, 20 * MM, 20 * MM, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
