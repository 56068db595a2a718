"""Many filled papers in one PDF: the fonts once, what the papers share once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from hall_app.printing.layout import LaidOut, lay_out
from hall_app.printing.render import watermark
from hall_app.printing.shared_marks import SharedMarks
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from reportlab.pdfgen.canvas import Canvas

    from hall_app.printing.fonts import FontSet
    from hall_app.printing.schema import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Say why one paper of a batch is not in its PDF; ``index`` counts the entries from 0."""

    index: int
    fault: PrintFault


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedBatch:
    """Hold the papers that could be drawn, and which could not.

    Attributes:
        pdf: Empty when no paper could be drawn.
        sha256: Hash of ``pdf``; the same entries always give the same.
        pages: Number of sheets in ``pdf``.
        refused: The entries left out, in their order.
    """

    pdf: bytes
    sha256: str
    pages: int
    refused: tuple[Refused, ...]


def render_batch(
    entries: Iterable[tuple[Form, Mapping[str, object]]],
    *,
    fonts: FontSet,
    title: str,
    practice: bool = False,
    void: bool = False,
    handwriting: bool = False,
    progress: Callable[[int], None] = lambda _done: None,
    stopped: Callable[[], bool] = lambda: False,
) -> RenderedBatch:
    """Return one PDF of all entries in their order, each page as ``render`` draws it alone.

    The entries are taken one by one. One that cannot be drawn leaves nothing behind in the PDF and
    does not keep the others from it.

    Args:
        entries: Checked forms with their values, as ``render`` takes them.
        fonts: The shipped faces.
        title: What a viewer calls the PDF.
        practice: Lay 练习 under the text of every copy.
        void: Lay 作废 under the text of every copy.
        handwriting: Leave an underlined gap for a character that no face has.
        progress: Told after each entry how many are done, refused ones too.
        stopped: Asked before each entry whether nobody wants the batch any more.

    Raises:
        PrintFault: ``batch-stopped``.
        EnvironmentFault: ``font-missing``.
    """
    batch = _Batch(fonts, title, watermark(practice=practice, void=void))
    refused: list[Refused] = []
    for index, (form, values) in enumerate(entries):
        if stopped():
            raise PrintFault("batch-stopped", done=index)
        try:
            laid_out = lay_out(form, values, fonts, handwriting=handwriting)
        except PrintFault as fault:
            refused.append(Refused(index=index, fault=fault))
        else:
            batch.add(form, laid_out)
        progress(index + 1)
    pdf = batch.end()
    return RenderedBatch(
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        pages=batch.pages,
        refused=tuple(refused),
    )


class _Batch:
    """Draw paper after paper into one PDF."""

    def __init__(self, fonts: FontSet, title: str, words: str) -> None:
        # ReportLab is loaded with the first paper, not with the program.
        from hall_app.printing.canvas import new_canvas  # noqa: PLC0415

        self._fonts = fonts
        self._words = words
        self._target = BytesIO()
        self._canvas: Canvas = new_canvas(self._target, fonts, title=title)
        self._shared = SharedMarks()
        self.pages = 0

    def add(self, form: Form, laid_out: LaidOut) -> None:
        """Draw the sheets of one paper."""
        from hall_app.printing.canvas import Painter  # noqa: PLC0415

        for number, sheet in enumerate(laid_out.sheets):
            painter = Painter(self._canvas, self._fonts, sheet)
            layer, new = self._shared.layer((form.id, form.sha256, number), sheet)
            if layer is not None and new:
                painter.layer(layer)
            painter.page(self._words, laid_out.copies_per_sheet, layer)
            self.pages += 1

    def end(self) -> bytes:
        """Return the finished PDF, nothing when it has no page."""
        if not self.pages:
            return b""
        self._canvas.save()
        return self._target.getvalue()
