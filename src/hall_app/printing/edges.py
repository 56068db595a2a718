"""Whether everything laid out lies on the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.marks import BarsMark, LineMark, RingMark, TextMark
from hall_app.printing.typesetting import MM
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.printing.fonts import FontSet
    from hall_app.printing.marks import Mark, Sheet
    from hall_app.printing.schema import Form

_TOLERANCE = 0.5


def check_sheets(form: Form, sheets: Iterable[Sheet], fonts: FontSet) -> None:
    """Refuse a paper of which something lies beyond the edge of its sheet.

    Raises:
        PrintFault: ``outside-the-page`` with form, sheet and the text or kind of mark.
    """
    for number, sheet in enumerate(sheets, 1):
        for mark in sheet.marks:
            left, top, right, bottom = _extent(mark, fonts)
            across = left < -_TOLERANCE or right > sheet.width + _TOLERANCE
            if across or top < -_TOLERANCE or bottom > sheet.height + _TOLERANCE:
                shown = mark.text[:40] if isinstance(mark, TextMark) else type(mark).__name__
                raise PrintFault("outside-the-page", form=form.id, page=number, element=shown)


def _extent(mark: Mark, fonts: FontSet) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a mark in millimetres."""
    match mark:
        case TextMark():
            ems = fonts.width(mark.role, mark.text)
            wide = (ems * mark.size + mark.spacing * max(len(mark.text) - 1, 0)) / MM
            return mark.x, mark.y - mark.size / MM * 0.86, mark.x + wide, mark.y
        case LineMark():
            x1, x2 = sorted((mark.x1, mark.x2))
            y1, y2 = sorted((mark.y1, mark.y2))
            return x1, y1, x2, y2
        case RingMark():
            r = mark.radius
            return mark.x - r, mark.y - r, mark.x + r, mark.y + r
        case BarsMark():
            wide = max((x + w for x, _, w, _ in mark.bars), default=0) * mark.unit_w
            high = max((y + h for _, y, _, h in mark.bars), default=0) * mark.unit_h
            return mark.x, mark.y, mark.x + wide, mark.y + high
        case _:
            return mark.x, mark.y, mark.x + mark.w, mark.y + mark.h
