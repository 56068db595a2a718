"""Calibration on paper: the correction of finished pages, and the sheet it is read from."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from hall_app.domain.calibration import crosses, inset_of
from hall_app.printing.layout import LaidOut
from hall_app.printing.marks import FrameMark, LineMark, Mark, Sheet, TextMark
from hall_app.printing.styles import Role
from hall_app.printing.typesetting import MM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PageObject, PdfWriter
    from pypdf.generic import IndirectObject

    from hall_app.domain.calibration import Calibration
    from hall_app.printing.fonts import FontSet

    _Wrap = tuple[IndirectObject, IndirectObject]

_EDGE = 5.0
"""Millimetres from the edge where the scales end and the frame stands: nearer, few printers."""
_LONG_TICK, _TICK = 2.0, 1.0
_FINE = 0.25
_NUMBER, _LABEL = 15.0, 6.0
_TITLE, _WORDS = 15.0, 10.0
_LINE = 6.0


def calibrated(pdf: bytes, calibration: Calibration) -> bytes:
    """Return a copy of a paper that this printer brings to its right place.

    One matrix is laid around the content of every page; the bytes handed in are not changed.
    """
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - loaded with the first one

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    wraps: dict[tuple[float, float], _Wrap] = {}
    for page in writer.pages:
        size = float(page.mediabox.width) / MM, float(page.mediabox.height) / MM
        if size not in wraps:
            wraps[size] = _wrap(writer, calibration, size)
        _lay_around(page, wraps[size])
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _wrap(writer: PdfWriter, calibration: Calibration, size: tuple[float, float]) -> _Wrap:
    """Return what goes before and behind the content of every page of a size."""
    a, b, c, d, e, f = calibration.correction(width=size[0], height=size[1])
    matrix = " ".join(f"{number:.8f}" for number in (a, b, c, d, e * MM, f * MM))
    return _stream(writer, f"q {matrix} cm"), _stream(writer, "Q")


def _stream(writer: PdfWriter, operators: str) -> IndirectObject:
    from pypdf.generic import DecodedStreamObject  # noqa: PLC0415

    stream = DecodedStreamObject()
    stream.set_data(operators.encode())
    return writer._add_object(stream)  # noqa: SLF001 - pypdf has no other way to add a stream


def _lay_around(page: PageObject, wrap: _Wrap) -> None:
    """Put the content of a page between two streams; its own streams are not even read."""
    from pypdf.generic import ArrayObject, NameObject  # noqa: PLC0415

    own = page.get("/Contents")
    if own is None:
        return
    whole = own.get_object()
    parts = list(whole) if isinstance(whole, ArrayObject) else [page.raw_get("/Contents")]
    page[NameObject("/Contents")] = ArrayObject([wrap[0], *parts, wrap[1]])


def page_size(pdf: bytes) -> tuple[float, float]:
    """Return width and height of the first page in millimetres; a roll has only this one."""
    from pypdf import PdfReader  # noqa: PLC0415

    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    return float(box.width) / MM, float(box.height) / MM


def measuring_sheet(
    width: float, height: float, title: str, words: Sequence[str], fonts: FontSet
) -> bytes:
    """Return a sheet with four numbered crosses, each with millimetre scales to its edges.

    A number on a scale is the distance from the nearest edge that the place should have.
    """
    from hall_app.printing.canvas import paint  # noqa: PLC0415 - loads reportlab

    marks: list[Mark] = [
        FrameMark(_EDGE, _EDGE, width - 2 * _EDGE, height - 2 * _EDGE, _FINE),
    ]
    for number, (x, y) in enumerate(crosses(width, height), 1):
        marks += _cross(number, x, y, width, height)
    marks += _words(width, height, title, words, fonts)
    sheet = Sheet(width=width, height=height, marks=tuple(marks))
    return paint(LaidOut(sheets=(sheet,), copies_per_sheet=1), fonts, title=title)


def _cross(number: int, x: float, y: float, width: float, height: float) -> Iterator[Mark]:
    """Yield a cross with its scales and, towards the middle of the sheet, its number."""
    arm = inset_of(width, height) - _EDGE
    yield LineMark(x - arm, y, x + arm, y, _FINE)
    yield LineMark(x, y - arm, x, y + arm, _FINE)
    for step in range(-int(arm), int(arm) + 1):
        if step == 0:
            continue
        half = (_LONG_TICK if step % 5 == 0 else _TICK) / 2
        yield LineMark(x + step, y - half, x + step, y + half, _FINE)
        yield LineMark(x - half, y + step, x + half, y + step, _FINE)
        if step % 5 == 0 and abs(step) < arm:
            across, down = x + step, y + step
            yield TextMark(across - 1, y + 3.4, _distance(across, width), Role.HEI, _LABEL)
            yield TextMark(x + 1.6, down + 0.8, _distance(down, height), Role.HEI, _LABEL)
    side = 1 if x < width / 2 else -1
    away = 1 if y < height / 2 else -1
    yield TextMark(x + side * 9 - 1.5, y + away * 9 + 2, str(number), Role.HEI, _NUMBER)


def _distance(place: float, whole: float) -> str:
    return f"{min(place, whole - place):.0f}"


def _words(
    width: float, height: float, title: str, words: Sequence[str], fonts: FontSet
) -> Iterator[Mark]:
    """Yield the lines in the middle of the sheet, each as large as its width allows."""
    room = width - 2 * _EDGE - 4
    lines = ((title, _TITLE), *((line, _WORDS) for line in words))
    y = height / 2 - _LINE * len(lines) / 2 + _LINE
    for text, size in lines:
        wide = fonts.width(Role.HEI, text) * size / MM
        fitting = size * min(1.0, room / wide) if wide else size
        left = (width - wide * fitting / size) / 2
        yield TextMark(left, y, text, Role.HEI, fitting)
        y += _LINE
