"""Trying an overlay form out: what can be drawn is drawn, what cannot is told place by place."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from hall_app.printing.layout import lay_out
from hall_app.printing.schema import At
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from hall_app.printing.fonts import FontSet
    from hall_app.printing.schema import Form

_STEP = 0.5
"""Millimetres between the widths that are tried for a text that is too long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFault:
    """Say why one place cannot be printed.

    Attributes:
        place: Its number in the form, from 0.
        width: Millimetres of width with which the text would fit; 0 when none on the sheet does.
    """

    place: int
    fault: PrintFault
    width: float = 0.0


def place_faults(
    form: Form, values: Mapping[str, object], fonts: FontSet
) -> tuple[PlaceFault, ...]:
    """Return every place that cannot be drawn with these values, and why."""
    found = []
    for number, place in enumerate(form.at):
        fault = _fault(form, place, values, fonts)
        if fault is None:
            continue
        width = 0.0
        if fault.code == "text-does-not-fit":
            width = _wide_enough(form, place, values, fonts)
        found.append(PlaceFault(place=number, fault=fault, width=width))
    return tuple(found)


def layer_without(
    form: Form, values: Mapping[str, object], fonts: FontSet, faulty: Container[int]
) -> bytes:
    """Return the PDF of what is printed, without the places of these numbers."""
    from hall_app.printing.canvas import paint  # noqa: PLC0415 - loads ReportLab

    good = [place for number, place in enumerate(form.at) if number not in faulty]
    # A page on which nothing could be drawn is still shown.
    last = max(place.page for place in form.at)
    blank = At(text=" ", box=(0, 0, *form.sheet), page=last)
    laid_out = lay_out(replace(form, at=(*good, blank)), values, fonts)
    return paint(laid_out, fonts, title=form.title)


def _fault(
    form: Form, place: At, values: Mapping[str, object], fonts: FontSet
) -> PrintFault | None:
    try:
        lay_out(replace(form, at=(place,)), values, fonts)
    except PrintFault as fault:
        return fault
    return None


def _wide_enough(form: Form, place: At, values: Mapping[str, object], fonts: FontSet) -> float:
    """Return the least width that holds the text, looked for by halving."""
    left, top, width, height = place.box
    room = form.sheet[0] - left

    def fits(wide: float) -> bool:
        tried = msgspec.structs.replace(place, box=(left, top, wide, height))
        return _fault(form, tried, values, fonts) is None

    low, high = math.floor(width / _STEP), math.floor(room / _STEP)
    if high <= low or not fits(high * _STEP):
        return 0.0
    while high - low > 1:
        middle = (low + high) // 2
        if fits(middle * _STEP):
            high = middle
        else:
            low = middle
    return high * _STEP
