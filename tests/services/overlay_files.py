"""Pre-printed forms as a scanner or an office hands them on, sound and hostile; all invented."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4


def scan(width: int = 827, height: int = 1169, dpi: int = 100, kind: str = "PNG") -> bytes:
    """Return a scanned sheet, A4 at 100 dots an inch unless told otherwise."""
    image = Image.new("L", (width, height), 250)
    for y in range(100, height - 60, 80):
        image.paste(90, (80, y, width - 80, y + 2))
    target = BytesIO()
    image.save(target, kind, dpi=(dpi, dpi))
    return target.getvalue()


def huge_png() -> bytes:
    """Return a PNG of 100 megapixels that is a few hundred bytes long."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 10_000, 10_000, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


def pdf(pages: int = 1, size: tuple[float, float] = (210, 297)) -> bytes:
    """Return a PDF with a cross at 20/30 mm of every page."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(size[0] * MM, size[1] * MM))
    for _ in range(pages):
        x, y = 20 * MM, (size[1] - 30) * MM
        canvas.line(x - 5, y, x + 5, y)
        canvas.line(x, y - 5, x, y + 5)
        canvas.drawString(x + 10, y, "CROSS")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def changed(source: bytes, change) -> bytes:
    """Return a PDF after ``change`` had its writer."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(source)))
    change(writer)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def locked() -> bytes:
    return changed(pdf(), lambda writer: writer.encrypt("secret"))


def scripted() -> bytes:
    """Return a PDF that opens with a script."""
    from pypdf.generic import DictionaryObject, NameObject, TextStringObject

    def make(writer) -> None:
        action = DictionaryObject(
            {
                NameObject("/S"): NameObject("/JavaScript"),
                NameObject("/JS"): TextStringObject("app.alert('x')"),
            }
        )
        writer.root_object[NameObject("/OpenAction")] = writer._add_object(action)
        writer.pages[0][NameObject("/AA")] = writer._add_object(
            DictionaryObject({NameObject("/O"): action})
        )

    return changed(pdf(), make)


def drawn_by_script() -> bytes:
    """Return a form that only a script draws (XFA)."""
    from pypdf.generic import DictionaryObject, NameObject, TextStringObject

    def make(writer) -> None:
        form = DictionaryObject({NameObject("/XFA"): TextStringObject("<xdp/>")})
        writer.root_object[NameObject("/AcroForm")] = writer._add_object(form)

    return changed(pdf(), make)


def turned() -> bytes:
    """Return a page that is turned by its rotation and cut by its crop box."""
    from pypdf.generic import RectangleObject

    def make(writer) -> None:
        page = writer.pages[0]
        page.cropbox = RectangleObject((10 * MM, 10 * MM, 158 * MM, 220 * MM))
        page.rotate(90)

    return changed(pdf(), make)


def printed_form(path, dpi: int = 100) -> None:
    """Write a scan of an invented A4 form with a ruled table, as halls get them from above."""
    from PIL import ImageDraw, ImageFont

    from hall_app.support import paths

    def px(mm: float) -> int:
        return round(mm / 25.4 * dpi)

    image = Image.new("L", (px(210), px(297)), 252)
    draw = ImageDraw.Draw(image)
    file = next((paths.resources() / "fonts").rglob("NotoSansSC*400*.ttf"), None) or next(
        (paths.resources() / "fonts").rglob("*Sans*.ttf")
    )
    head, small = ImageFont.truetype(str(file), px(6)), ImageFont.truetype(str(file), px(3.6))
    draw.text((px(68), px(18)), "残疾人两项补贴申请表", 60, font=head)
    for row in range(13):
        y = 35 + row * 12
        draw.line((px(20), px(y), px(190), px(y)), 120, 2)
    for x in (20, 48, 104, 130, 190):
        draw.line((px(x), px(35), px(x), px(179)), 120, 2)
    words = ("姓  名", "证件号码", "住  址", "补贴类别", "收件渠道", "受理号", "事项", "经办人")
    for row, word in enumerate(words):
        draw.text((px(24), px(38 + row * 12)), word, 60, font=small)
    for box in range(18):
        x = 50 + box * 7.5
        draw.rectangle((px(x), px(49), px(x + 7.5), px(57)), outline=150)
    image.save(path, dpi=(dpi, dpi))
