"""Where the parts of a materials row stand, and how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt

from hall_app.ui import colours, metrics
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from hall_app.ui.widgets.materials_table import MaterialRow, SegmentChoice

TONES = {
    "here": colours.BLUE,
    "waived": colours.SLATE,
    "missing": colours.DARK,
    "promised": colours.LIGHTS["pause"].solid,
}
NARROW = 620
NAME_LEAST, REMARK_MOST, REMARK_LEAST = 150, 128, 64
"""Effective widths: the remark gives way to the name, and has no place below its least."""


class Places(NamedTuple):
    """Hold the boxes of one row's parts."""

    row: QRectF
    number: QRectF
    name: QRectF
    need: QRectF
    demand: QRectF
    frame: QRectF
    segments: tuple[QRectF, ...]
    copies: QRectF
    remark: QRectF
    camera: QRectF

    @property
    def writing(self) -> QRectF:
        """Return where a remark is written: over the name where it has no place of its own."""
        return self.remark if self.remark.width() > REMARK_LEAST / 2 else self.name


def segment_widths(choices: Sequence[SegmentChoice]) -> list[int]:
    """Return the width of each segment."""
    sizes = metrics.current()
    measure = sizes.measure("second", bold=True)
    return [measure.horizontalAdvance(choice.words) + sizes.px(18) for choice in choices]


def places(row: QRect, choices: Sequence[SegmentChoice], needs: str = "") -> Places:
    """Return where the parts of a row stand; remark, demand and need give way in this order.

    Args:
        row: The row's box.
        choices: The segments.
        needs: The longest word for whether a paper is needed; never cut in any language.
    """
    sizes = metrics.current()
    box = QRectF(row)
    top, height, right = box.top(), box.height(), box.right()
    narrow = sizes.effective(row.width()) < NARROW
    camera = QRectF(right - sizes.px(26), top, sizes.px(16), height)
    widths = segment_widths(choices)
    whole = sum(widths) + 4
    number = QRectF(box.left() + sizes.px(9), top, sizes.px(18), height)
    count_width = sizes.px(26)
    demand_width = sizes.px(0 if narrow else 76)
    word = sizes.measure("body", bold=True).horizontalAdvance(needs) + sizes.px(8)
    need_width = max(sizes.px(42), word)
    others = 26 + 8 + 10 + 6 + 6 + 9 + 18 + 4 + NAME_LEAST  # camera, gaps, number and name
    spare = row.width() - sizes.px(others) - count_width - whole - demand_width - need_width
    remark_width = min(sizes.px(REMARK_MOST), spare)
    if remark_width < sizes.px(REMARK_LEAST):
        remark_width = 0
    frame_left = camera.left() - sizes.px(8) - remark_width - count_width - whole - sizes.px(10)
    seg_height = sizes.px(28)
    frame = QRectF(frame_left, top + (height - seg_height) / 2, whole, seg_height)
    segments = []
    x = frame_left + 2
    for width in widths:
        segments.append(QRectF(x, frame.top() + 2, width, seg_height - 4))
        x += width
    demand = QRectF(frame_left - demand_width - sizes.px(6), top, demand_width, height)
    need = QRectF(demand.left() - need_width, top, need_width, height)
    name_left = number.right() + sizes.px(4)
    name = QRectF(name_left, top, need.left() - name_left - sizes.px(6), height)
    count = QRectF(frame.right() + sizes.px(6), top, count_width, height)
    remark = QRectF(count.right() + sizes.px(10), top, 0, height)
    remark.setRight(max(remark.left(), camera.left() - sizes.px(6)))
    return Places(box, number, name, need, demand, frame, tuple(segments), count, remark, camera)


def paint_row(
    painter: QPainter,
    number: int,
    row: MaterialRow,
    choices: Sequence[SegmentChoice],
    spots: Places,
    *,
    focus: bool,
) -> None:
    """Draw one row."""
    _paint_ground(painter, row, spots, focus=focus)
    words = str(number)
    painting.text(painter, spots.number, words, role="hint", colour=colours.INK3)
    name = QRectF(spots.name)
    if row.remark and spots.writing is spots.name:  # a reason or a day stays in sight
        taken = metrics.current().width(row.remark, "second") + metrics.current().gap(8)
        name.setRight(max(name.center().x(), name.right() - taken))
        beside = QRectF(spots.name)
        beside.setLeft(name.right() + metrics.current().gap(8))
        painting.text(painter, beside, row.remark, role="second", colour=colours.INK2)
    named = painting.text(painter, name, row.name, bold=focus)
    if row.problem:
        name.setLeft(name.left() + named + metrics.current().gap(8))
        painting.text(painter, name, row.problem, role="second", colour=colours.RED_INK)
    ink = colours.INK if row.mandatory else colours.INK2
    role = "body" if row.mandatory else "second"
    painting.text(painter, spots.need, row.need, role=role, colour=ink, bold=row.mandatory)
    painting.text(painter, spots.demand, row.demand, role="second", colour=colours.INK2)
    _paint_segments(painter, row, choices, spots)
    count = str(row.count) if row.state else ""
    middle = Qt.AlignmentFlag.AlignHCenter
    tone = next((c.tone for c in choices if c.value == row.state), "")
    painting.text(painter, spots.copies, "–" if tone == "waived" else count, align=middle)
    if spots.writing is spots.remark:
        painting.text(painter, spots.remark, row.remark, role="second", colour=colours.INK2)


def _paint_ground(painter: QPainter, row: MaterialRow, spots: Places, *, focus: bool) -> None:
    box = spots.row
    rule = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
    if focus:
        painting.rounded(painter, box, fill=colours.BLUE_SOFT, edge=colours.BLUE)
        return
    if row.problem:
        painting.rounded(painter, box, fill=colours.RED_SOFT, radius=0)
        bar = QRectF(box.left(), box.top(), 3, box.height())
        painting.rounded(painter, bar, fill=colours.RED, radius=0)
    painting.rounded(painter, rule, fill=colours.LINE, radius=0)


def _paint_segments(
    painter: QPainter, row: MaterialRow, choices: Sequence[SegmentChoice], spots: Places
) -> None:
    edge = colours.RED if row.problem else colours.FIELD
    width = 2 if row.problem else 1
    painting.rounded(painter, spots.frame, fill=colours.SURFACE, edge=edge, width=width)
    for choice, box in zip(choices, spots.segments, strict=True):
        chosen = choice.value == row.state
        ink = colours.INK2
        if row.allowed and choice.value not in row.allowed:
            ink = colours.PALE_TEXT
        if chosen:
            red = choice.tone == "missing" and row.mandatory
            painting.rounded(
                painter, box, fill=colours.RED if red else TONES[choice.tone], radius=2
            )
            ink = colours.SURFACE
        painting.text(
            painter, box, choice.words, role="second", colour=ink, bold=chosen,
            align=Qt.AlignmentFlag.AlignHCenter,
        )  # fmt: skip
