"""Official PDF forms with fields, as offices publish them; made by code."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, NumberObject, TextStringObject
from reportlab.pdfgen import canvas

MM = 72 / 25.4


def official(path: Path, *, change=None, pages: int = 2) -> Path:
    """Write a form of two pages; ``change`` gets a writer over it."""
    stream = BytesIO()
    page = canvas.Canvas(stream, pagesize=(210 * MM, 297 * MM))
    page.setTitle("居民登记表")
    fields = page.acroForm
    page.drawString(20 * MM, 270 * MM, "OFFICIAL FORM")
    fields.textfield(name="applicant.name", tooltip="姓名", **box(40, 40, 50, 8))
    fields.textfield(
        name="Text2", tooltip="身份证号码", maxlen=18, fieldFlags="comb", **box(40, 52, 90, 8)
    )
    fields.textfield(name="Text3", tooltip="现住址", fieldFlags="multiline", **box(40, 64, 120, 16))
    fields.textfield(name="fill_4", tooltip="", **box(40, 84, 50, 8))
    fields.checkbox(name="c1", tooltip="性别：男", x=40 * MM, y=190 * MM, size=5 * MM)
    fields.checkbox(name="c2", tooltip="性别：女", x=60 * MM, y=190 * MM, size=5 * MM)
    for value, x in (("0", 40), ("1", 60)):
        fields.radio(name="kind", tooltip="户别", value=value, x=x * MM, y=180 * MM, size=12)
    page.showPage()
    for _ in range(pages - 1):
        page.drawString(20 * MM, 270 * MM, "SECOND PAGE")
        page.showPage()
    page.save()
    writer = PdfWriter(clone_from=PdfReader(stream))
    for note in writer.pages[0]["/Annots"]:
        parent = note.get_object().get("/Parent")
        if parent is not None and parent.get_object().get("/T") == "kind":
            words = [TextStringObject(one) for one in ("家庭户", "集体户")]
            parent.get_object()[NameObject("/Opt")] = ArrayObject(words)
    if change is not None:
        change(writer)
    writer.write(path)
    return path


def box(x: float, y: float, w: float, h: float) -> dict[str, float]:
    """Return a rectangle given from the upper left corner in millimetres."""
    return {"x": x * MM, "y": (297 - y - h) * MM, "width": w * MM, "height": h * MM}


def turned(writer: PdfWriter) -> None:
    """Turn the pages by a quarter and shift their origin, as scanners do."""
    for page in writer.pages:
        page[NameObject("/Rotate")] = NumberObject(90)
