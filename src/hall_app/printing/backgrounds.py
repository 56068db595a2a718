"""The pre-printed form behind an overlay form: checked, measured, and laid under a preview.

It comes from outside. Its header is read before anything decodes it; a PDF is taken apart in a
process of its own, which may die, and leaves with nothing but its pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from hall_app.domain.pictures import FileKind, read_file
from hall_app.printing.schema import MAX_OVERLAY_PAGES, SIZES
from hall_app.printing.typesetting import MM
from hall_app.support.apart import Lost, call_apart
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader, PdfWriter, Transformation
    from pypdf.generic import DictionaryObject

MOST_BYTES = 20_000_000
MOST_PIXELS = 40_000_000
_SECONDS = 20
_NEAR = 2.0
"""Millimetres by which a sheet may differ from a paper size and still be meant as one."""
_LARGEST_SHEET = 600.0
_DEEPEST = 4
_LOCKED = re.compile(rb"/Encrypt\b")
_PER_METRE, _PER_INCH, _PER_CENTIMETRE = 1000.0, 25.4, 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """Hold a checked background.

    Attributes:
        kind: Picture or PDF.
        content: The picture as it came; of a PDF its pages alone, upright, from the corner.
        pages: Number of sheets.
        size: Name of the paper size, or width and height in millimetres; nothing when a picture
            does not tell how large its sheet is.
        pixels: Width and height of a picture.
        fields: The PDF has fields to fill in; they are not on these pages.
    """

    kind: FileKind
    content: bytes
    pages: int = 1
    size: str | tuple[float, float] | None = None
    pixels: tuple[int, int] = (0, 0)
    fields: bool = False


def read_background(content: bytes) -> Background:
    """Return a background that can be shown; takes up to a second, on a lane of its own.

    Raises:
        RuleViolation: ``background-too-large``, ``background-too-many-pixels``,
            ``background-locked``, ``background-too-many-pages``, ``background-active``,
            ``background-damaged``, ``background-pages-differ``; ``scan-empty``, ``scan-kind`` and
            ``scan-damaged`` as for every picture that comes from outside.
    """
    if len(content) > MOST_BYTES:
        raise RuleViolation("background-too-large", fields=("file",), megabytes=20)
    if content.startswith(b"%PDF-"):
        if _LOCKED.search(content):  # its key stands in the open, whatever else is packed
            raise RuleViolation("background-locked", fields=("file",))
        return _read_pdf(content)
    try:
        facts = read_file(content)
    except RuleViolation as fault:
        if fault.code == "scan-too-many-pixels":
            raise _too_many_pixels() from None
        raise
    if facts.width * facts.height > MOST_PIXELS:
        raise _too_many_pixels()
    return Background(
        kind=facts.kind,
        content=content,
        size=_size_of_picture(content, facts.kind, facts.width, facts.height),
        pixels=(facts.width, facts.height),
    )


def _too_many_pixels() -> RuleViolation:
    return RuleViolation(
        "background-too-many-pixels", fields=("file",), megapixels=MOST_PIXELS // 1_000_000
    )


def named_size(width: float, height: float) -> str | tuple[float, float]:
    """Return the paper size that a sheet is meant to have, else its own measures."""
    for name, (wide, high) in SIZES.items():
        if high is not None and abs(wide - width) <= _NEAR and abs(high - height) <= _NEAR:
            return name
    return round(width, 1), round(height, 1)


# --- pictures -------------------------------------------------------------------------------


def _size_of_picture(
    content: bytes, kind: FileKind, width: int, height: int
) -> str | tuple[float, float] | None:
    """Return the sheet that a scan's resolution speaks of, when it is one of the paper sizes."""
    per_mm = _png_density(content) if kind is FileKind.PNG else _jpeg_density(content)
    if not per_mm:
        return None
    found = named_size(width / per_mm, height / per_mm)
    return found if isinstance(found, str) else None


def _png_density(content: bytes) -> float:
    """Return pixels to a millimetre as the chunk pHYs tells them before the picture begins."""
    at = content.find(b"pHYs", 0, content.find(b"IDAT"))
    if at < 0 or len(content) < at + 13 or content[at + 12] != 1:
        return 0.0
    return int.from_bytes(content[at + 4 : at + 8], "big") / _PER_METRE


def _jpeg_density(content: bytes) -> float:
    """Return pixels to a millimetre as the JFIF head tells them."""
    if content[6:11] != b"JFIF\0" or len(content) < 18:  # noqa: PLR2004 - length of the head
        return 0.0
    unit, density = content[13], int.from_bytes(content[14:16], "big")
    return {1: density / _PER_INCH, 2: density / _PER_CENTIMETRE}.get(unit, 0.0)


# --- PDF ------------------------------------------------------------------------------------


def _read_pdf(content: bytes) -> Background:
    try:
        found: Background = call_apart(_taken_apart, content, seconds=_SECONDS)
    except Lost:
        raise RuleViolation("background-damaged", fields=("file",)) from None
    return found


def _taken_apart(content: bytes) -> Background:
    """Return what a PDF holds; runs in the child."""
    from pypdf import PdfReader  # noqa: PLC0415 - loaded in the child only

    reader = PdfReader(BytesIO(content))
    _refuse(reader)
    sizes = {_upright(page) for page in reader.pages}
    first = _upright(reader.pages[0])
    if any(abs(w - first[0]) > _NEAR or abs(h - first[1]) > _NEAR for w, h in sizes):
        raise RuleViolation("background-pages-differ", fields=("file",))
    return Background(
        kind=FileKind.PDF,
        content=_pages_alone(reader),
        pages=len(reader.pages),
        size=named_size(*first),
        fields=_has_fields(reader),
    )


def _refuse(reader: PdfReader) -> None:
    if reader.is_encrypted:
        raise RuleViolation("background-locked", fields=("file",))
    if len(reader.pages) > MAX_OVERLAY_PAGES:
        raise RuleViolation("background-too-many-pages", fields=("file",), limit=MAX_OVERLAY_PAGES)
    form = reader.root_object.get("/AcroForm")
    # Such a form is drawn by a script; without it the page only asks for another reader.
    if form is not None and "/XFA" in form.get_object():
        raise RuleViolation("background-active", fields=("file",))
    if max((_pixels(page, _DEEPEST) for page in reader.pages), default=0) > MOST_PIXELS:
        raise _too_many_pixels()


def _has_fields(reader: PdfReader) -> bool:
    form = reader.root_object.get("/AcroForm")
    return form is not None and bool(form.get_object().get("/Fields"))


def _pixels(holder: DictionaryObject, depth: int) -> int:
    """Return the pixels of the largest picture that a page or a form in it draws."""
    resources = holder.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources is not None else None
    if drawn is None or depth == 0:
        return 0
    found = [0]
    for one in drawn.get_object().values():
        part = one.get_object()
        if part.get("/Subtype") == "/Image":
            found.append(int(part.get("/Width", 0)) * int(part.get("/Height", 0)))
        else:
            found.append(_pixels(part, depth - 1))
    return max(found)


def _upright(page: PageObject) -> tuple[float, float]:
    """Return width and height of a page in millimetres as it is looked at."""
    width, height = float(page.cropbox.width) / MM, float(page.cropbox.height) / MM
    if not (1 <= width <= _LARGEST_SHEET and 1 <= height <= _LARGEST_SHEET):
        raise ValueError
    turned = int(page.rotation) % 180 != 0
    return (height, width) if turned else (width, height)


def _pages_alone(reader: PdfReader) -> bytes:
    """Return the drawn pages without links, fields, scripts and files."""
    from pypdf import PdfWriter  # noqa: PLC0415

    writer = PdfWriter()
    for page in reader.pages:
        for key in ("/Annots", "/AA", "/B", "/Metadata", "/PieceInfo", "/StructParents"):
            page.pop(key, None)
        width, height = _upright(page)
        fresh = writer.add_blank_page(width * MM, height * MM)
        fresh.merge_transformed_page(page, _to_upright(page))
        fresh.compress_content_streams()
    return _written(writer)


def _to_upright(page: PageObject) -> Transformation:
    """Return what turns a page as its rotation says and puts its crop box into the corner."""
    from pypdf import Transformation  # noqa: PLC0415

    box = page.cropbox
    left, bottom, right, top = map(float, (box.left, box.bottom, box.right, box.top))
    turned = {
        0: (1, 0, 0, 1, -left, -bottom),
        90: (0, -1, 1, 0, -bottom, right),
        180: (-1, 0, 0, -1, right, top),
        270: (0, 1, -1, 0, top, -left),
    }
    return Transformation(turned[int(page.rotation) % 360])


def _written(writer: PdfWriter) -> bytes:
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


# --- under a preview ------------------------------------------------------------------------


def over_background(layer: bytes, background: bytes, sheet: tuple[float, float]) -> bytes:
    """Return what the eye sees: the printed layer over the pre-printed form. Never sent.

    Args:
        layer: The overlay form as it is printed.
        background: Checked picture, or the pages of a PDF.
        sheet: Width and height in millimetres; a picture fills it.
    """
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415

    under = background if background.startswith(b"%PDF-") else _picture_page(background, sheet)
    # Both readers are held by name: a page does not keep its file open.
    ground, printed = PdfReader(BytesIO(under)), PdfReader(BytesIO(layer))
    writer = PdfWriter()
    for number in range(max(len(ground.pages), len(printed.pages))):
        page = writer.add_blank_page(sheet[0] * MM, sheet[1] * MM)
        for part in (ground, printed):
            if number < len(part.pages):
                page.merge_page(part.pages[number])
    return _written(writer)


def _picture_page(picture: bytes, sheet: tuple[float, float]) -> bytes:
    from hall_app.printing.canvas import picture_page  # noqa: PLC0415 - loads ReportLab

    return picture_page(picture, sheet)
