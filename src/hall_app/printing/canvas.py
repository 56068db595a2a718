"""Laid-out sheets onto a ReportLab canvas. Importing this module loads ReportLab."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hall_app.printing.fonts import GAP_WIDTH, FontSet
from hall_app.printing.marks import (
    BarsMark,
    FillMark,
    FrameMark,
    ImageMark,
    LineMark,
    Mark,
    Pattern,
    RingMark,
    Sheet,
    TextMark,
)
from hall_app.printing.styles import Role
from hall_app.printing.typesetting import MM

if TYPE_CHECKING:
    from reportlab.pdfgen.textobject import PDFTextObject

    from hall_app.printing.layout import LaidOut
    from hall_app.printing.shared_marks import Layer

_BOLD_STROKE = 0.032
"""Outline added to a bold text, as a part of its size: no bold face is shipped."""
_SOLID_GRAY = 0.3
_HATCH_STEP = 3.4
"""Points between the lines of a hatched bar, measured along its foot."""
_WATERMARK_GRAY = 0.88
_WATERMARK_PART = 0.22


def paint(laid_out: LaidOut, fonts: FontSet, *, title: str, watermark: str = "") -> bytes:
    """Return the PDF of the sheets; the same sheets always give the same bytes."""
    target = BytesIO()
    canvas = new_canvas(target, fonts, title=title)
    canvas.setKeywords(f"copies-per-sheet={laid_out.copies_per_sheet}")
    for sheet in laid_out.sheets:
        Painter(canvas, fonts, sheet).page(watermark, laid_out.copies_per_sheet)
    canvas.save()
    return target.getvalue()


def new_canvas(target: BytesIO, fonts: FontSet, *, title: str) -> Canvas:
    """Return an empty PDF; nothing of the moment or of the machine gets into it."""
    # Binary streams instead of text-encoded ones: a fifth smaller and faster.
    rl_config.useA85 = 0
    canvas = Canvas(
        target,
        pageCompression=1,
        invariant=True,
        initialFontName=_first_font(fonts),  # type: ignore[arg-type]  # the stub says float
    )
    canvas.setTitle(title)
    canvas.setCreator("hall_app")
    return canvas


def _first_font(fonts: FontSet) -> str:
    """Return an embedded font for the page preamble; the default would be Helvetica, unembedded."""
    return fonts.pick(Role.SONG, " ")[0]


class Painter:
    """Draw the marks of one sheet."""

    def __init__(self, canvas: Canvas, fonts: FontSet, sheet: Sheet) -> None:
        self._canvas = canvas
        self._fonts = fonts
        self._sheet = sheet
        self._top = sheet.height * MM

    def page(self, watermark: str, parts: int, layer: Layer | None = None) -> None:
        """Draw the whole sheet, one watermark under each copy on it.

        Args:
            watermark: Words; empty for none.
            parts: Number of copies on the sheet.
            layer: Marks of the sheet that are drawn already, as a form of this PDF.
        """
        self._canvas.setPageSize((self._sheet.width * MM, self._top))
        if watermark:
            for part in range(parts):
                self._watermark(watermark, (part + 0.5) / parts)
        if layer is not None:
            self._canvas.doForm(layer.name)
        self._marks(frozenset() if layer is None else layer.marks)
        self._canvas.showPage()

    def layer(self, layer: Layer) -> None:
        """Draw the layer's marks, all of which are on the sheet, as a form of the PDF."""
        self._canvas.beginForm(layer.name, 0, 0, self._sheet.width * MM, self._top)
        for mark in self._sheet.marks:
            if mark in layer.marks:
                self._draw(mark)
        self._canvas.endForm()

    def _marks(self, done: frozenset[Mark]) -> None:
        for mark in self._sheet.marks:
            if mark not in done:
                self._draw(mark)

    def _draw(self, mark: Mark) -> None:
        match mark:
            case TextMark():
                self._text(mark)
            case FrameMark():
                self._canvas.setLineWidth(mark.width)
                y = self._top - (mark.y + mark.h) * MM
                self._canvas.rect(mark.x * MM, y, mark.w * MM, mark.h * MM)
            case LineMark():
                self._line(mark)
            case BarsMark():
                self._bars(mark)
            case RingMark():
                self._ring(mark)
            case ImageMark():
                self._image(mark)
            case FillMark():
                self._fill(mark)

    def _text(self, mark: TextMark) -> None:
        text = self._canvas.beginText(mark.x * MM, self._top - mark.y * MM)
        _dress(text, mark)
        if mark.bold:
            self._canvas.setLineWidth(_BOLD_STROKE * mark.size)
        for run in self._fonts.runs(mark.role, mark.text):
            if run.face:
                text.setFont(run.face, mark.size)
                text.textOut(run.text)
            else:
                self._gap(text, mark, len(run.text))
        _undress(text, mark)
        self._canvas.drawText(text)

    def _gap(self, text: PDFTextObject, mark: TextMark, count: int) -> None:
        """Leave room for characters written by hand, over a thin line."""
        width = count * (GAP_WIDTH * mark.size + mark.spacing)
        x, y = text.getX(), text.getY() - 0.12 * mark.size
        self._canvas.setLineWidth(0.5)
        self._canvas.line(x + 0.5, y, x + width - 0.5, y)
        text.moveCursor(x + width - text.getStartOfLine()[0], 0)

    def _line(self, mark: LineMark) -> None:
        self._canvas.setLineWidth(mark.width)
        if mark.dash:
            self._canvas.setDash(3, 3)
        self._canvas.line(
            mark.x1 * MM, self._top - mark.y1 * MM, mark.x2 * MM, self._top - mark.y2 * MM
        )
        if mark.dash:
            self._canvas.setDash()

    def _bars(self, mark: BarsMark) -> None:
        path = self._canvas.beginPath()
        left, top = mark.x * MM, self._top - mark.y * MM
        wide, high = mark.unit_w * MM, mark.unit_h * MM
        for column, row, w, h in mark.bars:
            path.rect(left + column * wide, top - (row + h) * high, w * wide, h * high)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _ring(self, mark: RingMark) -> None:
        self._canvas.saveState()
        self._canvas.setLineWidth(0.4)
        self._canvas.setDash(1.5, 1.5)
        self._canvas.setStrokeGray(mark.gray)
        self._canvas.circle(mark.x * MM, self._top - mark.y * MM, mark.radius * MM)
        self._canvas.restoreState()

    def _fill(self, mark: FillMark) -> None:
        canvas = self._canvas
        x, y = mark.x * MM, self._top - (mark.y + mark.h) * MM
        w, h = mark.w * MM, mark.h * MM
        canvas.saveState()
        canvas.setLineWidth(0.5)
        if mark.pattern is Pattern.SOLID:
            canvas.setFillGray(_SOLID_GRAY)
            canvas.rect(x, y, w, h, stroke=1, fill=1)
        else:
            canvas.setFillGray(1)
            canvas.rect(x, y, w, h, stroke=1, fill=1)
        if mark.pattern is Pattern.HATCHED:
            path = canvas.beginPath()
            path.rect(x, y, w, h)
            canvas.clipPath(path, stroke=0, fill=0)
            lines = range(int((w + h) / _HATCH_STEP) + 1)
            starts = [x - h + number * _HATCH_STEP for number in lines]
            canvas.lines([(start, y, start + h, y + h) for start in starts])
        canvas.restoreState()

    def _image(self, mark: ImageMark) -> None:
        self._canvas.drawImage(
            mark.file,
            mark.x * MM,
            self._top - (mark.y + mark.h) * MM,
            mark.w * MM,
            mark.h * MM,
            mask="auto",
            preserveAspectRatio=True,
        )

    def _watermark(self, words: str, middle: float) -> None:
        size = self._sheet.width * MM * _WATERMARK_PART
        face, _ = self._fonts.pick(Role.HEI, words[0])
        self._canvas.saveState()
        self._canvas.setFillGray(_WATERMARK_GRAY)
        self._canvas.translate(self._sheet.width * MM / 2, self._top * (1 - middle))
        self._canvas.rotate(30)
        self._canvas.setFont(face, size)
        self._canvas.drawCentredString(0, -size * 0.35, words)
        self._canvas.restoreState()


def _dress(text: PDFTextObject, mark: TextMark) -> None:
    if mark.spacing:
        text.setCharSpace(mark.spacing)
    if mark.gray:
        text.setFillGray(mark.gray)
    if mark.bold:
        # Filled and outlined.
        text.setTextRenderMode(2)


def _undress(text: PDFTextObject, mark: TextMark) -> None:
    if mark.spacing:
        text.setCharSpace(0)
    if mark.gray:
        text.setFillGray(0)
    if mark.bold:
        text.setTextRenderMode(0)


def picture_page(picture: bytes, sheet: tuple[float, float]) -> bytes:
    """Return one page that a picture fills; ``sheet`` is width and height in millimetres."""
    target = BytesIO()
    width, height = sheet[0] * MM, sheet[1] * MM
    canvas = Canvas(target, pagesize=(width, height), pageCompression=1, invariant=True)
    canvas.drawImage(ImageReader(BytesIO(picture)), 0, 0, width, height)
    canvas.save()
    return target.getvalue()
